/** The rows of one table: what is carried into last month's columns, what is emptied for the new month. */
import { isUnreadable } from '../lists/cell-state.js';
import type { Month } from '../lists/dispatch-month.js';
import type { ListTable } from '../lists/table.js';
import { IN_WAN, type FieldName } from '../schema/fields.js';
import { cellAddress } from '../sheet/address.js';
import { valueAt } from '../sheet/snapshot.js';
import { nextMonth } from './advance-text.js';
import type { MonthSeries } from './month-series.js';
import type { RolledCells } from './rolled-cells.js';

/** Of this month alone. */
const OF_THE_MONTH: readonly FieldName[] = ['investedThisMonth', 'monthPlan', 'planToDate', 'band'];
/** Of this year alone; the months' own columns with them. */
const OF_THE_YEAR: readonly FieldName[] = [
  'annualPlan',
  'annualTarget',
  'annualProgressGoal',
  'investedYearToDate',
  'previousYearToDate',
  'completionRate',
];
const MONTHS = /^(?:monthlyPlan|monthlyInvested)\.\d+$/;

export function rollTable(rolled: RolledCells, table: ListTable, series: MonthSeries, from: Month): void {
  const rows = bodyRows(table);
  const newYear = from.month === 12;
  const stays = (field: FieldName): boolean => series.holds(table.column(field)?.column ?? -1);
  for (const row of rows) {
    if (newYear) carryIntoPriorYears(rolled, table, row);
    else if (!stays('investedYearToDate')) carryAmount(rolled, table, row, 'investedYearToDate', 'previousYearToDate');
    if (!stays('physicalProgress')) carryProgress(rolled, table, row);
  }
  for (const { field, column } of table.columns) {
    if (!isCleared(field, newYear) || (series.holds(column) && !newYear)) continue;
    const kept = newYear || field !== 'investedThisMonth' ? undefined : series.besideThisMonth(column);
    if (kept === undefined) for (const row of rows) clear(rolled, table, row, column, field);
    else clearWhereKept(rolled, table, rows, column, kept.own, from);
  }
  // 上旬 and 中旬 are over with the month as 下旬 is, though only one of them is read as the field.
  for (const { column } of series.moving('invested-ten-days')) {
    for (const row of rows) clear(rolled, table, row, column, 'investedThisTenDays');
  }
  tellLastMonth(rolled, table, series, from);
}

/** 本月完成 beside a column for each month: what no other cell holds stays, and is told. */
function clearWhereKept(
  rolled: RolledCells,
  table: ListTable,
  rows: readonly number[],
  column: number,
  own: number | undefined,
  { month }: Month,
): void {
  let cells = 0;
  for (const row of rows) {
    const isKept = own !== undefined && valueAt(table.sheet, row, own) !== null;
    const { value, formula } = rolled.content(table.sheet, row, column);
    if (isKept || formula !== null) clear(rolled, table, row, column, 'investedThisMonth');
    else if (value !== null) cells++;
  }
  const heading = table.column('investedThisMonth');
  if (cells === 0 || heading === undefined) return;
  rolled.tell({
    kind: 'month-kept',
    sheet: table.sheet.name,
    cell: table.headingAddress(heading),
    heading: heading.heading,
    month,
    cells,
  });
}

function tellLastMonth(rolled: RolledCells, table: ListTable, { last }: MonthSeries, from: Month): void {
  if (last === undefined) return;
  rolled.tell({
    kind: 'month-column-missing',
    sheet: table.sheet.name,
    cell: cellAddress(last.row, last.column),
    heading: last.text,
    month: nextMonth(from).month,
  });
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

function clear(rolled: RolledCells, table: ListTable, row: number, column: number, field: FieldName): void {
  const { numberFormat } = rolled.content(table.sheet, row, column);
  rolled.write('cleared', table.sheet, row, column, field, { value: null, formula: null, numberFormat });
}

interface Amount {
  /** 万元; null: an empty cell. */
  readonly amount: number | null;
}

/** undefined: no such column. */
function amountAt(table: ListTable, row: number, field: FieldName): Amount | 'unreadable' | undefined {
  const column = table.column(field);
  if (column === undefined) return undefined;
  if (isUnreadable(table.stateAt(row, field))) return 'unreadable';
  const isEmpty = valueAt(table.sheet, row, column.column) === null;
  return { amount: isEmpty ? null : table.valueAt(row, field) };
}

function carryAmount(rolled: RolledCells, table: ListTable, row: number, source: FieldName, into: FieldName): void {
  if (table.column(into) === undefined) return;
  const amount = amountAt(table, row, source);
  if (amount === undefined || amount === 'unreadable') tellNotCarried(rolled, table, row, [source], into);
  else writeAmount(rolled, table, row, into, amount.amount);
}

/** 截至上年底: what has been invested since the start, else last year's figure and this year's together. */
function carryIntoPriorYears(rolled: RolledCells, table: ListTable, row: number): void {
  const into = 'investedToPriorYear';
  if (table.column(into) === undefined) return;
  const sinceStart = amountAt(table, row, 'investedSinceStart');
  if (typeof sinceStart === 'object' && sinceStart.amount !== null) {
    writeAmount(rolled, table, row, into, sinceStart.amount);
    return;
  }
  const prior = amountAt(table, row, into);
  const year = amountAt(table, row, 'investedYearToDate');
  if (typeof prior !== 'object' || typeof year !== 'object') {
    tellNotCarried(rolled, table, row, ['investedSinceStart', 'investedYearToDate'], into);
    return;
  }
  if (prior.amount === null && year.amount === null) return;
  const sum = Number(((prior.amount ?? 0) + (year.amount ?? 0)).toPrecision(14));
  writeAmount(rolled, table, row, into, sum);
}

/** The sources that cannot be read, and the cell that keeps its old figure under a heading of another month. */
function tellNotCarried(
  rolled: RolledCells,
  table: ListTable,
  row: number,
  sources: readonly FieldName[],
  into: FieldName,
): void {
  const sheet = table.sheet.name;
  const cellOf = (field: FieldName): string => cellAddress(row, table.column(field)?.column ?? 0);
  for (const field of sources) {
    if (amountAt(table, row, field) === 'unreadable') rolled.tell({ kind: 'unreadable', sheet, cell: cellOf(field) });
  }
  const { value, formula } = rolled.content(table.sheet, row, table.column(into)?.column ?? 0);
  if (value !== null && formula === null) rolled.tell({ kind: 'not-carried', sheet, cell: cellOf(into), field: into });
}

function writeAmount(rolled: RolledCells, table: ListTable, row: number, into: FieldName, amount: number | null): void {
  const column = table.column(into);
  const factor = column === undefined ? undefined : IN_WAN[column.moneyUnit ?? '万元'];
  if (column === undefined) return;
  if (factor === undefined) {
    tellNotCarried(rolled, table, row, [], into);
    return;
  }
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
  clear(rolled, table, row, now.column, now.field);
}
