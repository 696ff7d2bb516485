/** Cells as Office.js answers them, and what they mean. */
import type { CellValue, ErrorCode } from '../../core/sheet/snapshot.js';

/** A matrix of Range.values and its like; Office.js types them any[][]. */
export type Matrix = readonly (readonly unknown[])[];

export const GENERAL = 'General';
export const TEXT_FORMAT = '@';

const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

/** An error and a text that looks like one answer the same value: only Range.valueTypes tells them apart. */
export function looksLikeError(value: unknown): value is ErrorCode {
  return typeof value === 'string' && value.startsWith('#') && ERROR_CODES.has(value);
}

/** Without its leading =. A text that begins with = is answered alike as value and as formula. */
export function formulaOf(value: unknown, formula: unknown): string | null {
  if (typeof formula !== 'string' || formula.length < 2 || !formula.startsWith('=') || formula === value) return null;
  return formula.slice(1);
}

/** An empty cell's value is '', and so is that of a formula with empty text. */
export function valueOf(value: unknown, isFormula: boolean): CellValue {
  if (value === '') return isFormula ? '' : null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
