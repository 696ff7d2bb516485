/** From a workbook to its lists: which sheets, which month, which columns, which rows. */
import type { ListId, MoneyUnit } from '../schema/fields.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { isSettingsSheet } from '../settings/setting-cells.js';
import { settingsMonth } from '../settings/settings-month.js';
import { resolveColumns } from './columns.js';
import { dispatchMonth, dispatchYear, splitByMonth, type Month } from './dispatch-month.js';
import { monthIn } from './named-month.js';
import {
  isNamedAsNoList,
  isNamedSummary,
  listOfRow,
  listsHeld,
  listsMentioned,
  readSheet,
  tellsLists,
  type SheetReading,
} from './sheet-reading.js';
import { ListTable } from './table.js';
import { taughtList, type Teaching } from './teaching.js';

export interface ListSheet {
  readonly reading: SheetReading;
  /** What its columns and dates are read by: the workbook's month, an older sheet's own. */
  readonly month: Month | null;
  readonly tables: readonly ListTable[];
  /** The lists of its rows; without rows those that it names. */
  readonly lists: ReadonlySet<ListId>;
  readonly mentioned: ReadonlySet<ListId>;
}

export interface RecognisedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly month: Month | null;
  readonly sheets: readonly ListSheet[];
  /** Sheets of the same lists for earlier months. */
  readonly older: readonly ListSheet[];
  readonly hidden: readonly string[];
  readonly noLists: readonly string[];
}

export interface RecogniseOptions {
  readonly month: Month | null;
  readonly policyYear: number | null;
  readonly policyUnit: MoneyUnit | null;
  /** Whether the policy asks for ten-day dispatches; absent: it does not. */
  readonly byTenDays?: boolean;
  readonly teach?: Teaching | undefined;
}

export function recognise(workbook: WorkbookSnapshot, options: RecogniseOptions): RecognisedWorkbook {
  const readings: SheetReading[] = [];
  const hidden: string[] = [];
  const noLists: string[] = [];
  let settings: string | null = null;
  workbook.sheets.forEach((sheet, index) => {
    if (settings === null && isSettingsSheet(sheet.name)) settings = settingsMonth(workbook, sheet);
    if (sheet.visibility !== 'visible') {
      hidden.push(sheet.name);
      return;
    }
    const taught = taughtList(options.teach, sheet.name);
    const leftOut = taught === 'none' || (taught === undefined && isNamedAsNoList(sheet.name));
    const reading = leftOut ? undefined : readSheet(sheet, index, options.teach);
    if (reading !== undefined && tellsLists(reading)) readings.push(reading);
    else noLists.push(sheet.name);
  });
  if (readings.length === 0) readings.push(...namedSummaries(workbook, options.teach));
  const listed = new Set(readings.map(({ sheet }) => sheet.name));
  const { current, older } = splitByMonth(readings, options.month ?? wholeMonth(settings));
  const month = dispatchMonth(current, {
    asked: options.month,
    settings,
    fileName: workbook.name.replace(/\.[^.]*$/, ''),
    policyYear: options.policyYear,
    byTenDays: options.byTenDays ?? false,
  });
  const year = dispatchYear(current, workbook.name, month, options.policyYear);
  const build = (reading: SheetReading): ListSheet => listSheet(workbook, reading, month, year, options.policyUnit);
  return {
    workbook,
    month,
    sheets: current.map(build),
    older: older.map((reading) => {
      const own = monthOfOlder(reading, month);
      return listSheet(workbook, reading, own, own?.year ?? year, options.policyUnit);
    }),
    hidden,
    noLists: noLists.filter((name) => !listed.has(name)),
  };
}

/** The month that the settings sheet names with its year: of several months' sheets it chooses, as one asked for does. */
function wholeMonth(settings: string | null): Month | null {
  const named = settings === null ? undefined : monthIn(settings);
  if (named === undefined || named.year === null) return null;
  const { year, month, tenDays } = named;
  return { year, month, ...(tenDays === undefined ? {} : { tenDays }) };
}

/**
 * The month by which splitByMonth told the sheet apart: its titles', else its name's, whatever its headings say; where
 * these name no year, of the year of the sheets that are checked.
 */
function monthOfOlder(reading: SheetReading, current: Month | null): Month | null {
  const named = { ...reading, tables: [] };
  return dispatchMonth([named], { asked: null, settings: null, fileName: '', policyYear: current?.year ?? null });
}

/** Sheets called 项目汇总表 and the like that hold lists: they count where no other sheet does. */
function namedSummaries(workbook: WorkbookSnapshot, teaching: Teaching | undefined): SheetReading[] {
  return workbook.sheets.flatMap((sheet, index) => {
    if (sheet.visibility !== 'visible' || !isNamedSummary(sheet.name)) return [];
    if (taughtList(teaching, sheet.name) === 'none') return [];
    const reading = readSheet(sheet, index, teaching);
    return reading !== undefined && tellsLists(reading) ? [reading] : [];
  });
}

function listSheet(
  workbook: WorkbookSnapshot,
  reading: SheetReading,
  month: Month | null,
  year: number | null,
  policyUnit: MoneyUnit | null,
): ListSheet {
  const tables = reading.tables.map((table) => {
    const { heads, rows, end, unit } = table;
    const head = heads[0];
    const resolved =
      head === undefined
        ? { fields: [], duplicates: [], unknown: [] }
        : resolveColumns(
            head,
            { month: month?.month ?? null, year, tenDays: month?.tenDays ?? null },
            { sheet: unit, policy: policyUnit },
          );
    return new ListTable(
      workbook,
      reading.sheet,
      reading.sheetIndex,
      heads,
      resolved,
      rows,
      end,
      year,
      (row) => listOfRow(reading.sheet, table, row),
      table.tellingColumn,
    );
  });
  const held = listsHeld(reading);
  const mentioned = listsMentioned(reading);
  return { reading, month, tables, lists: held.size > 0 ? held : mentioned, mentioned };
}
