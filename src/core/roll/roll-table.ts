/** The rows of one table: what is carried into last month's columns, what is emptied for the new month. */
import { isUnreadable } from '../lists/cell-state.js';
import type { FieldColumn } from '../lists/columns.js';
import type { Month } from '../lists/dispatch-month.js';
import type { ListTable } from '../lists/table.js';
import { IN_WAN, type FieldName } from '../schema/fields.js';
import { cellAddress } from '../sheet/address.js';
import { valueAt } from '../sheet/snapshot.js';
import type { RolledCells } from './rolled-cells.js';

/** Of this month alone. */
const OF_THE_MONTH: readonly FieldName[] = ['investedThisMonth', 'investedThisTenDays', 'monthPlan', 'band'];
/** Of this year alone; the months' own columns with them. */
const OF_THE_YEAR: readonly FieldName[] = [
  'annualPlan',
  'annualTarget',
  'annualProgressGoal',
  'planToDate',
  'investedYearToDate',
  'previousYearToDate',
  'completionRate',
];
const MONTHS = /^(?:monthlyPlan|monthlyInvested)\.\d+$/;

export function rollTable(rolled: RolledCells, table: ListTable, from: Month): void {
  const rows = bodyRows(table);
  const newYear = from.month === 12;
  for (const row of rows) {
    if (newYear) carryIntoPriorYears(rolled, table, row);
    else carryAmount(rolled, table, row, 'investedYearToDate', 'previousYearToDate');
    carryProgress(rolled, table, row);
  }
  const fields = table.columns.map(({ field }) => field).filter((field) => isCleared(field, newYear));
  for (const field of fields) {
    const column = table.column(field);
    if (column !== undefined) for (const row of rows) clear(rolled, table, row, column);
  }
}

function isCleared(field: FieldName, newYear: boolean): boolean {
  if (OF_THE_MONTH.includes(field)) return true;
  return newYear && (OF_THE_YEAR.includes(field) || MONTHS.test(field));
}

/** Projects with their parts and children, groups and totals; rows of numbers, notes and signatures are none of them. */
function bodyRows({ rows }: ListTable): readonly number[] {
  const all = new Set<number>([
    ...rows.projects,
    ...rows.childOf.keys(),
    ...rows.partOf.keys(),
    ...rows.groups.map(({ row }) => row),
    ...rows.totals.map(({ row }) => row),
  ]);
  return [...all].sort((one, other) => one - other);
}

function clear(rolled: RolledCells, table: ListTable, row: number, column: FieldColumn): void {
  const { numberFormat } = rolled.content(table.sheet, row, column.column);
  rolled.write('cleared', table.sheet, row, column.column, column.field, { value: null, formula: null, numberFormat });
}

interface Amount {
  /** 万元; null: an empty cell. */
  readonly amount: number | null;
}

/** undefined: no such column, or what stands there cannot be read (which is told). */
function amountAt(rolled: RolledCells, table: ListTable, row: number, field: FieldName): Amount | undefined {
  const column = table.column(field);
  const values = table.values(field);
  if (column === undefined || values === undefined) return undefined;
  const state = values.states[row - table.top] ?? 0;
  if (isUnreadable(state as never)) {
    rolled.tell({ kind: 'unreadable', sheet: table.sheet.name, cell: cellAddress(row, column.column) });
    return undefined;
  }
  const isEmpty = valueAt(table.sheet, row, column.column) === null;
  return { amount: isEmpty ? null : (values.values[row - table.top] ?? 0) };
}

function carryAmount(rolled: RolledCells, table: ListTable, row: number, source: FieldName, into: FieldName): void {
  if (table.column(into) === undefined) return;
  const amount = amountAt(rolled, table, row, source);
  if (amount !== undefined) writeAmount(rolled, table, row, into, amount.amount);
}

/** 截至上年底: what has been invested since the start, else last year's figure and this year's together. */
function carryIntoPriorYears(rolled: RolledCells, table: ListTable, row: number): void {
  if (table.column('investedToPriorYear') === undefined) return;
  const sinceStart = amountAt(rolled, table, row, 'investedSinceStart');
  if (sinceStart !== undefined && sinceStart.amount !== null) {
    writeAmount(rolled, table, row, 'investedToPriorYear', sinceStart.amount);
    return;
  }
  const prior = amountAt(rolled, table, row, 'investedToPriorYear');
  const year = amountAt(rolled, table, row, 'investedYearToDate');
  if (prior === undefined || year === undefined || (prior.amount === null && year.amount === null)) return;
  const sum = Number(((prior.amount ?? 0) + (year.amount ?? 0)).toPrecision(14));
  writeAmount(rolled, table, row, 'investedToPriorYear', sum);
}

function writeAmount(rolled: RolledCells, table: ListTable, row: number, into: FieldName, amount: number | null): void {
  const column = table.column(into);
  const factor = column === undefined ? undefined : IN_WAN[column.moneyUnit ?? '万元'];
  if (column === undefined || factor === undefined) return;
  const { numberFormat } = rolled.content(table.sheet, row, column.column);
  const value = amount === null ? null : Number((amount / factor).toPrecision(14));
  // A number in a cell formatted as text would be text again.
  const format = value !== null && numberFormat === '@' ? 'General' : numberFormat;
  rolled.write('carried', table.sheet, row, column.column, into, { value, formula: null, numberFormat: format });
}

/** 上月形象进度 := 形象进度, which is then to be told anew; without such a column the text stays as the place to start from. */
function carryProgress(rolled: RolledCells, table: ListTable, row: number): void {
  const now = table.column('physicalProgress');
  const before = table.column('previousPhysicalProgress');
  if (now === undefined || before === undefined) return;
  const { value, formula } = rolled.content(table.sheet, row, now.column);
  if (formula !== null || typeof value !== 'string') return;
  const { numberFormat } = rolled.content(table.sheet, row, before.column);
  rolled.write('carried', table.sheet, row, before.column, 'previousPhysicalProgress', {
    value,
    formula: null,
    numberFormat,
  });
  clear(rolled, table, row, now);
}
