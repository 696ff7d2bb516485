/** This year's plan is more than what is left of the total investment. */
import { meta, rowRule } from '../rule.js';
import { exceeds, halfDigitsOf } from '../tolerance.js';

export const planOverTotal = rowRule({
  meta: meta('plan-over-total', 'consistency', 'warning'),
  needs: ['annualPlan', 'totalInvestment'],
  check(row) {
    const annualPlan = row.amount('annualPlan');
    const totalInvestment = row.amount('totalInvestment');
    const investedToPriorYear = row.amountOrZero('investedToPriorYear');
    if (annualPlan === undefined || totalInvestment === undefined || investedToPriorYear === undefined)
      return undefined;
    const digits = halfDigitsOf(row, ['annualPlan', 'totalInvestment', 'investedToPriorYear']);
    if (!exceeds(annualPlan, totalInvestment - investedToPriorYear, digits)) return undefined;
    return {
      field: 'annualPlan',
      data: {
        heading: row.heading('annualPlan'),
        unit: row.unit('annualPlan'),
        annualPlan,
        totalInvestment,
        investedToPriorYear,
      },
    };
  },
});
