/** Twelve monthly plans that do not add up to the year's. */
import { isUnreadable } from '../../lists/cell-state.js';
import { meta, rowRule } from '../rule.js';
import { differs, halfDigitsOf } from '../tolerance.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => `monthlyPlan.${index + 1}`);

export const monthlyPlanMismatch = rowRule({
  meta: meta('monthly-plan-mismatch', 'consistency', 'warning'),
  needs: ['annualPlan', ...MONTHS],
  check(row) {
    const annualPlan = row.amount('annualPlan');
    if (annualPlan === undefined) return undefined;
    let any = false;
    let expected = 0;
    for (const field of MONTHS) {
      if (isUnreadable(row.state(field))) return undefined;
      const amount = row.amount(field);
      if (amount !== undefined) any = true;
      expected += amount ?? 0;
    }
    if (!any || !differs(annualPlan, expected, halfDigitsOf(row, ['annualPlan', ...MONTHS]))) return undefined;
    return {
      field: 'annualPlan',
      data: { heading: row.heading('annualPlan'), unit: row.unit('annualPlan'), annualPlan, expected },
    };
  },
});
