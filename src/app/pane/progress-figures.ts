/** How the projects of a workbook stand on the report's day: the figures of the progress tab. */
import type { PolicyCheckpoint } from '../../core/policies/policy.js';
import { bandOf, planToDate } from '../../core/progress/plan-to-date.js';
import { policyFigures } from '../../core/progress/policy-figures.js';
import { timeProgress } from '../../core/progress/time-progress.js';
import type { Finding, Report } from '../../core/report.js';
import type { CheckContext } from '../../core/rules/context.js';
import { holdsEnough } from '../../core/rules/portfolio/missed-figures.js';
import { isFinished } from '../../core/rules/progress/behind-schedule.js';
import type { Band } from '../../core/rules/finding-data.js';
import { isoDay } from '../../core/values/day.js';

export type BehindSchedule = Extract<Finding, { rule: 'behind-schedule' }>;
export type Overdue = Extract<Finding, { rule: 'start-overdue' | 'milestone-overdue' | 'finish-overdue' }>;

export interface Completion {
  /** Invested this year over the annual plan, of the projects that are new or under construction. A fraction. */
  readonly rate: number;
  /** 百分点 against the months that have passed, below 0 when behind. */
  readonly gapPoints: number;
  /** 万元. */
  readonly investedYearToDate: number;
  readonly annualPlan: number;
}

export interface Starts {
  readonly started: number;
  readonly projects: number;
  /** The rate that the policy asks for, with its day; null where it asks for none. */
  readonly required: RequiredStarts | null;
}

export interface RequiredStarts {
  /** ISO date. */
  readonly by: string;
  readonly atLeast: number;
  /** How many more must start; null where the workbook holds too few of the projects to say. */
  readonly stillNeeded: number | null;
}

export interface BehindProject {
  readonly finding: BehindSchedule;
  /** What it must do in each month that is left, 万元; in December all that is missing. null without an annual plan. */
  readonly neededAMonth: number | null;
}

export interface ProgressFigures {
  /** null: no month or no plan. */
  readonly completion: Completion | null;
  /** null: no new starts. */
  readonly starts: Starts | null;
  readonly bands: Readonly<Record<Band, number>>;
  /** Projects that have no band: all the others. */
  readonly unbanded: number;
  /** Worst first. */
  readonly behind: readonly BehindProject[];
  /** Longest first. */
  readonly overdue: readonly Overdue[];
  readonly withoutInvestment: readonly Finding[];
  readonly withoutOrganisation: readonly Finding[];
  /** More of them, which somebody accepted: they have no organisation all the same. */
  readonly acceptedWithoutOrganisation: number;
  readonly monthsLeft: number;
}

export function progressFigures(report: Report, context: CheckContext): ProgressFigures {
  const { findings } = report;
  const monthsLeft = context.month === null ? 0 : 12 - context.month.month;
  const behind = findings.filter((finding) => finding.rule === 'behind-schedule');
  const bands = {
    green: onSchedule(context),
    yellow: behind.filter(({ data }) => data.band === 'yellow').length,
    red: behind.filter(({ data }) => data.band === 'red').length,
  };
  return {
    completion: completionOf(report, context),
    starts: startsOf(context),
    bands,
    unbanded: context.rows.length - bands.green - bands.yellow - bands.red,
    behind: behind
      .toSorted((a, b) => lag(a) - lag(b))
      .map((finding) => ({ finding, neededAMonth: neededAMonth(finding, monthsLeft) })),
    overdue: findings.filter(isOverdue).toSorted((a, b) => b.data.days - a.data.days),
    withoutInvestment: findings.filter(({ rule }) => rule === 'no-investment-this-month'),
    withoutOrganisation: findings.filter(({ rule }) => rule === 'responsible-organisation-missing'),
    acceptedWithoutOrganisation: (report.accepted ?? []).filter(
      ({ rule }) => rule === 'responsible-organisation-missing',
    ).length,
    monthsLeft,
  };
}

function isOverdue(finding: Finding): finding is Overdue {
  return finding.rule === 'start-overdue' || finding.rule === 'milestone-overdue' || finding.rule === 'finish-overdue';
}

/** 百分点; without an annual plan the attainment stands for it. */
function lag({ data }: BehindSchedule): number {
  return data.gapPoints ?? (data.attainment - 1) * 100;
}

function neededAMonth({ data }: BehindSchedule, monthsLeft: number): number | null {
  if (data.annualPlan === null) return null;
  return Math.max(0, data.annualPlan - data.investedYearToDate) / Math.max(1, monthsLeft);
}

function completionOf({ totals }: Report, { month }: CheckContext): Completion | null {
  const counted = [totals['new-start'], totals['under-construction']].filter((list) => list !== undefined);
  const annualPlan = counted.reduce((sum, list) => sum + list.annualPlan, 0);
  const investedYearToDate = counted.reduce((sum, list) => sum + list.investedYearToDate, 0);
  if (month === null || annualPlan <= 0) return null;
  const rate = investedYearToDate / annualPlan;
  return { rate, gapPoints: (rate - timeProgress(month.month, month.tenDays)) * 100, investedYearToDate, annualPlan };
}

function startsOf(context: CheckContext): Starts | null {
  const rows = context.rows.filter(({ list }) => list === 'new-start');
  if (rows.length === 0) return null;
  return {
    started: rows.filter((row) => context.start(row) === 'yes').length,
    projects: rows.length,
    required: requiredStartRate(context),
  };
}

/** The checkpoint for all new starts that was due last, else the one that is due next. */
function requiredStartRate(context: CheckContext): RequiredStarts | null {
  const { asOf, policy } = context;
  if (asOf === null) return null;
  const today = isoDay(asOf);
  const asked = policy.checkpoints
    .filter((checkpoint) => checkpoint.measure === 'startRate' && checkpoint.enforced && isForAll(checkpoint))
    .toSorted((a, b) => a.by.localeCompare(b.by));
  const due = asked.findLast(({ by }) => by <= today) ?? asked[0];
  if (due === undefined) return null;
  return { by: due.by, atLeast: due.atLeast, stillNeeded: startsNeeded(context, due) };
}

function startsNeeded(context: CheckContext, checkpoint: PolicyCheckpoint): number | null {
  const [standing] = policyFigures(context, (figure) => figure === checkpoint);
  if (standing === undefined || standing.of === null || !holdsEnough(context.policy, standing)) return null;
  return Math.max(0, Math.ceil((checkpoint.atLeast - standing.actual) * standing.of - 1e-9));
}

function isForAll({ scope }: PolicyCheckpoint): boolean {
  return (
    scope.lists.includes('new-start') &&
    scope.programme === null &&
    scope.tier === null &&
    scope.sector === null &&
    scope.organisation === null &&
    scope.fundingSource === null &&
    scope.totalInvestmentAtLeast === null
  );
}

/** Projects of which the schedule can be told and that keep it. */
function onSchedule(context: CheckContext): number {
  const { month, policy } = context;
  if (month === null) return 0;
  return context.rows.filter((row) => {
    if (row.list === null || row.list === 'preliminary' || context.start(row) !== 'yes') return false;
    if (isFinished(row.state('actualFinish'))) return false;
    const invested = row.amount('investedYearToDate');
    const plan = planToDate(row, month, policy);
    if (invested === undefined || plan === undefined || plan.amount <= 0) return false;
    const annualPlan = row.amount('annualPlan');
    const gap = annualPlan === undefined || annualPlan <= 0 ? null : ((invested - plan.amount) / annualPlan) * 100;
    return bandOf(invested / plan.amount, gap, policy.bands) === 'green';
  }).length;
}
