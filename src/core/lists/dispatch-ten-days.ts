/** Which ten-day period (旬) of the dispatch month a workbook closes, from what it says of itself. */
import type { DatedMeaning } from '../schema/headings.js';
import type { TenDays } from '../values/period.js';
import type { HeadColumn } from './heads.js';
import type { Month } from './dispatch-month.js';
import { monthIn, type NamedMonth } from './named-month.js';
import type { SheetReading, TableReading } from './sheet-reading.js';

export interface TenDaysSources {
  /** What the workbook's settings sheet says of the month. */
  readonly settings: string | null;
  readonly fileName: string;
  /** Whether the policy asks for ten-day dispatches: then 截至9月20日 closes the second period. */
  readonly byTenDays: boolean;
}

/** By settings, titles, sheet names, the file's name, then headings; null where the whole month is reported. */
export function dispatchTenDays(
  readings: readonly SheetReading[],
  month: Month,
  { settings, fileName, byTenDays }: TenDaysSources,
): TenDays | null {
  const places = [
    settings === null ? [] : [settings],
    readings.flatMap(({ titles }) => titles),
    readings.map(({ sheet }) => sheet.name),
    [fileName],
  ];
  for (const texts of places) {
    const named = texts.map((text) => ofMonth(monthIn(text), month, byTenDays));
    const latest = latestOf(named);
    if (latest !== null) return latest;
  }
  return byHeadings(readings, month);
}

function ofMonth(named: NamedMonth | undefined, { year, month }: Month, byTenDays: boolean): TenDays | null {
  if (named === undefined || named.month !== month || (named.year !== null && named.year !== year)) return null;
  return named.tenDays ?? (byTenDays ? closedOn(named.day) : null);
}

/** The month's last day closes the month, whether there are ten-day periods or not. */
function closedOn(day: number | undefined): TenDays | null {
  return day === 10 ? 1 : day === 20 ? 2 : null;
}

function latestOf(periods: readonly (TenDays | null)[]): TenDays | null {
  return periods.reduce((latest, period) => ((period ?? 0) > (latest ?? 0) ? period : latest), null);
}

/**
 * 截至9月中旬累计完成投资 says it outright. Of 上旬, 中旬 and 下旬 side by side it is the last with a figure other than 0:
 * forms are printed with all three.
 */
function byHeadings(readings: readonly SheetReading[], month: Month): TenDays | null {
  const tables = readings.flatMap(({ sheet, tables: own }) => own.map((table) => ({ sheet, table })));
  const said = tables.flatMap(({ table }) =>
    datedOf(table, month).map(({ meaning }) =>
      meaning.measure === 'invested-to-date' || meaning.measure === 'progress' ? (meaning.tenDays ?? null) : null,
    ),
  );
  const outright = latestOf(said);
  if (outright !== null) return outright;
  const filled = tables.flatMap(({ sheet, table }) =>
    datedOf(table, month)
      .filter(({ meaning, column }) => {
        const hasFigure = (row: number) => {
          const value = sheet.rows[row]?.[column.column];
          return value !== null && value !== undefined && value !== '' && value !== 0;
        };
        return meaning.measure === 'invested-ten-days' && table.rows.projects.some(hasFigure);
      })
      .map(({ meaning }) => meaning.tenDays ?? null),
  );
  return latestOf(filled);
}

interface DatedColumn {
  readonly column: HeadColumn;
  readonly meaning: DatedMeaning;
}

function datedOf(table: TableReading, { year, month }: Month): readonly DatedColumn[] {
  return (table.heads[0]?.columns ?? []).flatMap((column) => {
    const { meaning, year: named } = column.heading;
    if (meaning.kind !== 'dated' || (meaning.month ?? month) !== month || (named ?? year) !== year) return [];
    return [{ column, meaning }];
  });
}
