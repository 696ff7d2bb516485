/** What is carried over from last year is not what stood there in last December. */
import { meta, rowRule } from '../rule.js';
import { differs, halfDigitsOf } from '../tolerance.js';

export const carryOverMismatch = rowRule({
  meta: meta('carry-over-mismatch', 'history', 'error'),
  needs: ['investedToPriorYear'],
  check(row, { history }) {
    const previous = history?.previousOf(row);
    if (history === null || previous === undefined || !history.isLastDecember) return undefined;
    const investedToPriorYear = row.amount('investedToPriorYear');
    const investedSinceStart = previous.amount('investedSinceStart');
    if (investedToPriorYear === undefined || investedSinceStart === undefined) return undefined;
    const digits = () => [
      ...halfDigitsOf(row, ['investedToPriorYear'])(),
      ...halfDigitsOf(previous, ['investedSinceStart'])(),
    ];
    if (!differs(investedToPriorYear, investedSinceStart, digits)) return undefined;
    return {
      field: 'investedToPriorYear',
      data: {
        heading: row.heading('investedToPriorYear'),
        unit: row.unit('investedToPriorYear'),
        investedToPriorYear,
        investedSinceStart,
        previousMonth: history.previousMonthText ?? '',
      },
    };
  },
});
