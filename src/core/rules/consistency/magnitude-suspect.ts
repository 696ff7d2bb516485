/** One amount is more than ten times what it is a part of: most likely written in another money unit. */
import type { ProjectRow } from '../../lists/project-row.js';
import { ruleSetting } from '../../policies/rule-setting.js';
import { meta, rowRule, type RowFinding } from '../rule.js';

const DEFAULT_TIMES = 10;

function suspect(
  row: ProjectRow,
  largerField: string,
  smallerField: string,
  times: number,
): RowFinding<'magnitude-suspect'> | undefined {
  const larger = row.amount(largerField);
  const smaller = row.amount(smallerField);
  if (larger === undefined || smaller === undefined || smaller <= 0 || larger <= times * smaller) return undefined;
  return {
    field: largerField,
    data: {
      heading: row.heading(largerField),
      unit: row.unit(largerField),
      larger,
      smaller,
      otherHeading: row.heading(smallerField),
      times: larger / smaller,
    },
  };
}

export const magnitudeSuspect = rowRule({
  meta: meta('magnitude-suspect', 'consistency', 'warning', {
    explains: ['plan-over-total', 'invested-over-total', 'behind-schedule', 'rate-mismatch'],
  }),
  needs: ['annualPlan'],
  check(row, { policy }) {
    const times = ruleSetting(policy, 'magnitude-suspect').numbers.times ?? DEFAULT_TIMES;
    return [
      suspect(row, 'annualPlan', 'totalInvestment', times),
      suspect(row, 'investedYearToDate', 'annualPlan', times),
    ].filter((finding) => finding !== undefined);
  },
});
