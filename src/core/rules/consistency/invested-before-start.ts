/** Money was invested in a new start that has not started. */
import { meta, rowRule } from '../rule.js';

export const investedBeforeStart = rowRule({
  meta: meta('invested-before-start', 'consistency', 'warning'),
  needs: ['investedYearToDate'],
  check(row, context) {
    if (row.list !== 'new-start' || context.start(row) !== 'no') return undefined;
    const investedYearToDate = row.amount('investedYearToDate');
    if (investedYearToDate === undefined || investedYearToDate <= 0) return undefined;
    const field = 'investedYearToDate';
    return { field, data: { heading: row.heading(field), unit: row.unit(field), investedYearToDate } };
  },
});
