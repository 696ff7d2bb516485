/**
 * Next month's workbook from this month's, as one plan of cell writes: titles and headings move on, the year to date becomes
 * last month's, the month is emptied. Formulas are never touched, nor is anything of a project that does not change with
 * the month. Over New Year what has been invested goes into the prior years', and the year's own figures are emptied.
 */
import { monthIn } from '../lists/named-month.js';
import type { Month } from '../lists/dispatch-month.js';
import type { CheckContext } from '../rules/context.js';
import { settingCells, settingsSheetOf } from '../settings/setting-cells.js';
import { EMPTY_PLAN, type CellContent, type WritePlan } from '../sheet/write-plan.js';
import { monthText } from '../lists/dispatch-month.js';
import { advanceText, nextMonth } from './advance-text.js';
import { MonthSeries } from './month-series.js';
import { RolledCells, type RolledCell } from './rolled-cells.js';
import { rollTable } from './roll-table.js';
import { rolledResults } from './rolled-results.js';
import { rollTexts } from './roll-texts.js';

/** What a person has to see to, since no write can. */
export type RollTold =
  /** A sheet's name names the month: renaming would reach into other sheets' formulas. */
  | { readonly kind: 'sheet-name'; readonly sheet: string; readonly name: string }
  /** A title or heading that is calculated. */
  | { readonly kind: 'text-formula'; readonly sheet: string; readonly cell: string }
  /** Columns that would have been emptied or carried, but are calculated. */
  | { readonly kind: 'column-formulas'; readonly sheet: string; readonly field: string; readonly cells: number }
  /** An amount that cannot be read, and so cannot be carried. */
  | { readonly kind: 'unreadable'; readonly sheet: string; readonly cell: string }
  /** What stands under a heading that moved on could not be brought up to date. */
  | { readonly kind: 'not-carried'; readonly sheet: string; readonly cell: string; readonly field: string }
  /** Columns of single months that end with this one: nothing is there for the next. */
  | {
      readonly kind: 'month-column-missing';
      readonly sheet: string;
      /** The heading of this month's column. */
      readonly cell: string;
      readonly heading: string;
      /** 1 to 12: the next one. */
      readonly month: number;
    }
  /** 本月完成 beside columns of single months, this month's figure in none of them: it stays. */
  | {
      readonly kind: 'month-kept';
      readonly sheet: string;
      /** The heading. */
      readonly cell: string;
      readonly heading: string;
      /** 1 to 12: the month that the figures are of. */
      readonly month: number;
      readonly cells: number;
    }
  /** Formulas that look at what changed, and whose new result only a program that calculates can tell. */
  | {
      readonly kind: 'formulas-uncalculated';
      readonly sheet: string;
      /** The first of them. */
      readonly cell: string;
      readonly cells: number;
    }
  /** Over New Year: new starts that have started belong under construction now. */
  | { readonly kind: 'started'; readonly sheet: string; readonly row: number; readonly project: string };

export interface RollPlan {
  readonly from: Month;
  readonly to: Month;
  readonly plan: WritePlan;
  readonly cells: readonly RolledCell[];
  readonly told: readonly RollTold[];
}

export interface RollAsk {
  /** Formulas on them keep their results. */
  readonly protectedSheets: readonly string[];
  /** Whether stored results stay as they are unless they are written: a file's do, Excel calculates. */
  readonly recalculate: boolean;
}

/** null: nobody can tell which month the workbook reports. */
export function rollPlan(context: CheckContext, { protectedSheets, recalculate }: RollAsk): RollPlan | null {
  const { month: from, recognised } = context;
  if (from === null) return null;
  const to = nextMonth(from);
  const rolled = new RolledCells(recognised.workbook);
  for (const { tables, reading } of recognised.sheets) {
    const seriesOf = new Map(tables.map((table) => [table, new MonthSeries(table, from)]));
    rollTexts(rolled, reading.sheet, seriesOf, from);
    for (const [table, series] of seriesOf) rollTable(rolled, table, series, from);
  }
  rollSetting(rolled, context, to);
  const writes = rolled.cells.map(({ sheet, row, column, before, after }) => ({ sheet, row, column, before, after }));
  const results = recalculate ? rolledResults(recognised.workbook, writes, new Set(protectedSheets)) : undefined;
  return {
    from,
    to,
    plan: { ...EMPTY_PLAN, cells: [...writes, ...(results?.writes ?? [])] },
    cells: rolled.cells,
    told: [
      ...sheetNames(context, from),
      ...rolled.told,
      ...(results?.told ?? []),
      ...(from.month === 12 ? started(context) : []),
    ],
  };
}

function rollSetting(rolled: RolledCells, { recognised: { workbook } }: CheckContext, to: Month): void {
  const sheet = settingsSheetOf(workbook)?.sheet;
  const cell = sheet === undefined ? undefined : settingCells(workbook, sheet).get('month');
  if (sheet === undefined || cell === undefined) return;
  const after: CellContent = { value: monthText(to), formula: null, numberFormat: '@' };
  rolled.write('text', sheet, cell.row, cell.column, null, after);
}

function sheetNames({ recognised: { sheets } }: CheckContext, from: Month): RollTold[] {
  return sheets.flatMap(({ reading: { sheet } }): RollTold[] => {
    if (monthIn(sheet.name) === undefined) return [];
    const name = advanceText(sheet.name, { from, months: true });
    return name === sheet.name ? [] : [{ kind: 'sheet-name', sheet: sheet.name, name }];
  });
}

function started(context: CheckContext): RollTold[] {
  return context.rows
    .filter((row) => row.list === 'new-start' && context.start(row) === 'yes')
    .map((row) => ({ kind: 'started', sheet: row.table.sheet.name, row: row.row + 1, project: row.text('name') }));
}
