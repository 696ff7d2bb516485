/** Which month the workbook reports, from what it says of itself. */
import type { DatedMeasure } from '../schema/headings.js';
import { findYears, type TenDays } from '../values/period.js';
import { foldText } from '../values/text.js';
import { dispatchTenDays } from './dispatch-ten-days.js';
import { monthIn, type NamedMonth } from './named-month.js';
import { isNote } from './row-words.js';
import type { SheetReading } from './sheet-reading.js';

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** The ten-day period (旬) that the report closes; absent: the whole month. */
  readonly tenDays?: TenDays;
}

export function monthText({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** YYYY-MM; undefined for anything else. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? undefined : { year: Number(match[1]), month: Number(match[2]) };
}

function later(one: NamedMonth | undefined, other: NamedMonth | undefined): NamedMonth | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const years = (one.year ?? 0) - (other.year ?? 0);
  return years > 0 || (years === 0 && one.month >= other.month) ? one : other;
}

function latestIn(texts: readonly string[]): NamedMonth | undefined {
  return texts.map(monthIn).reduce(later, undefined);
}

/** Notes above the head speak of deadlines and other reports: they count only where no title names a month. */
function monthOfTitles(titles: readonly string[]): NamedMonth | undefined {
  const notes = new Set(titles.filter((title) => isNote(foldText(title))));
  return latestIn(titles.filter((title) => !notes.has(title))) ?? latestIn([...notes]);
}

/** By its titles, else its name. */
function monthOfSheet(reading: SheetReading): NamedMonth | undefined {
  return monthOfTitles(reading.titles) ?? monthIn(reading.sheet.name);
}

/** The measures whose months tell the workbook's, the best first. */
const TELLING_MEASURES: readonly DatedMeasure[] = [
  'invested-to-date',
  'invested-month',
  'invested-ten-days',
  'planned-to-date',
  'progress',
];

interface HeadMonths {
  readonly months: readonly NamedMonth[];
  /** Whether a heading of the measure speaks of the current month without naming it (本年累计完成投资). */
  readonly undated: boolean;
}

function datedHeadings(readings: readonly SheetReading[], measure: DatedMeasure): HeadMonths[] {
  return readings.flatMap(({ tables }) =>
    tables.map(({ heads }) => {
      const months: NamedMonth[] = [];
      let undated = false;
      for (const { heading } of heads[0]?.columns ?? []) {
        const { meaning, year } = heading;
        if (meaning.kind !== 'dated' || meaning.measure !== measure) continue;
        if (meaning.month === null) undated = true;
        else months.push({ year, month: meaning.month });
      }
      return { months, undated };
    }),
  );
}

/** The year that headings give the workbook: 2022年度计划投资, or the one after 截至2021年底. */
function planYear(readings: readonly SheetReading[]): number | null {
  let year: number | null = null;
  for (const { tables } of readings) {
    for (const { heads } of tables) {
      for (const { heading } of heads[0]?.columns ?? []) {
        if (heading.meaning.kind === 'field' && heading.year !== null) year = Math.max(year ?? 0, heading.year);
      }
    }
  }
  return year;
}

/** Headings of the year that is reported, last year's beside them left out. */
function ofThisYear(months: readonly NamedMonth[], year: number | null): readonly NamedMonth[] {
  const years = months.flatMap((month) => month.year ?? []);
  if (years.length === 0) return months;
  const newest = Math.max(...years);
  const dated = months.filter((month) => month.year === newest);
  const undated = months.filter((month) => month.year === null);
  if (undated.length === 0 || (year !== null && newest >= year)) return [...dated, ...undated];
  if (year !== null) return undated.map(({ month }) => ({ year, month }));
  // Nothing tells the year: what names one is last year's where it says the same months again, or the whole of a year
  // of which the others tell only the beginning.
  const latest = Math.max(...undated.map(({ month }) => month));
  const isLastYears = dated.every(
    ({ month }) => undated.some((other) => other.month === month) || (month === 12 && latest < 11),
  );
  return isLastYears ? undated.map(({ month }) => ({ year: newest + 1, month })) : [...dated, ...undated];
}

function latestMonth(months: readonly NamedMonth[]): NamedMonth | undefined {
  if (months.length === 0) return undefined;
  const month = Math.max(...months.map((named) => named.month));
  return { month, year: months.find((named) => named.month === month && named.year !== null)?.year ?? null };
}

function isCumulative(measure: DatedMeasure): boolean {
  return measure === 'invested-to-date' || measure === 'planned-to-date';
}

/** By its dated headings. Where 本年累计完成投资 stands beside 1-6月累计完成投资, that is history: the single months tell. */
function monthOfHeadings(readings: readonly SheetReading[], year: number | null): NamedMonth | undefined {
  for (const measure of TELLING_MEASURES) {
    const telling = datedHeadings(readings, measure).filter(({ months, undated }) => {
      if (isCumulative(measure)) return !undated;
      // A form with the ten-day periods of several months says nothing either.
      if (measure === 'invested-ten-days') return months.every(({ month }) => month === months[0]?.month);
      // Twelve columns of months say nothing of the dispatch month.
      return measure !== 'invested-month' || months.length === 1 || !months.some(({ month }) => month === 12);
    });
    const found = latestMonth(
      ofThisYear(
        telling.flatMap(({ months }) => months),
        year,
      ),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last resort: the month behind the one that the headings say is over. */
function monthBehindHistory(readings: readonly SheetReading[], year: number | null): NamedMonth | undefined {
  const history = datedHeadings(readings, 'invested-to-date').flatMap(({ months }) => months);
  const over = latestMonth(ofThisYear(history, year));
  return over === undefined || over.month === 12 ? undefined : { ...over, month: over.month + 1 };
}

/** The latest year that a heading names, the one after it where that is plainly last year as a whole. */
function yearOfHeadings(readings: readonly SheetReading[]): number | null {
  let year: number | null = null;
  for (const { tables } of readings) {
    for (const { heads } of tables) {
      const columns = heads[0]?.columns ?? [];
      const undated = columns.flatMap(({ heading: { meaning, year: named } }) =>
        meaning.kind === 'dated' && meaning.measure === 'invested-to-date' && named === null
          ? (meaning.month ?? [])
          : [],
      );
      for (const { heading } of columns) {
        if (heading.year === null) continue;
        const { meaning } = heading;
        // Last year as a whole, beside the first months of this one.
        const wholeYear =
          meaning.kind === 'dated' &&
          meaning.month === 12 &&
          undated.length > 0 &&
          undated.every((month) => month < 11);
        year = Math.max(year ?? 0, heading.year + (wholeYear ? 1 : 0));
      }
    }
  }
  return year;
}

function yearsIn(texts: readonly string[]): number[] {
  return texts.flatMap((text) => findYears(text).map(({ year }) => year));
}

/** The year that titles, else sheet names give the workbook. */
function yearOfPlaces(readings: readonly SheetReading[]): number | null {
  const places = [readings.flatMap(({ titles }) => titles), readings.map(({ sheet }) => sheet.name)];
  const named = places.map(yearsIn).find(({ length }) => length > 0);
  return named === undefined ? null : Math.max(...named);
}

function yearOfFile(fileName: string): number | null {
  const years = yearsIn([fileName]);
  return years.length > 0 ? Math.max(...years) : null;
}

/** A year that some text names; the latest of the first kind of place that names one. */
function yearFrom(readings: readonly SheetReading[], fileName: string, policyYear: number | null): number | null {
  return yearOfPlaces(readings) ?? yearOfHeadings(readings) ?? yearOfFile(fileName) ?? policyYear;
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
  /** Whether the policy asks for ten-day dispatches; absent: it does not. */
  readonly byTenDays?: boolean;
}

/** Asked for, else settings, titles, headings, sheet names, the file's name; null where none names a month. */
export function dispatchMonth(readings: readonly SheetReading[], sources: MonthSources): Month | null {
  if (sources.asked !== null) return withTenDays(readings, sources.asked, sources);
  // What tells this year's headings from last year's, before they are asked themselves.
  const expected = yearOfPlaces(readings) ?? planYear(readings) ?? yearOfFile(sources.fileName) ?? sources.policyYear;
  const named =
    (sources.settings === null ? undefined : monthIn(sources.settings)) ??
    monthOfTitles(readings.flatMap(({ titles }) => titles)) ??
    monthOfHeadings(readings, expected) ??
    latestIn(readings.map(({ sheet }) => sheet.name)) ??
    monthIn(sources.fileName) ??
    monthBehindHistory(readings, expected);
  if (named === undefined) return null;
  const year = named.year ?? yearFrom(readings, sources.fileName, sources.policyYear);
  return year === null ? null : withTenDays(readings, { year, month: named.month }, sources);
}

function withTenDays(readings: readonly SheetReading[], month: Month, sources: MonthSources): Month {
  const tenDays = dispatchTenDays(readings, month, { ...sources, byTenDays: sources.byTenDays ?? false });
  return tenDays === null ? month : { ...month, tenDays };
}

/**
 * Of several sheets of one list for several months, or ten-day periods of one, the newest is checked, the older ones serve as last month.
 * @param asked the month asked for: its sheets are the newest that count
 */
export function splitByMonth(
  readings: readonly SheetReading[],
  asked: Month | null,
): { readonly current: readonly SheetReading[]; readonly older: readonly SheetReading[] } {
  const older = new Set<SheetReading>();
  const byList = new Map<string, { reading: SheetReading; month: NamedMonth }[]>();
  for (const reading of readings) {
    const month = monthOfSheet(reading);
    if (month === undefined) continue;
    const list = reading.list ?? 'several';
    const there = byList.get(list);
    if (there === undefined) byList.set(list, [{ reading, month }]);
    else there.push({ reading, month });
  }
  const limit = asked === null ? Number.POSITIVE_INFINITY : (asked.year * 12 + asked.month) * 3 + (asked.tenDays ?? 3);
  for (const named of byList.values()) {
    // A sheet that names no year is of the newest year that another names.
    const years = named.flatMap(({ month }) => month.year ?? []);
    const year = years.length > 0 ? Math.max(...years) : (asked?.year ?? 0);
    const sheets = named.map(({ reading, month }) => ({
      reading,
      // A sheet of the whole month is as new as that of its last ten days.
      order: ((month.year ?? year) * 12 + month.month) * 3 + (month.tenDays ?? 3),
    }));
    const orders = sheets.map(({ order }) => order);
    const upTo = orders.filter((order) => order <= limit);
    const newest = Math.max(...(upTo.length > 0 ? upTo : orders));
    for (const { reading, order } of sheets) if (order !== newest) older.add(reading);
  }
  return { current: readings.filter((reading) => !older.has(reading)), older: [...older] };
}
