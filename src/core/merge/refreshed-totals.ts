/**
 * Total and group rows of the master after its projects changed. What was the sum of its rows before is their sum again:
 * a constant is written anew, a formula keeps its text and gets the value that it comes to. What was no sum of theirs is
 * left for the check to tell. A count (12个) that was right is right again.
 */
import { CellState, isUnreadable } from '../lists/cell-state.js';
import type { FieldColumn } from '../lists/columns.js';
import type { ListSheet } from '../lists/recognise.js';
import type { ListTable } from '../lists/table.js';
import { coveredByGroup, coveredByTotal, type CoveredProject } from '../rules/totals/coverage.js';
import { LEAST_TOLERANCE } from '../rules/tolerance.js';
import { IN_WAN } from '../schema/fields.js';
import { valueAt } from '../sheet/snapshot.js';
import type { CellWrite } from '../sheet/write-plan.js';
import { inUnit } from './made-cells.js';
import { contentAt } from './master-cells.js';

/** How many rows hold a project afterwards that held none, and in which table. */
export interface AddedRow {
  readonly table: ListTable;
  readonly row: number;
}

interface Summary {
  readonly row: number;
  readonly covered: readonly CoveredProject[];
  readonly count: { readonly projects: number; readonly column: number } | undefined;
  readonly end: number | null;
}

/**
 * @param written the cells of projects that are written
 * @param like by added row: a project row that the same totals cover
 */
export function refreshedTotals(
  sheets: readonly ListSheet[],
  written: readonly CellWrite[],
  like: ReadonlyMap<ListTable, ReadonlyMap<number, number>>,
): CellWrite[] {
  const changes = new Map<string, number>();
  for (const write of written)
    changes.set(`${write.sheet}\n${write.row}\n${write.column}`, numberOf(write.after.value));
  const changed = new Set(written.map(({ sheet }) => sheet));
  return sheets.flatMap((sheet) =>
    changed.has(sheet.reading.sheet.name)
      ? sheet.tables.flatMap((table) =>
          summariesOf(sheet, table).flatMap((one) => refreshed(table, one, changes, like)),
        )
      : [],
  );
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function summariesOf(sheet: ListSheet, table: ListTable): Summary[] {
  const groups = table.rows.groups.map((group) => ({
    row: group.row,
    covered: coveredByGroup(table, group),
    count: group.count,
    end: group.end,
  }));
  const totals = table.rows.totals.flatMap((total) => {
    const covered = coveredByTotal(sheet, table, total);
    return covered === undefined ? [] : [{ row: total.row, covered, count: total.count, end: null }];
  });
  return [...groups, ...totals];
}

function refreshed(
  table: ListTable,
  summary: Summary,
  changes: ReadonlyMap<string, number>,
  like: ReadonlyMap<ListTable, ReadonlyMap<number, number>>,
): CellWrite[] {
  const added = addedTo(summary, like);
  const writes: CellWrite[] = [];
  if (added.length > 0) {
    const write = countWrite(table, summary, added.length);
    if (write !== undefined) writes.push(write);
  }
  for (const column of table.columns) {
    if (column.kind !== 'money') continue;
    const write = amountWrite(table, summary, column, added, changes);
    if (write !== undefined) writes.push(write);
  }
  return writes;
}

function addedTo({ covered }: Summary, like: ReadonlyMap<ListTable, ReadonlyMap<number, number>>): CoveredProject[] {
  const rows = new Set(covered.map(({ table, row }) => `${table.sheetIndex} ${row}`));
  return [...like].flatMap(([table, byRow]) =>
    [...byRow].flatMap(([row, as]) => (rows.has(`${table.sheetIndex} ${as}`) ? [{ table, row }] : [])),
  );
}

function countWrite(table: ListTable, { row, covered, count }: Summary, added: number): CellWrite | undefined {
  if (count === undefined || count.projects !== covered.length) return undefined;
  const before = contentAt(table, row, count.column);
  if (before.formula !== null || typeof before.value !== 'string') return undefined;
  const value = before.value.replace(/[\d０-９]+(?=\s*(?:个|项|宗)[^\d０-９]*$)/, String(count.projects + added));
  const write = { sheet: table.sheet.name, row, column: count.column };
  return value === before.value ? undefined : { ...write, before, after: { ...before, value } };
}

function amountWrite(
  table: ListTable,
  { row, covered }: Summary,
  column: FieldColumn,
  added: readonly CoveredProject[],
  changes: ReadonlyMap<string, number>,
): CellWrite | undefined {
  const factor = IN_WAN[column.moneyUnit ?? '万元'];
  const before = contentAt(table, row, column.column);
  if (factor === undefined || typeof before.value !== 'number') return undefined;
  let old = 0;
  let now = 0;
  for (const project of covered) {
    const amount = project.table.projectAmount(project.row, column.field);
    if (isUnreadable(amount.state)) return undefined;
    old += amount.value;
    now += amount.value + changeOf(project, column, changes);
  }
  for (const project of added) now += changeOf(project, column, changes);
  if (Math.abs(before.value * factor - old) > LEAST_TOLERANCE || Math.abs(now - old) < 1e-9) return undefined;
  const value = inUnit(Number(now.toPrecision(14)), column.moneyUnit ?? '万元');
  return { sheet: table.sheet.name, row, column: column.column, before, after: { ...before, value } };
}

/** 万元 by which writes change what the project's rows add up to. */
function changeOf(
  { table, row }: CoveredProject,
  { field }: FieldColumn,
  changes: ReadonlyMap<string, number>,
): number {
  const column = table.column(field);
  if (column === undefined) return 0;
  const factor = IN_WAN[column.moneyUnit ?? '万元'] ?? 0;
  const own = (line: number): number | undefined => changes.get(`${table.sheet.name}\n${line}\n${column.column}`);
  const before = (line: number): number => {
    const state = table.stateAt(line, field);
    return state === CellState.Value || state === CellState.Text ? table.valueAt(line, field) : 0;
  };
  let change = 0;
  const ownAfter = own(row);
  const hasOwn = ownAfter !== undefined || typeof valueAt(table.sheet, row, column.column) === 'number';
  const lines = [row, ...table.partsOf(row), ...(hasOwn ? [] : table.childrenOf(row))];
  for (const line of lines) {
    const after = own(line);
    if (after !== undefined) change += (Number.isNaN(after) ? 0 : after * factor) - before(line);
  }
  return change;
}
