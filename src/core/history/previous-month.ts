/** The lists that this month's are compared with: last month's workbook, else the older sheets of this one. */
import { monthText, type Month } from '../lists/dispatch-month.js';
import type { ProjectRow } from '../lists/project-row.js';
import { projectRows } from '../lists/project-rows.js';
import { recognise, type ListSheet, type RecognisedWorkbook } from '../lists/recognise.js';
import { matchProjects } from './match.js';
import type { Policy } from '../policies/policy.js';
import type { ListId } from '../schema/fields.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';

export interface PreviousMonth {
  /** null: a workbook given as last month's that names no month; what needs to know the month is not compared. */
  readonly month: Month | null;
  readonly rows: readonly ProjectRow[];
  readonly from: 'workbook' | 'older-sheets';
}

/**
 * `none`: no workbook was given and this one has no older sheets. `no-lists`: the workbook given holds none of the lists,
 * or only others than this one and none of its projects (`holds`: which, and their month). `not-earlier`: it speaks of this
 * month or a later one.
 */
export type PreviousOutcome =
  | { readonly kind: 'found'; readonly previous: PreviousMonth }
  | { readonly kind: 'none' }
  | { readonly kind: 'no-lists'; readonly month: Month | null; readonly holds: readonly ListId[] }
  | { readonly kind: 'not-earlier'; readonly month: Month };

/** The months since year 0, so that months can be subtracted across years. */
export function monthNumber({ year, month }: Month): number {
  return year * 12 + month - 1;
}

/** Ten-day periods of one month follow each other; the whole month ends with the last of them. */
export function isEarlier(one: Month, other: Month): boolean {
  return periodNumber(one) < periodNumber(other);
}

function periodNumber(month: Month): number {
  return monthNumber(month) * 3 + (month.tenDays ?? 3);
}

/** A workbook given is taken whatever the older sheets of this one say. */
export function previousMonth(
  current: RecognisedWorkbook,
  given: WorkbookSnapshot | undefined,
  policy: Policy,
): PreviousOutcome {
  if (given === undefined) return fromOlderSheets(current);
  const recognised = recognisePrevious(given, current.month, policy);
  const { month } = recognised;
  if (recognised.sheets.length === 0) return { kind: 'no-lists', month, holds: [] };
  const others = listsOfOthers(current, recognised);
  if (others.length > 0) return { kind: 'no-lists', month, holds: others };
  if (month === null || current.month === null || isEarlier(month, current.month)) {
    return { kind: 'found', previous: { month, rows: projectRows(recognised.sheets), from: 'workbook' } };
  }
  // This month's workbook with the sheets of earlier months in it serves as well.
  const latest = latestBefore(recognised.older, current.month);
  if (latest === undefined) return { kind: 'not-earlier', month };
  return { kind: 'found', previous: { ...latest, from: 'workbook' } };
}

/** The lists of the workbook given where they are other lists than the current ones and of other projects; else none. */
function listsOfOthers(current: RecognisedWorkbook, given: RecognisedWorkbook): readonly ListId[] {
  const listsOf = ({ sheets }: RecognisedWorkbook) => new Set(sheets.flatMap(({ lists }) => [...lists]));
  const [now, before] = [listsOf(current), listsOf(given)];
  if (now.size === 0 || [...before].some((list) => now.has(list))) return [];
  // Preliminary projects that all began this month have left their list.
  const { pairs, near } = matchProjects(projectRows(given.sheets), projectRows(current.sheets), []);
  return pairs.length > 0 || near.length > 0 ? [] : [...before];
}

function fromOlderSheets({ older, month }: RecognisedWorkbook): PreviousOutcome {
  const latest = month === null ? undefined : latestBefore(older, month);
  return latest === undefined ? { kind: 'none' } : { kind: 'found', previous: { ...latest, from: 'older-sheets' } };
}

function latestBefore(
  older: readonly ListSheet[],
  current: Month,
): { readonly month: Month; readonly rows: readonly ProjectRow[] } | undefined {
  const earlier = older.flatMap((sheet) =>
    sheet.month !== null && isEarlier(sheet.month, current) ? [{ sheet, month: sheet.month }] : [],
  );
  const [first, ...rest] = earlier.map(({ month }) => month);
  if (first === undefined) return undefined;
  const latest = rest.reduce((one, other) => (isEarlier(one, other) ? other : one), first);
  const sheets = earlier.filter(({ month }) => periodNumber(month) === periodNumber(latest)).map(({ sheet }) => sheet);
  return { month: latest, rows: projectRows(sheets) };
}

/** Read once: many files are checked against one, and a file again after each edit. Snapshots never change. */
const recognisedBefore = new WeakMap<WorkbookSnapshot, WeakMap<Policy, Map<string, RecognisedWorkbook>>>();

function recognisePrevious(given: WorkbookSnapshot, current: Month | null, policy: Policy): RecognisedWorkbook {
  let byPolicy = recognisedBefore.get(given);
  if (byPolicy === undefined) recognisedBefore.set(given, (byPolicy = new WeakMap()));
  let byMonth = byPolicy.get(policy);
  if (byMonth === undefined) byPolicy.set(policy, (byMonth = new Map()));
  const key = current === null ? '' : monthText(current);
  let recognised = byMonth.get(key);
  if (recognised === undefined) byMonth.set(key, (recognised = recognisedFor(given, current, policy)));
  return recognised;
}

/** Where the workbook names a month without a year, it is the last such month before this one: in January, last December. */
function recognisedFor(given: WorkbookSnapshot, current: Month | null, policy: Policy): RecognisedWorkbook {
  const byTenDays = policy.cadence === 'ten-days';
  const inYear = (policyYear: number | null): RecognisedWorkbook =>
    recognise(given, { month: null, policyYear, policyUnit: policy.defaultMoneyUnit, byTenDays });
  const sameYear = inYear(current?.year ?? policy.year);
  if (current === null || sameYear.month === null || !isEarlier(current, sameYear.month)) return sameYear;
  const yearBefore = inYear(current.year - 1);
  return yearBefore.month !== null && isEarlier(yearBefore.month, current) ? yearBefore : sameYear;
}
