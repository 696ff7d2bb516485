/** The shared wording, bound to Chinese. */
import type { FieldName, MoneyUnit } from '../../schema/fields.js';
import { fieldTerm, milestoneTerm } from '../fields.js';
import * as numbers from '../numbers.js';
import * as wording from '../wording.js';

const LANGUAGE = 'zh-CN';

export { plainNumber } from '../numbers.js';
export { quoted, quotedFileName, quotedPath } from '../wording.js';

export const column = (heading: string) => wording.column(heading, LANGUAGE);
export const place = (sheet: string, cell: string) => wording.place(sheet, cell, LANGUAGE);
export const listed = (texts: readonly string[]) => wording.listed(texts, LANGUAGE);
export const listedFileNames = (paths: readonly string[]) => wording.listed(paths, LANGUAGE, wording.quotedFileName);
export const listedPaths = (paths: readonly string[]) => wording.listed(paths, LANGUAGE, wording.quotedPath);
export const rowList = (rows: readonly number[]) => wording.rowList(rows, LANGUAGE);
export const figure = (inUnit: number, unit: MoneyUnit) => numbers.figure(inUnit, unit, LANGUAGE);
export const amount = (inWan: number, unit: MoneyUnit) => numbers.amount(inWan, unit, LANGUAGE);
export const amountsApart = <const Amounts extends readonly number[]>(inWan: Amounts, unit: MoneyUnit) =>
  numbers.amountsApart(inWan, unit, LANGUAGE);
export const percentage = (fraction: number) => numbers.percentage(fraction, LANGUAGE);
export const points = (percentagePoints: number) => numbers.points(percentagePoints, LANGUAGE);
export const day = (iso: string) => numbers.day(iso, LANGUAGE);
export const month = (yearMonth: string) => numbers.month(yearMonth, LANGUAGE);

/** 「总投资」; a name that is not of the contract is quoted as it is. */
export function fieldName(field: FieldName): string {
  const term = fieldTerm(field, LANGUAGE);
  return term === undefined ? wording.quoted(field) : `「${term}」`;
}

/** 可研; a node that is not of the contract is quoted as it is. */
export function nodeName(node: string): string {
  return milestoneTerm(node, LANGUAGE) ?? wording.quoted(node);
}

/** 多 50 万元, 少 50 万元: how far the first is from the second, `difference` already written. */
export function moreOrLess(actual: number, expected: number, difference: string): string {
  return `${actual > expected ? '多' : '少'} ${difference}`;
}

/** 已逾期 92 天; on the day itself 已到期. */
export function overdue(days: number): string {
  return days > 0 ? `已逾期 ${numbers.plainNumber(days)} 天` : '已到期';
}
