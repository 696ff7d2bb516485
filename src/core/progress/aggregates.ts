/** How projects stand together: an organisation, a programme, the whole. Rates are never capped at 100 %. */
import { isUnreadable } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { CheckContext } from '../rules/context.js';
import type { Band } from '../rules/finding-data.js';
import { isGenericRole } from '../values/organisations.js';
import { bandOf, planToDate } from './plan-to-date.js';
import { organisationsOf } from './scope.js';
import { timeProgress } from './time-progress.js';

export interface Aggregate {
  readonly projects: number;
  /** 万元, of new starts and projects under construction. */
  readonly annualPlan: number;
  readonly investedYearToDate: number;
  /** null without a plan, so no rank either. */
  readonly completionRate: number | null;
  /** n/12, whatever baseline the rows are judged by; null without a month. */
  readonly timeProgress: number | null;
  /** 百分点: completion rate less time progress. */
  readonly gapPoints: number | null;
  /** 万元: what the rows' own baselines add up to; null where none of them has one. */
  readonly planToDate: number | null;
  /** Invested over plan to date, of the rows that have both. */
  readonly attainment: number | null;
  /** By completion rate over time progress, or where the policy says points, by gapPoints: as bulletins colour organisations. */
  readonly band: Band | null;
  /** Rows with an amount that cannot be read: they count as 0. */
  readonly unreadable: number;
}

export interface NamedAggregate extends Aggregate {
  /** null: the projects of nobody. */
  readonly name: string | null;
  readonly rows: readonly ProjectRow[];
}

export function aggregate(context: CheckContext, rows: readonly ProjectRow[]): Aggregate {
  const planned = rows.filter(({ list }) => list === 'new-start' || list === 'under-construction');
  const annualPlan = total(planned.map((row) => row.amount('annualPlan')));
  const investedYearToDate = total(planned.map((row) => row.amount('investedYearToDate')));
  const completionRate = annualPlan > 0 ? investedYearToDate / annualPlan : null;
  const passed = context.month === null ? null : timeProgress(context.month.month, context.month.tenDays);
  const gapPoints = completionRate === null || passed === null ? null : (completionRate - passed) * 100;
  const toDate = plansToDate(context, planned);
  const attainment = toDate !== null && toDate.plan > 0 ? toDate.invested / toDate.plan : null;
  return {
    projects: rows.length,
    annualPlan,
    investedYearToDate,
    completionRate,
    timeProgress: passed,
    gapPoints,
    planToDate: toDate?.plan ?? null,
    attainment,
    band:
      completionRate === null || passed === null
        ? null
        : bandOf(completionRate / passed, gapPoints, context.policy.bands),
    unreadable: planned.filter((row) =>
      ['annualPlan', 'investedYearToDate'].some((field) => isUnreadable(row.state(field))),
    ).length,
  };
}

/** Groups in the order in which their first project stands. */
export function aggregateBy(
  context: CheckContext,
  nameOf: (row: ProjectRow) => string | null,
  rows: readonly ProjectRow[] = context.rows,
): readonly NamedAggregate[] {
  const groups = new Map<string | null, ProjectRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups].map(([name, of]) => ({ name, rows: of, ...aggregate(context, of) }));
}

/** The first organisation that answers for the project, for a project counts once; null for none or a generic role. */
export function firstOrganisation(context: CheckContext, row: ProjectRow): string | null {
  const known = organisationsOf(context, row);
  return known.find((name) => context.register?.find(name).kind === 'name' || !isGenericRole(name)) ?? null;
}

function plansToDate(context: CheckContext, rows: readonly ProjectRow[]): { plan: number; invested: number } | null {
  const { month, policy } = context;
  if (month === null) return null;
  let any = false;
  let plan = 0;
  let invested = 0;
  for (const row of rows) {
    const toDate = planToDate(row, month, policy);
    const done = row.amount('investedYearToDate');
    if (toDate === undefined || done === undefined) continue;
    any = true;
    plan += toDate.amount;
    invested += done;
  }
  return any ? { plan, invested } : null;
}

/** Without the dust that adding binary fractions leaves. */
function total(amounts: readonly (number | undefined)[]): number {
  return Number(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0).toPrecision(14));
}
