/** Since the start is not what was there at last year's end and this year together. */
import { meta, rowRule } from '../rule.js';
import { differs, halfDigitsOf } from '../tolerance.js';

const TERMS = ['investedSinceStart', 'investedToPriorYear', 'investedYearToDate'] as const;

export const sinceStartMismatch = rowRule({
  meta: meta('since-start-mismatch', 'consistency', 'error'),
  needs: TERMS,
  check(row) {
    const investedSinceStart = row.amount('investedSinceStart');
    const investedToPriorYear = row.amount('investedToPriorYear');
    const investedYearToDate = row.amount('investedYearToDate');
    if (investedSinceStart === undefined || investedToPriorYear === undefined || investedYearToDate === undefined) {
      return undefined;
    }
    const expected = investedToPriorYear + investedYearToDate;
    if (!differs(investedSinceStart, expected, halfDigitsOf(row, TERMS))) return undefined;
    return {
      field: 'investedSinceStart',
      data: {
        heading: row.heading('investedSinceStart'),
        unit: row.unit('investedSinceStart'),
        investedSinceStart,
        investedToPriorYear,
        investedYearToDate,
        expected,
      },
    };
  },
});
