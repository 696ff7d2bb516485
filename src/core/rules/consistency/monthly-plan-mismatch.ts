/** Twelve monthly plans, or eleven where the first covers January and February, that do not add up to the year's. */
import { CellState, isUnreadable } from '../../lists/cell-state.js';
import { meta, rowRule } from '../rule.js';
import { differs, halfDigitsOf } from '../tolerance.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => `monthlyPlan.${index + 1}`);

export const monthlyPlanMismatch = rowRule({
  meta: meta('monthly-plan-mismatch', 'consistency', 'warning'),
  needs: ['annualPlan', ...MONTHS.slice(1)],
  check(row) {
    const annualPlan = row.amount('annualPlan');
    if (annualPlan === undefined) return undefined;
    const isWhole = row.has('monthlyPlan.1') || row.table.column('monthlyPlan.2')?.isFirstPeriod === true;
    if (!isWhole) return undefined;
    let any = false;
    let expected = 0;
    for (const field of MONTHS) {
      if (row.state(field) === CellState.Absent) continue;
      if (isUnreadable(row.state(field))) return undefined;
      const amount = row.amount(field);
      if (amount !== undefined) any = true;
      expected += amount ?? 0;
    }
    if (
      !any ||
      !differs(annualPlan, expected, halfDigitsOf(row, ['annualPlan', ...MONTHS.filter((field) => row.has(field))]))
    )
      return undefined;
    return {
      field: 'annualPlan',
      data: { heading: row.heading('annualPlan'), unit: row.unit('annualPlan'), annualPlan, expected },
    };
  },
});
