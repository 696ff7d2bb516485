/** Formulas over 调度明细 that we wrote, known again by their whole text: with anything added they are the user's. */
import { BAND_TERMS } from '../../messages/fields.js';
import { DETAIL_SHEET } from './detail-columns.js';

/** As we write it, as Excel quotes it, and as other programs do. */
const SHEET = `\\$?(?:${DETAIL_SHEET}|'${DETAIL_SHEET}')[!.]`;
const RANGE = `${SHEET}\\$[A-Z]+\\$\\d+:\\$[A-Z]+\\$\\d+`;
const TIME_PROGRESS = `${SHEET}\\$B\\$3`;
/** A text, a label's cell, a number. */
const CRITERION = '(?:"(?:[^"]|"")*"|\\$[A-Z]{1,3}\\d+|\\d+)';
const CONDITION = `${RANGE},${CRITERION}`;
const CONDITIONS = `${CONDITION}(?:,${CONDITION})*`;
const COUNT = `(?:COUNTA\\(${RANGE}\\)|COUNTIFS\\(${CONDITIONS}\\))`;
const MONEY = `(?:SUM\\(${RANGE}\\)|SUMIFS\\(${RANGE},${CONDITIONS}\\))(?:[/*]10+)?`;
/** A cell beside it stands for a measure of the same row. */
const MEASURE = `(?:${COUNT}|${MONEY}|[A-Z]{1,3}\\d+)`;

function bandCount(band: 'yellow' | 'red'): string {
  const words = Object.values(BAND_TERMS[band]).join('|');
  return `(?:COUNTIFS\\((?:${CONDITION},)*${RANGE},"(?:${words})"\\)|[A-Z]{1,3}\\d+)`;
}

const SHAPES: readonly string[] = [
  COUNT,
  MONEY,
  `${bandCount('yellow')}\\+${bandCount('red')}`,
  `${TIME_PROGRESS}(?:\\*100)?`,
  `IF\\(${MEASURE}>0,${MEASURE}/${MEASURE}(?:\\*100)?,""\\)`,
  `IF\\(${MEASURE}>0,\\(${MEASURE}/${MEASURE}-${TIME_PROGRESS}\\)\\*100,""\\)`,
  `IF\\([A-Z]{1,3}\\d+="","",\\([A-Z]{1,3}\\d+-${TIME_PROGRESS}\\)\\*100\\)`,
];
const OURS = new RegExp(`^(?:${SHAPES.join('|')})$`, 'u');
const ASKS_DETAIL = new RegExp(SHEET, 'u');

/** @param formula without its leading = */
export function isOurFormula(formula: string): boolean {
  return ASKS_DETAIL.test(formula) && OURS.test(formula);
}
