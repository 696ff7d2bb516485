/** Which bands change under another rule set: the same projects, judged twice. */
import type { ProjectRow } from '../lists/project-row.js';
import presets from '../policies/band-presets.json';
import type { Policy, PolicyBands, PolicyBaseline } from '../policies/policy.js';
import type { CheckContext } from '../rules/context.js';
import type { Band } from '../rules/finding-data.js';
import { isFinished } from '../rules/progress/behind-schedule.js';
import { bandOf, planToDate } from './plan-to-date.js';

export interface BandPreset {
  readonly id: string;
  readonly place: string;
  readonly year: number | null;
  /** What the place judges so: projects by their schedule, by the month's task, or the use of special bonds. */
  readonly of: 'schedule' | 'month' | 'special-bonds';
  readonly bands: PolicyBands;
  readonly baseline: PolicyBaseline | null;
  /** What the place says, in its own words, and what was decided where it says nothing. */
  readonly rule: string;
}

/** Rule sets that places have published. */
export const BAND_PRESETS = presets as readonly BandPreset[];

export interface RuleSet {
  readonly bands: PolicyBands;
  readonly baseline: PolicyBaseline;
}

export interface Judged {
  /** 万元. */
  readonly planToDate: number;
  readonly attainment: number;
  /** 百分点 of the annual plan; null without one. */
  readonly gapPoints: number | null;
  readonly band: Band;
}

export interface BandChange {
  readonly row: ProjectRow;
  readonly before: Judged | undefined;
  readonly after: Judged | undefined;
}

/** undefined: nothing tells the project's schedule, or it has not started, or is finished. */
export function judged(context: CheckContext, row: ProjectRow, { bands, baseline }: RuleSet): Judged | undefined {
  const { month, policy } = context;
  if (month === null || row.list === null || row.list === 'preliminary') return undefined;
  if (context.start(row) !== 'yes' || isFinished(row.state('actualFinish'))) return undefined;
  const invested = row.amount('investedYearToDate');
  const plan = planToDate(row, month, { ...policy, baseline } satisfies Policy);
  if (invested === undefined || plan === undefined || plan.amount <= 0) return undefined;
  const annualPlan = row.amount('annualPlan');
  const gapPoints = annualPlan === undefined || annualPlan <= 0 ? null : ((invested - plan.amount) / annualPlan) * 100;
  const attainment = invested / plan.amount;
  return { planToDate: plan.amount, attainment, gapPoints, band: bandOf(attainment, gapPoints, bands) };
}

/** Only projects whose band differs, in the order of the sheets. */
export function bandChanges(context: CheckContext, other: Partial<RuleSet>): readonly BandChange[] {
  const before: RuleSet = { bands: context.policy.bands, baseline: context.policy.baseline };
  const after: RuleSet = { ...before, ...other };
  return context.rows
    .map((row) => ({ row, before: judged(context, row, before), after: judged(context, row, after) }))
    .filter((change) => change.before?.band !== change.after?.band);
}

/** Both schedules of a row that has plans of its own: those, and the calendar's n/12. */
export function bothSchedules(
  context: CheckContext,
  row: ProjectRow,
): { own: Judged | undefined; calendar: Judged | undefined } {
  const { bands } = context.policy;
  return {
    own: judged(context, row, { bands, baseline: { kind: 'plans' } }),
    calendar: judged(context, row, { bands, baseline: { kind: 'calendar' } }),
  };
}
