/** The month alone is more than the year so far. */
import { meta, rowRule } from '../rule.js';
import { exceeds, halfDigitsOf } from '../tolerance.js';

export const monthExceedsYearToDate = rowRule({
  meta: meta('month-exceeds-year-to-date', 'consistency', 'error', { explains: ['month-done-mismatch'] }),
  needs: ['investedThisMonth', 'investedYearToDate'],
  check(row) {
    const investedThisMonth = row.amount('investedThisMonth');
    const investedYearToDate = row.amount('investedYearToDate');
    if (investedThisMonth === undefined || investedYearToDate === undefined) return undefined;
    const digits = halfDigitsOf(row, ['investedThisMonth', 'investedYearToDate']);
    if (!exceeds(investedThisMonth, investedYearToDate, digits)) return undefined;
    return {
      field: 'investedThisMonth',
      data: {
        heading: row.heading('investedThisMonth'),
        unit: row.unit('investedThisMonth'),
        investedThisMonth,
        investedYearToDate,
        otherHeading: row.heading('investedYearToDate'),
      },
    };
  },
});
