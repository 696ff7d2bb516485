/** The plan of the year, or the total investment, is another than last month. */
import type { ProjectRow } from '../../lists/project-row.js';
import type { CheckContext } from '../context.js';
import { meta, rowRule } from '../rule.js';
import { differs } from '../tolerance.js';
import { halfDigitsOfBoth } from './last-month.js';

function changedAmount(row: ProjectRow, { history }: CheckContext, field: 'annualPlan' | 'totalInvestment') {
  const previous = history?.previousOf(row);
  if (history === null || previous === undefined) return undefined;
  const now = row.amount(field);
  const before = previous.amount(field);
  if (now === undefined || before === undefined) return undefined;
  if (!differs(now, before, halfDigitsOfBoth(row, previous, [field]))) return undefined;
  return {
    heading: row.heading(field),
    unit: row.unit(field),
    amount: now,
    previous: before,
    previousMonth: history.previousMonthText,
  };
}

/** Each year has its plan: only that of the same year is the same one. */
export const planChanged = rowRule({
  meta: meta('plan-changed', 'history', 'warning'),
  needs: ['annualPlan'],
  check(row, context) {
    const data = context.history?.isSameYear === true ? changedAmount(row, context, 'annualPlan') : undefined;
    return data === undefined ? undefined : { field: 'annualPlan', data };
  },
});

export const totalInvestmentChanged = rowRule({
  meta: meta('total-investment-changed', 'history', 'info'),
  needs: ['totalInvestment'],
  check(row, context) {
    const data = changedAmount(row, context, 'totalInvestment');
    return data === undefined ? undefined : { field: 'totalInvestment', data };
  },
});
