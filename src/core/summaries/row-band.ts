/** The band (赋色) of one project, as behind-schedule judges it. */
import type { ProjectRow } from '../lists/project-row.js';
import { ruleSetting } from '../policies/rule-setting.js';
import { bandOf, planToDate } from '../progress/plan-to-date.js';
import { magnitudeSuspect } from '../rules/consistency/magnitude-suspect.js';
import type { CheckContext } from '../rules/context.js';
import type { Band } from '../rules/finding-data.js';
import { isFinished } from '../rules/progress/behind-schedule.js';

/**
 * null: no schedule to be held to (前期, not or not surely started, finished), or nothing to judge by. A row whose amounts
 * look written in another money unit is called neither yellow nor red.
 */
export function rowBand(context: CheckContext, row: ProjectRow): Band | null {
  const { month, policy } = context;
  if (month === null || row.list === null || row.list === 'preliminary') return null;
  if (context.start(row) !== 'yes' || isFinished(row.state('actualFinish'))) return null;
  const invested = row.amount('investedYearToDate');
  const plan = planToDate(row, month, policy);
  if (invested === undefined || plan === undefined || plan.amount <= 0) return null;
  const annualPlan = row.amount('annualPlan');
  const gapPoints = annualPlan === undefined || annualPlan <= 0 ? null : ((invested - plan.amount) / annualPlan) * 100;
  const band = bandOf(invested / plan.amount, gapPoints, policy.bands);
  return band !== 'green' && isSuspect(context, row) ? null : band;
}

function isSuspect(context: CheckContext, row: ProjectRow): boolean {
  if (ruleSetting(context.policy, 'magnitude-suspect').level === 'off') return false;
  const found = magnitudeSuspect.check(row, context);
  return Array.isArray(found) && found.length > 0;
}
