/** What was invested in the year so far is less than last month. */
import { startOf } from '../../progress/start.js';
import { investedYearToDate } from '../../history/invested-year-to-date.js';
import { meta, rowRule } from '../rule.js';
import { exceeds } from '../tolerance.js';
import { halfDigitsOfBoth } from './last-month.js';

export const yearToDateDecreased = rowRule({
  meta: meta('year-to-date-decreased', 'history', 'error', { explains: ['month-done-mismatch'] }),
  needs: ['investedYearToDate'],
  check(row, context) {
    const { history } = context;
    const previous = history?.previousOf(row);
    if (history === null || previous === undefined || !history.isSameYear) return undefined;
    const now = investedYearToDate(row, (of) => context.start(of));
    const before = investedYearToDate(previous, startOf);
    if (now === undefined || before === undefined) return undefined;
    if (!exceeds(before, now, halfDigitsOfBoth(row, previous, ['investedYearToDate']))) return undefined;
    return {
      field: 'investedYearToDate',
      data: {
        heading: row.heading('investedYearToDate'),
        unit: row.unit('investedYearToDate'),
        investedYearToDate: now,
        previous: before,
        previousMonth: history.previousMonthText ?? '',
      },
    };
  },
});
