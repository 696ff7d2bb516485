/** Which month the workbook reports, from what it says of itself. */
import { findPeriods, findYears } from '../values/period.js';
import type { SheetReading } from './sheet-reading.js';

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

interface NamedMonth {
  readonly year: number | null;
  readonly month: number;
}

export function monthText({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** YYYY-MM; undefined for anything else. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? undefined : { year: Number(match[1]), month: Number(match[2]) };
}

/** The reporting month that a text names: cumulative ranges first, then a single month, then a quarter. */
function monthIn(text: string): NamedMonth | undefined {
  const periods = findPeriods(text);
  const period =
    periods.find(({ kind }) => kind === 'year-to-date') ??
    periods.find(({ kind }) => kind === 'month') ??
    periods.find(({ kind, from, month }) => kind === 'range' && from !== null && month - from === 2 && month % 3 === 0);
  return period === undefined ? undefined : { year: period.year, month: period.month };
}

function later(one: NamedMonth | undefined, other: NamedMonth | undefined): NamedMonth | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const years = (one.year ?? 0) - (other.year ?? 0);
  return years > 0 || (years === 0 && one.month >= other.month) ? one : other;
}

function latestIn(texts: readonly string[]): NamedMonth | undefined {
  return texts.map(monthIn).reduce(later, undefined);
}

/** By its titles, else its name. */
function monthOfSheet(reading: SheetReading): NamedMonth | undefined {
  return latestIn(reading.titles) ?? monthIn(reading.sheet.name);
}

function monthOfHeadings(readings: readonly SheetReading[]): NamedMonth | undefined {
  let found: NamedMonth | undefined;
  let single: NamedMonth | undefined;
  for (const { tables } of readings) {
    for (const { heads } of tables) {
      const months: number[] = [];
      for (const { heading } of heads[0]?.columns ?? []) {
        const { meaning } = heading;
        if (meaning.kind !== 'dated' || meaning.month === null) continue;
        if (meaning.measure === 'invested-to-date') found = later(found, { year: heading.year, month: meaning.month });
        if (meaning.measure === 'invested-month') months.push(meaning.month);
      }
      if (months.length === 1) single = later(single, { year: null, month: months[0] as number });
    }
  }
  return found ?? single;
}

function yearOfHeadings(readings: readonly SheetReading[]): number | null {
  let year: number | null = null;
  for (const { tables } of readings) {
    for (const { heads } of tables) {
      for (const { heading } of heads[0]?.columns ?? []) {
        if (heading.year !== null) year = Math.max(year ?? 0, heading.year);
      }
    }
  }
  return year;
}

/** A year that some text names; the latest of the first kind of place that names one. */
function yearFrom(readings: readonly SheetReading[], fileName: string, policyYear: number | null): number | null {
  const places: readonly (readonly string[])[] = [
    readings.flatMap(({ titles }) => titles),
    readings.map(({ sheet }) => sheet.name),
    [fileName],
  ];
  const named = places.map((texts) => texts.flatMap((text) => findYears(text).map(({ year }) => year)));
  const [titles = [], names = [], file = []] = named;
  for (const years of [titles, names]) if (years.length > 0) return Math.max(...years);
  return yearOfHeadings(readings) ?? (file.length > 0 ? Math.max(...file) : policyYear);
}

/** The year of dates that name none: the dispatch month's, else the workbook's or the policy's. */
export function dispatchYear(
  readings: readonly SheetReading[],
  fileName: string,
  month: Month | null,
  policyYear: number | null,
): number | null {
  return month?.year ?? yearFrom(readings, fileName, policyYear);
}

export interface MonthSources {
  /** Asked for by the person. */
  readonly asked: Month | null;
  /** From the workbook's own settings sheet. */
  readonly settings: string | null;
  readonly fileName: string;
  readonly policyYear: number | null;
}

/** Asked for, else settings, titles, headings, sheet names, the file's name; null where none names a month. */
export function dispatchMonth(readings: readonly SheetReading[], sources: MonthSources): Month | null {
  if (sources.asked !== null) return sources.asked;
  const named =
    (sources.settings === null ? undefined : monthIn(sources.settings)) ??
    latestIn(readings.flatMap(({ titles }) => titles)) ??
    monthOfHeadings(readings) ??
    latestIn(readings.map(({ sheet }) => sheet.name)) ??
    monthIn(sources.fileName);
  if (named === undefined) return null;
  const year = named.year ?? yearFrom(readings, sources.fileName, sources.policyYear);
  return year === null ? null : { year, month: named.month };
}

/**
 * Of several sheets of one list for several months the newest is checked, the older ones serve as last month.
 * @param asked the month asked for: its sheets are the newest that count
 */
export function splitByMonth(
  readings: readonly SheetReading[],
  asked: Month | null,
): { readonly current: readonly SheetReading[]; readonly older: readonly SheetReading[] } {
  const older = new Set<SheetReading>();
  const byList = new Map<string, { reading: SheetReading; order: number }[]>();
  for (const reading of readings) {
    const month = monthOfSheet(reading);
    if (month === undefined) continue;
    const order = (month.year ?? asked?.year ?? 0) * 12 + month.month;
    const list = reading.list ?? 'several';
    const there = byList.get(list);
    if (there === undefined) byList.set(list, [{ reading, order }]);
    else there.push({ reading, order });
  }
  const limit = asked === null ? Number.POSITIVE_INFINITY : asked.year * 12 + asked.month;
  for (const sheets of byList.values()) {
    const orders = sheets.map(({ order }) => order);
    const upTo = orders.filter((order) => order <= limit);
    const newest = Math.max(...(upTo.length > 0 ? upTo : orders));
    for (const { reading, order } of sheets) if (order !== newest) older.add(reading);
  }
  return { current: readings.filter((reading) => !older.has(reading)), older: [...older] };
}
