/** The shared wording, bound to English. */
import type { FieldName, MoneyUnit } from '../../schema/fields.js';
import { fieldTerm, milestoneTerm } from '../fields.js';
import * as numbers from '../numbers.js';
import * as wording from '../wording.js';

const LANGUAGE = 'en';

export { plainNumber } from '../numbers.js';
export { counted, quoted, quotedFileName, quotedPath } from '../wording.js';

export const column = (heading: string) => wording.column(heading, LANGUAGE);
export const place = (sheet: string, cell: string) => wording.place(sheet, cell, LANGUAGE);
export const listed = (texts: readonly string[]) => wording.listed(texts, LANGUAGE);
export const listedFileNames = (paths: readonly string[]) => wording.listed(paths, LANGUAGE, wording.quotedFileName);
export const listedPaths = (paths: readonly string[]) => wording.listed(paths, LANGUAGE, wording.quotedPath);
export const rowList = (rows: readonly number[]) => wording.rowList(rows, LANGUAGE);
export const figure = (inUnit: number, unit: MoneyUnit) => numbers.figure(inUnit, unit, LANGUAGE);
export const moneyUnitName = (unit: MoneyUnit) => numbers.moneyUnitName(unit, LANGUAGE);
export const amount = (inWan: number, unit: MoneyUnit) => numbers.amount(inWan, unit, LANGUAGE);
export const amountsApart = <const Amounts extends readonly number[]>(inWan: Amounts, unit: MoneyUnit) =>
  numbers.amountsApart(inWan, unit, LANGUAGE);
export const percentage = (fraction: number) => numbers.percentage(fraction, LANGUAGE);
export const points = (percentagePoints: number) => numbers.points(percentagePoints, LANGUAGE);
export const day = (iso: string) => numbers.day(iso, LANGUAGE);
export const month = (yearMonth: string) => numbers.month(yearMonth, LANGUAGE);

/** total investment; a name that is not of the contract is quoted as it is. */
export function fieldName(field: FieldName): string {
  return fieldTerm(field, LANGUAGE) ?? wording.quoted(field);
}

/** feasibility study; a node that is not of the contract is quoted as it is. */
export function nodeName(node: string): string {
  return milestoneTerm(node, LANGUAGE) ?? wording.quoted(node);
}

/** 50 wan yuan too much, 50 wan yuan too little: how far the first is from the second, `difference` already written. */
export function moreOrLess(actual: number, expected: number, difference: string): string {
  return `${difference} ${actual > expected ? 'too much' : 'too little'}`;
}

/** 92 days overdue; on the day itself due that day. */
export function overdue(days: number): string {
  return days > 0 ? `${wording.counted(days, 'day')} overdue` : 'due that day';
}
