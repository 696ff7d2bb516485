/** What of a plan a file cannot hold, told in English for whoever made the plan. */
import { MAX_COLUMNS, MAX_ROWS, type CellValue } from '../../../core/sheet/snapshot.js';
import type { MadeSheet, WritePlan } from '../../../core/sheet/write-plan.js';
import { madeSheetProblem } from '../../made-sheet-problem.js';
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
      const formulaIs = formulaProblem(after.formula);
      if (formulaIs !== undefined) return formulaIs;
    }
  }
  for (const { cells } of plan.marks?.add ?? []) {
    for (const { row, column } of cells) {
      const problem = placeProblem(row, column);
      if (problem !== undefined) return problem;
    }
  }
  return unwritableSheets(plan.sheets);
}

/** undefined where all of them can be written. */
export function unwritableSheets(sheets: readonly MadeSheet[]): string | undefined {
  const names = new Set<string>();
  for (const sheet of sheets) {
    const { name, rows } = sheet;
    if (!isSheetName(name)) return `a sheet named ${name}`;
    if (names.has(name.toLowerCase())) return `two sheets named ${name}`;
    names.add(name.toLowerCase());
    const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    if (rows.length > MAX_ROWS || width > MAX_COLUMNS) return 'a sheet larger than Excel allows';
    for (const { value, formula } of rows.flat()) {
      const problem = valueProblem(value) ?? (formula === undefined ? undefined : formulaProblem(formula));
      if (problem !== undefined) return problem;
    }
    const problem = madeSheetProblem(sheet);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function formulaProblem(formula: string): string | undefined {
  if (formula.length > LONGEST_FORMULA) return 'a formula longer than 8192 characters';
  if (formula === '') return 'an empty formula';
  return namesParameters(formula) ? 'a formula with LET or LAMBDA' : undefined;
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
