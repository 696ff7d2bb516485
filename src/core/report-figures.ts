/** The figures of a report: totals by list, counts of cells and findings. */
import { CellState, isReadable } from './lists/cell-state.js';
import type { FieldColumn } from './lists/columns.js';
import type { ListTable } from './lists/table.js';
import type { Counts, Finding, ListTotals } from './report.js';
import type { CheckContext } from './rules/context.js';
import { LISTS, type ListId } from './schema/fields.js';
import { fieldOf } from './schema/lists.js';

export const SUMMED_FIELDS = ['totalInvestment', 'annualPlan', 'investedYearToDate'] as const;

export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Sums of hundred thousands of amounts, without the dust that adding binary fractions leaves. */
function tidy(sum: number): number {
  return Number(sum.toPrecision(14));
}

/** Of the lists that stand in the workbook with a head: a list that only a group row of nothing names has no totals. */
export function totalsOf(context: CheckContext): Partial<Record<ListId, ListTotals>> {
  const totals: Partial<Record<ListId, ListTotals>> = {};
  for (const list of LISTS) {
    const rows = context.rows.filter((row) => row.list === list);
    const stands = rows.length > 0 || context.sheets.some(({ reading }) => reading.list === list);
    if (!stands) continue;
    const [totalInvestment = 0, annualPlan = 0, investedYearToDate = 0] = SUMMED_FIELDS.map((field) =>
      tidy(rows.reduce((all, row) => all + (row.amount(field) ?? 0), 0)),
    );
    const completionRate = annualPlan > 0 ? investedYearToDate / annualPlan : null;
    totals[list] = { projects: rows.length, totalInvestment, annualPlan, investedYearToDate, completionRate };
  }
  return totals;
}

/** The cells of project rows that hold something and belong to a field that the row's list reads. */
export function cellsOfColumn(table: ListTable, column: FieldColumn): number {
  const states = table.values(column.field)?.states;
  if (states === undefined) return 0;
  let cells = 0;
  for (const row of table.rows.projects) {
    const state = (states[row - table.top] ?? CellState.Absent) as CellState;
    if (state === CellState.Empty || state === CellState.Absent) continue;
    const list = table.listOfRow(row);
    if (list === null || fieldOf(list, column.field) !== undefined || isReadable(state)) cells++;
  }
  return cells;
}

export function cellsOf(context: CheckContext): number {
  let cells = 0;
  for (const { tables } of context.sheets) {
    for (const table of tables) for (const column of table.columns) cells += cellsOfColumn(table, column);
  }
  return cells;
}
