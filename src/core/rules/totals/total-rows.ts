/** Total and group rows against the projects that they stand for: amounts, formulas, counts, error values. */
import { isReadable, isUnreadable } from '../../lists/cell-state.js';
import type { FieldColumn } from '../../lists/columns.js';
import type { ListSheet } from '../../lists/recognise.js';
import type { FieldName } from '../../schema/fields.js';
import type { RowCount } from '../../lists/rows.js';
import type { ListTable } from '../../lists/table.js';
import { cellKey, isCellError, valueAt } from '../../sheet/snapshot.js';
import type { CheckContext } from '../context.js';
import type { Place, Tell } from '../placed.js';
import { meta } from '../rule.js';
import { differs } from '../tolerance.js';
import { VALUE_RULES } from '../values/value-rules.js';
import { coveredByGroup, coveredByTotal, type CoveredProject } from './coverage.js';
import { formulaFault, type Standing } from './formula-coverage.js';

export const TOTAL_RULES = {
  totalRowMismatch: meta('total-row-mismatch', 'consistency', 'error'),
  totalFormulaIncomplete: meta('total-formula-incomplete', 'consistency', 'error', {
    explains: ['total-row-mismatch'],
  }),
  groupCountMismatch: meta('group-count-mismatch', 'consistency', 'warning'),
} as const;

interface SummaryRow {
  readonly row: number;
  readonly label: string;
  readonly count: RowCount | undefined;
  readonly covered: readonly CoveredProject[] | undefined;
}

export function checkTotals(context: CheckContext, tell: Tell): void {
  checkTotalsBesideFields(context, tell);
  for (const sheet of context.sheets) {
    for (const table of sheet.tables) {
      for (const column of table.columns) checkTotalsOfColumn(sheet, table, column, tell);
    }
  }
}

/** What does not depend on the amounts of a field: counts, and columns that are read as none. */
export function checkTotalsBesideFields(context: CheckContext, tell: Tell): void {
  for (const sheet of context.sheets) {
    for (const table of sheet.tables) {
      checkCounts(sheet, table, tell);
      checkUnknownColumns(sheet, table, tell);
    }
  }
}

/** Error values in columns that are read as no field. */
function checkUnknownColumns(sheet: ListSheet, table: ListTable, tell: Tell): void {
  for (const { row } of summaryRows(sheet, table)) {
    for (const { column, text } of table.resolved.unknown) {
      checkFormula(table, row, column, { heading: text, field: null }, tell);
    }
  }
}

/** Whether the cell's formula gave no value: then nothing else is said of it. */
function checkFormula(
  table: ListTable,
  row: number,
  column: number,
  { heading, field }: { readonly heading: string; readonly field: FieldName | null },
  tell: Tell,
): boolean {
  const at = placeIn(table, row, column);
  const value = valueAt(table.sheet, row, column);
  if (isCellError(value)) {
    tell(VALUE_RULES.formulaError, at, field, { heading, error: value.error });
    return true;
  }
  if (!table.isNotCalculated(row, column)) return false;
  const formula = `=${table.sheet.formulas.get(cellKey(row, column)) ?? ''}`;
  tell(VALUE_RULES.formulaNotCalculated, at, field, { heading, formula });
  return true;
}

const summaries = new WeakMap<ListTable, readonly SummaryRow[]>();

/** Told once a table: which rows they stand for depends on the form, not on the amounts. */
function summaryRows(sheet: ListSheet, table: ListTable): readonly SummaryRow[] {
  let rows = summaries.get(table);
  if (rows === undefined) {
    rows = [
      ...table.rows.groups.map((group) => ({ ...group, covered: coveredByGroup(table, group) })),
      ...table.rows.totals.map((total) => ({ ...total, covered: coveredByTotal(sheet, table, total) })),
    ];
    summaries.set(table, rows);
  }
  return rows;
}

function placeIn(table: ListTable, row: number, column: number) {
  return { sheetIndex: table.sheetIndex, sheet: table.sheet.name, row, column };
}

function checkCounts(sheet: ListSheet, table: ListTable, tell: Tell): void {
  for (const { row, label, count, covered } of summaryRows(sheet, table)) {
    if (count === undefined || covered === undefined || count.projects === covered.length) continue;
    const data = { label, count: count.projects, expected: covered.length };
    tell(TOTAL_RULES.groupCountMismatch, placeIn(table, row, count.column), null, data);
  }
}

/** One column's cells in every total and group row of the table. */
export function checkTotalsOfColumn(sheet: ListSheet, table: ListTable, column: FieldColumn, tell: Tell): void {
  const rows = summaryRows(sheet, table);
  const standing: Standing = new Map(rows.map(({ row, covered }) => [row, covered]));
  for (const summary of rows) {
    if (checkFormula(table, summary.row, column.column, column, tell)) continue;
    if (column.kind !== 'money' || summary.covered === undefined) continue;
    const at = placeIn(table, summary.row, column.column);
    checkAmount(table, summary, column, summary.covered, standing, at, tell);
  }
}

interface Sum {
  readonly all: number;
  /** Without the numbers stored as text, which Excel's SUM passes over. */
  readonly numbersOnly: number;
}

/** undefined: a cell among them cannot be read. */
function sumOf(covered: readonly CoveredProject[], column: FieldColumn): Sum | undefined {
  let all = 0;
  let numbersOnly = 0;
  for (const { table, row } of covered) {
    const { state, value, asText } = table.projectAmount(row, column.field);
    if (isUnreadable(state)) return undefined;
    all += value;
    numbersOnly += value - asText;
  }
  return { all, numbersOnly };
}

function checkAmount(
  table: ListTable,
  summary: SummaryRow,
  column: FieldColumn,
  covered: readonly CoveredProject[],
  standing: Standing,
  place: Partial<Place>,
  tell: Tell,
): void {
  const { field, heading } = column;
  if (!isReadable(table.stateAt(summary.row, field))) return;
  const fault = formulaFault(table, summary.row, column, covered, standing);
  if (fault !== undefined) {
    const missed = fault.missed.map((row) => row + 1);
    const doubled = fault.doubled.map((row) => row + 1);
    const rows = [...new Set([...missed, ...doubled])].sort((one, other) => one - other);
    const data = { heading, label: summary.label, formula: fault.formula, rows, missed, doubled };
    tell(TOTAL_RULES.totalFormulaIncomplete, place, field, data);
  }
  const sum = sumOf(covered, column);
  if (sum === undefined) return;
  const total = table.valueAt(summary.row, field);
  const digits = (): readonly number[] => [
    table.halfDigit(summary.row, field),
    ...covered.map(({ table: own, row }) => own.halfDigit(row, field)),
  ];
  if (!differs(total, sum.all, digits)) return;
  const isFormula = table.sheet.formulas.has(cellKey(summary.row, column.column));
  if (isFormula && sum.numbersOnly !== sum.all && !differs(total, sum.numbersOnly, digits)) return;
  const data = { heading, unit: column.moneyUnit ?? '万元', label: summary.label, total, expected: sum.all };
  tell(TOTAL_RULES.totalRowMismatch, place, field, data);
}
