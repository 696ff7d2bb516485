/** What is still needed: by month, by checkpoint, and by the fewest projects. */
import { monthText } from '../lists/dispatch-month.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { PolicyCheckpoint } from '../policies/policy.js';
import type { CheckContext } from '../rules/context.js';
import { isFinished } from '../rules/progress/behind-schedule.js';
import { parseIsoDay, ymdFromDay } from '../values/day.js';
import { aggregate, type Aggregate } from './aggregates.js';
import { planToDate } from './plan-to-date.js';
import { policyFigures, type FigureStanding } from './policy-figures.js';
import { scopeTest } from './scope.js';
import { timeProgress } from './time-progress.js';

export interface MonthlyNeed {
  /** 万元 still missing; 0 where nothing is. */
  readonly missing: number;
  /** Months that are left for it, the dispatch month itself not among them. */
  readonly months: number;
  /** 万元 in each of them; all that is missing where no month is left. */
  readonly aMonth: number;
}

/** @param wanted 万元 by the end of `lastMonth` (1…12) of the dispatch month's year */
export function monthlyNeed(done: number, wanted: number, month: number, lastMonth = 12): MonthlyNeed {
  const missing = Math.max(0, wanted - done);
  const months = Math.max(0, lastMonth - month);
  return { missing, months, aMonth: missing / Math.max(1, months) };
}

/** To the year's plan; undefined without a plan, an amount that can be read, or a month. */
export function projectNeed(context: CheckContext, row: ProjectRow): MonthlyNeed | undefined {
  const plan = row.amount('annualPlan');
  const done = row.amount('investedYearToDate');
  if (plan === undefined || done === undefined || context.month === null) return undefined;
  return monthlyNeed(done, plan, context.month.month);
}

/** Of an organisation or a programme, to the year's plan. */
export function aggregateNeed(context: CheckContext, of: Aggregate): MonthlyNeed | undefined {
  if (of.annualPlan <= 0 || context.month === null) return undefined;
  return monthlyNeed(of.investedYearToDate, of.annualPlan, context.month.month);
}

export interface NeedUntil {
  /** null: the year's plan. */
  readonly checkpoint: PolicyCheckpoint | null;
  readonly need: MonthlyNeed;
}

/**
 * Of a project, an organisation or a programme, given by its projects: the share of their own plan that each checkpoint of
 * the completion rate asks for which lies ahead and is about all of them, and the year's plan; earliest first.
 */
export function needsUntil(context: CheckContext, rows: readonly ProjectRow[]): readonly NeedUntil[] {
  const { month, policy } = context;
  const { annualPlan, investedYearToDate } = aggregate(context, rows);
  if (month === null || annualPlan <= 0) return [];
  const now = monthText(month);
  const ahead = policy.checkpoints
    .filter(
      ({ measure, by }) => measure === 'completionRate' && by.slice(0, 4) === now.slice(0, 4) && by.slice(0, 7) > now,
    )
    .filter(({ scope }) => {
      const fits = scopeTest(context, scope);
      return fits !== undefined && rows.every(fits);
    })
    .toSorted((one, other) => one.by.localeCompare(other.by));
  return [
    ...ahead.map((checkpoint) => {
      const last = Number(checkpoint.by.slice(5, 7));
      return { checkpoint, need: monthlyNeed(investedYearToDate, checkpoint.atLeast * annualPlan, month.month, last) };
    }),
    { checkpoint: null, need: monthlyNeed(investedYearToDate, annualPlan, month.month) },
  ];
}

export interface FigureNeed {
  readonly standing: FigureStanding;
  /** How many more projects, where projects are counted: starts, entries into the statistics, projects themselves. */
  readonly projects: number | null;
  /** The amounts, where money is counted. */
  readonly amount: MonthlyNeed | null;
  /** Until its day, from the as-of day; 0 on the day, below 0 behind it; null without one. */
  readonly daysLeft: number | null;
}

/** Of every figure of the policy that is not met and still counts: due ones and those that lie ahead. */
export function figureNeeds(context: CheckContext): readonly FigureNeed[] {
  const { month, asOf } = context;
  if (month === null || asOf === null) return [];
  return policyFigures(context)
    .filter(({ met, time }) => !met && (time === 'due' || time === 'ahead'))
    .map((standing) => {
      const day = standing.figure.by === null ? null : parseIsoDay(standing.figure.by);
      const last = day === null ? 12 : lastMonthFor(ymdFromDay(day).year, ymdFromDay(day).month, month.year);
      return {
        standing,
        projects: projectsNeeded(standing),
        amount: amountNeeded(standing, month.month, last),
        daysLeft: day === null ? null : day - asOf,
      };
    });
}

/** What lies behind is to be made up for by the end of the year. */
function lastMonthFor(year: number, month: number, ofYear: number): number {
  return year === ofYear ? month : 12;
}

function projectsNeeded({ figure: { measure }, actual, atLeast, of }: FigureStanding): number | null {
  if (atLeast === null) return null;
  switch (measure) {
    case 'projects':
    case 'startedCount':
      return Math.max(0, Math.ceil(atLeast - actual - 1e-9));
    case 'startRate':
    case 'dueStartRate':
    case 'statisticsEntryRate':
    case 'filingRate':
    case 'filedStartRate':
    case 'productionRate':
    case 'capacityRate':
      return of === null ? null : Math.max(0, Math.ceil((atLeast - actual) * of - 1e-9));
    default:
      return null;
  }
}

/** Behind its day, what is missing of a schedule is to be made up for at once. */
function amountNeeded(
  { figure: { measure }, actual, atLeast, of }: FigureStanding,
  month: number,
  lastMonth: number,
): MonthlyNeed | null {
  if (atLeast === null) return null;
  switch (measure) {
    case 'investedYearToDate':
    case 'investedSinceStart':
      return monthlyNeed(actual, atLeast, month, lastMonth);
    case 'completionRate':
    case 'startedCompletionRate':
      return of === null ? null : monthlyNeed(actual * of, atLeast * of, month, lastMonth);
    case 'gapPoints':
      return of === null ? null : monthlyNeed((actual / 100) * of, (atLeast / 100) * of, month, month);
    default:
      return null;
  }
}

export interface ProjectToCatchUp {
  readonly row: ProjectRow;
  /** 万元 by which it is behind its plan to date, the calendar's where its own is lower. */
  readonly behind: number;
}

/**
 * The fewest of the projects that, brought up to their plans to date (the calendar's where theirs are lower), turn them
 * green together; empty where they are green, undefined without a plan or where catching up alone is not enough.
 */
export function fewestToGreen(
  context: CheckContext,
  rows: readonly ProjectRow[],
): readonly ProjectToCatchUp[] | undefined {
  const { month, policy } = context;
  if (month === null) return undefined;
  const { bands } = policy;
  const passed = timeProgress(month.month, month.tenDays);
  let annualPlan = 0;
  let invested = 0;
  const behind: ProjectToCatchUp[] = [];
  for (const row of rows) {
    if (row.list !== 'new-start' && row.list !== 'under-construction') continue;
    const planned = row.amount('annualPlan') ?? 0;
    annualPlan += planned;
    const toDate = planToDate(row, month, policy)?.amount;
    const done = row.amount('investedYearToDate');
    invested += done ?? 0;
    if (toDate === undefined || done === undefined) continue;
    // Together they are judged by the calendar, whatever plans of their own say.
    const target = Math.max(toDate, planned * passed);
    if (target > done && !isFinished(row.state('actualFinish'))) behind.push({ row, behind: target - done });
  }
  if (annualPlan <= 0) return undefined;
  const wanted =
    bands.by === 'ratio'
      ? (bands.green - bands.tolerance) * passed * annualPlan
      : (passed - (bands.yellow + bands.tolerance) / 100) * annualPlan;
  const chosen: ProjectToCatchUp[] = [];
  for (const project of behind.toSorted((one, other) => other.behind - one.behind)) {
    if (invested >= wanted - 1e-6) break;
    invested += project.behind;
    chosen.push(project);
  }
  return invested >= wanted - 1e-6 ? chosen : undefined;
}
