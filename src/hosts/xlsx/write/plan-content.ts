/** What of a plan a file cannot hold, told in English for whoever made the plan. */
import { MAX_COLUMNS, MAX_ROWS, type CellValue } from '../../../core/sheet/snapshot.js';
import type { WritePlan } from '../../../core/sheet/write-plan.js';
import { namesParameters } from './future-functions.js';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_SHEET_NAME = 31;
const SHEET_NAME_SIGNS = /[[\]:*?/\\\u0000-\u001F]/;

/** undefined where everything can be written. */
export function unwritable(plan: WritePlan): string | undefined {
  for (const { row, column, before, after } of plan.cells) {
    const problem = placeProblem(row, column) ?? valueProblem(after.value);
    if (problem !== undefined) return problem;
    if (after.formula !== null && after.formula !== before.formula) {
      if (after.formula.length > LONGEST_FORMULA) return 'a formula longer than 8192 characters';
      if (after.formula === '') return 'an empty formula';
      if (namesParameters(after.formula)) return 'a formula with LET or LAMBDA';
    }
  }
  for (const { cells } of plan.marks?.add ?? []) {
    for (const { row, column } of cells) {
      const problem = placeProblem(row, column);
      if (problem !== undefined) return problem;
    }
  }
  for (const { name, rows } of plan.sheets) {
    if (!isSheetName(name)) return `a sheet named ${name}`;
    const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    if (rows.length > MAX_ROWS || width > MAX_COLUMNS) return 'a sheet larger than Excel allows';
    for (const { value } of rows.flat()) {
      const problem = valueProblem(value);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function placeProblem(row: number, column: number): string | undefined {
  const inside = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0;
  return inside && row < MAX_ROWS && column < MAX_COLUMNS ? undefined : `the cell ${row}, ${column}`;
}

function valueProblem(value: CellValue): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return `the number ${value}`;
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'a text longer than 32767 characters';
  return undefined;
}

function isSheetName(name: string): boolean {
  const { length } = name.trim();
  return length > 0 && name.length <= LONGEST_SHEET_NAME && !SHEET_NAME_SIGNS.test(name) && !/^'|'$/.test(name);
}
