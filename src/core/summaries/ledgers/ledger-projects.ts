/** Which projects stand on a ledger, in the order in which they are to be dealt with. */
import type { ProjectRow } from '../../lists/project-row.js';
import { problemsByLevel } from '../../progress/problem-levels.js';
import type { CheckContext } from '../../rules/context.js';
import { bandOfRow, isNewStart, isOrganisationMissing, isStartedNewStart, planToDateOf } from '../project-facts.js';
import type { LedgerKind } from '../summary.js';

export interface LedgerProject {
  readonly row: ProjectRow;
  /** What should have been by the as-of day is not: a start, a finish, a node. */
  readonly isOverdue: boolean;
  /** Of problems: the highest level of the policy that the row names. */
  readonly level: string | null;
}

export function ledgerProjects(context: CheckContext, kind: LedgerKind): readonly LedgerProject[] {
  switch (kind) {
    case 'behind':
      return behind(context).map((row) => ({ row, isOverdue: false, level: null }));
    case 'not-started':
      return notStarted(context);
    case 'problems':
      return problems(context);
    case 'organisation-missing':
      return context.rows
        .filter((row) => isOrganisationMissing(context, row))
        .map((row) => ({ row, isOverdue: false, level: null }));
  }
}

/** 百分点 of the row's own plan to date; null without a plan. */
export function rowGapPoints(context: CheckContext, row: ProjectRow): number | null {
  const plan = row.amount('annualPlan');
  const done = row.amount('investedYearToDate');
  const toDate = planToDateOf(context, row);
  if (plan === undefined || plan <= 0 || done === undefined || toDate === null) return null;
  return ((done - toDate) / plan) * 100;
}

/** 0 on the planned day itself; undefined where the plan names no day, or the day is still to come. */
export function daysOverdue({ asOf }: CheckContext, row: ProjectRow): number | undefined {
  const planned = row.day('plannedStart');
  return planned === undefined || asOf === null || planned > asOf ? undefined : asOf - planned;
}

/** The furthest behind first. */
function behind(context: CheckContext): readonly ProjectRow[] {
  return context.rows
    .filter((row) => ['yellow', 'red'].includes(bandOfRow(context, row) ?? ''))
    .map((row) => ({ row, gap: rowGapPoints(context, row) ?? 0 }))
    .sort((one, other) => one.gap - other.gap)
    .map(({ row }) => row);
}

/** New starts that do not count as started; the longest overdue first, then by planned day. */
function notStarted(context: CheckContext): readonly LedgerProject[] {
  return context.rows
    .filter((row) => isNewStart(row) && !isStartedNewStart(context, row))
    .map((row) => ({ row, planned: row.day('plannedStart') ?? Infinity }))
    .sort((one, other) => (one.planned === other.planned ? 0 : one.planned - other.planned))
    .map(({ row }) => ({ row, isOverdue: daysOverdue(context, row) !== undefined, level: null }));
}

/** The highest level first, those without one last; what is overdue first within a level. */
function problems(context: CheckContext): readonly LedgerProject[] {
  const levels = problemsByLevel(context);
  const ordered = [
    ...levels.filter(({ level }) => level !== null).toReversed(),
    ...levels.filter(({ level }) => level === null),
  ];
  return ordered.flatMap(({ level, problems: rows, overdue }) => {
    const late = new Set(overdue);
    const all = rows.map((row) => ({ row, isOverdue: late.has(row), level }));
    return [...all.filter(({ isOverdue }) => isOverdue), ...all.filter(({ isOverdue }) => !isOverdue)];
  });
}
