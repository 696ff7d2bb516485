/** Figures that look made up: exactly the plan's share, or the same month figure every month. Off unless a policy asks. */
import { meta, rowRule } from '../rule.js';

export const figuresTooRegular = rowRule({
  meta: meta('figures-too-regular', 'progress', 'off'),
  needs: ['investedYearToDate'],
  check(row, { month }) {
    const value = row.amount('investedYearToDate');
    if (value === undefined || value <= 0 || month === null) return undefined;
    const field = 'investedYearToDate';
    const heading = row.heading(field);
    const unit = row.unit(field);
    const plan = row.amount('annualPlan');
    if (plan !== undefined && month.month < 12 && Math.abs(value - (plan * month.month) / 12) < 1e-6) {
      return { field, data: { heading, unit, value, pattern: 'even-plan' } };
    }
    const months: number[] = [];
    for (let of = 1; of <= month.month; of++) {
      const amount = row.amount(`monthlyInvested.${of}`);
      if (amount !== undefined) months.push(amount);
    }
    const thisMonth = row.amount('investedThisMonth');
    if (thisMonth !== undefined) months.push(thisMonth);
    const [first] = months;
    if (first === undefined || first <= 0 || months.length < 3 || months.some((amount) => amount !== first))
      return undefined;
    return { field, data: { heading, unit, value: first, pattern: 'same-month' } };
  },
});
