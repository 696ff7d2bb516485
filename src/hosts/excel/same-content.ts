/** Whether two contents of a cell are the same to a person, and the content that Office.js answered. */
import { isCellError, type CellValue, type ErrorCode } from '../../core/sheet/snapshot.js';
import type { CellContent } from '../../core/sheet/write-plan.js';
import { GENERAL, formulaOf, valueOf } from './raw-cells.js';

/** One cell of Range.values, formulas, numberFormat and valueTypes. */
export interface RawCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: unknown;
  readonly type: unknown;
}

export function contentOf({ value, formula, numberFormat, type }: RawCell): CellContent {
  const ownFormula = formulaOf(value, formula);
  const own: CellValue = type === 'Error' ? { error: value as ErrorCode } : valueOf(value, ownFormula !== null);
  return {
    value: own,
    formula: ownFormula,
    numberFormat: typeof numberFormat === 'string' && numberFormat !== '' ? numberFormat : GENERAL,
  };
}

/** Doubles go through decimal texts on the way. */
const RELATIVE_ERROR = 1e-14;

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= RELATIVE_ERROR * Math.max(Math.abs(one), Math.abs(other));
  }
  if (typeof one === 'string' && typeof other === 'string') return lines(one) === lines(other);
  return one === other;
}

function lines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Excel writes functions in capitals and leaves out some blanks. */
export function sameFormula(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || bareFormula(one) === bareFormula(other);
}

function bareFormula(formula: string): string {
  return formula.replace(/\s+/g, '').toUpperCase();
}

/** Excel puts letters of its own language in quotes, and escapes signs. */
export function sameNumberFormat(one: string, other: string): boolean {
  return one === other || bareFormat(one) === bareFormat(other);
}

function bareFormat(code: string): string {
  return code
    .replace(/["\\]/g, '')
    .replace(/\[\$[^\]]*\]/g, '')
    .replace(/;@$/, '')
    .toLowerCase();
}

/** `formulaValues`: whether formulas with other results count as different. */
export function sameContent(one: CellContent, other: CellContent, formulaValues: boolean): boolean {
  if (!sameFormula(one.formula, other.formula) || !sameNumberFormat(one.numberFormat, other.numberFormat)) return false;
  return (one.formula !== null && !formulaValues) || sameValue(one.value, other.value);
}
