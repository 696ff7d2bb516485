/** What a project should have done by the dispatch month (序时进度), and how far it is. */
import { CellState, isUnreadable } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { Policy, PolicyBands } from '../policies/policy.js';
import type { Band } from '../rules/finding-data.js';
import { ymdFromDay } from '../values/day.js';
import type { Month } from '../lists/dispatch-month.js';
import { timeProgress } from './time-progress.js';

export interface PlanToDate {
  /** 万元. */
  readonly amount: number;
  readonly basis: 'monthly-plans' | 'plan-to-date' | 'time';
}

/** undefined: nothing to go by, or something unreadable among what it goes by. */
export function planToDate(row: ProjectRow, month: Month, policy: Policy): PlanToDate | undefined {
  const { baseline } = policy;
  if (baseline.kind === 'plans') {
    const monthly = ownMonthlyPlans(row, month);
    if (monthly === 'unreadable') return undefined;
    if (monthly !== undefined) return { amount: monthly, basis: 'monthly-plans' };
    const state = row.state('planToDate');
    if (isUnreadable(state)) return undefined;
    const own = row.amount('planToDate');
    if (own !== undefined) return { amount: own, basis: 'plan-to-date' };
  }
  const annualPlan = row.amount('annualPlan');
  if (annualPlan === undefined) return undefined;
  const share = timeShare(row, month, policy);
  return share === undefined ? undefined : { amount: annualPlan * share, basis: 'time' };
}

/**
 * Σ of the plans of January to the month, where the sheet has a column for each and the row any of the twelve; of the month
 * whose first or second ten days are reported, so many thirds.
 */
function ownMonthlyPlans(row: ProjectRow, { month, tenDays = 3 }: Month): number | 'unreadable' | undefined {
  let any = false;
  let sum = 0;
  for (let of = 1; of <= 12; of++) {
    const field = `monthlyPlan.${of}`;
    const amount = row.amount(field);
    if (amount !== undefined) any = true;
    if (of > month) continue;
    const state = row.state(field);
    if (state === CellState.Absent) {
      if (of === 1 && row.table.column('monthlyPlan.2')?.isFirstPeriod === true) continue;
      return undefined;
    }
    if (isUnreadable(state)) return 'unreadable';
    sum += (amount ?? 0) * (of === month ? tenDays / 3 : 1);
  }
  return any ? sum : undefined;
}

function timeShare(row: ProjectRow, { year, month, tenDays = 3 }: Month, policy: Policy): number | undefined {
  const { baseline } = policy;
  const passed = timeProgress(month, tenDays);
  switch (baseline.kind) {
    case 'calendar':
      return passed;
    case 'factor':
      return baseline.factor * passed;
    case 'shares':
      return baseline.shares
        .slice(0, month)
        .reduce((sum, share, at) => sum + share * (at === month - 1 ? tenDays / 3 : 1), 0);
    case 'plans': {
      if (row.list !== 'new-start') return passed;
      const state = row.state('plannedStart');
      if (state === CellState.Undated || state === CellState.Done) return passed;
      if (isUnreadable(state)) return undefined;
      const day = row.day('plannedStart');
      if (day === undefined) return passed;
      const planned = ymdFromDay(day);
      if (planned.year < year) return passed;
      if (planned.year > year) return 0;
      return Math.max(0, month - 1 + tenDays / 3 - planned.month + 1) / (12 - planned.month + 1);
    }
  }
}

export function bandByRatio(attainment: number, bands: Extract<PolicyBands, { by: 'ratio' }>): Band {
  if (attainment >= bands.green - bands.tolerance - 1e-9) return 'green';
  return attainment >= bands.yellow - 1e-9 ? 'yellow' : 'red';
}

/** @param gapPoints 百分点, below 0 where the project is behind */
export function bandByPoints(gapPoints: number, bands: Extract<PolicyBands, { by: 'points' }>): Band {
  const behind = -gapPoints;
  if (behind > bands.red + 1e-9) return 'red';
  return behind > bands.yellow + bands.tolerance + 1e-9 ? 'yellow' : 'green';
}

/** gapPoints null where there is no annual plan: then only ratios tell. */
export function bandOf(attainment: number, gapPoints: number | null, bands: PolicyBands): Band {
  if (bands.by === 'points' && gapPoints !== null) return bandByPoints(gapPoints, bands);
  return bandByRatio(
    attainment,
    bands.by === 'ratio' ? bands : { by: 'ratio', green: 1, yellow: 0.8, tolerance: 0.005 },
  );
}
