/** Whether a total's formula adds up every project once. */
import type { FieldColumn } from '../../lists/columns.js';
import { isReadable } from '../../lists/cell-state.js';
import type { ListTable } from '../../lists/table.js';
import { cellKey } from '../../sheet/snapshot.js';
import type { CoveredProject } from './coverage.js';
import { isSubtotalFormula, summedRanges } from './sum-formula.js';

export interface FormulaFault {
  readonly formula: string;
  /** Rows counted from 0. */
  readonly missed: readonly number[];
  readonly doubled: readonly number[];
}

/** What the other total and group rows of the table stand for, by their row. */
export type Standing = ReadonlyMap<number, readonly CoveredProject[] | undefined>;

function hasAmount(table: ListTable, row: number, column: FieldColumn): boolean {
  return isReadable(table.stateAt(row, column.field)) && table.valueAt(row, column.field) !== 0;
}

/** The rows whose cells carry a project's amount: its own and its parts', or its children's where it has none. */
function carriers(table: ListTable, row: number, column: FieldColumn): readonly number[] {
  if (isReadable(table.stateAt(row, column.field))) return [row, ...table.partsOf(row)];
  return [...table.partsOf(row), ...table.childrenOf(row)];
}

function countRow(
  table: ListTable,
  row: number,
  column: FieldColumn,
  skipsSubtotals: boolean,
  standing: Standing,
  counts: Map<number, number>,
): void {
  const add = (of: number): void => {
    counts.set(of, (counts.get(of) ?? 0) + 1);
  };
  if (!standing.has(row)) {
    add(row);
    return;
  }
  if (!hasAmount(table, row, column)) return;
  if (skipsSubtotals && isSubtotalFormula(table.sheet.formulas.get(cellKey(row, column.column)))) return;
  for (const project of standing.get(row) ?? []) {
    if (project.table === table) for (const carrier of carriers(table, project.row, column)) add(carrier);
  }
}

/** undefined: the formula is of a kind that is not looked into, or adds up what it should. */
export function formulaFault(
  table: ListTable,
  totalRow: number,
  column: FieldColumn,
  covered: readonly CoveredProject[],
  standing: Standing,
): FormulaFault | undefined {
  const formula = table.sheet.formulas.get(cellKey(totalRow, column.column));
  if (formula === undefined) return undefined;
  const ranges = summedRanges(formula, column.column);
  if (ranges === undefined) return undefined;
  const counts = new Map<number, number>();
  for (const { top, bottom, skipsSubtotals } of ranges) {
    if (totalRow >= top && totalRow <= bottom) return undefined;
    const last = Math.min(bottom, table.end - 1);
    for (let row = Math.max(top, table.top); row <= last; row++) {
      countRow(table, row, column, skipsSubtotals, standing, counts);
    }
  }
  const wanted = new Set<number>();
  for (const { table: own, row } of covered) {
    if (own !== table) return undefined;
    for (const carrier of carriers(table, row, column)) wanted.add(carrier);
  }
  const missed = [...wanted].filter((row) => !counts.has(row) && hasAmount(table, row, column));
  const doubled = [...counts]
    .filter(
      ([row, count]) =>
        hasAmount(table, row, column) && (count > 1 || (!wanted.has(row) && table.rows.childOf.has(row))),
    )
    .map(([row]) => row);
  if (missed.length === 0 && doubled.length === 0) return undefined;
  const ascending = (one: number, other: number): number => one - other;
  return { formula: `=${formula}`, missed: missed.sort(ascending), doubled: doubled.sort(ascending) };
}
