/** The month is not what the year to date grew by since the month before. */
import { startOf } from '../../progress/start.js';
import { investedYearToDate } from '../../history/invested-year-to-date.js';
import { meta, rowRule } from '../rule.js';
import { differs, halfDigitsOf } from '../tolerance.js';

export const monthDoneMismatch = rowRule({
  meta: meta('month-done-mismatch', 'history', 'error'),
  needs: ['investedThisMonth', 'investedYearToDate'],
  check(row, context) {
    const { history } = context;
    const previous = history?.previousOf(row);
    if (history === null || previous === undefined || !history.isMonthBefore) return undefined;
    const investedThisMonth = row.amount('investedThisMonth');
    const now = investedYearToDate(row, (of) => context.start(of));
    const before = investedYearToDate(previous, startOf);
    if (investedThisMonth === undefined || now === undefined || before === undefined) return undefined;
    const expected = now - before;
    const digits = () => [
      ...halfDigitsOf(row, ['investedThisMonth', 'investedYearToDate'])(),
      ...halfDigitsOf(previous, ['investedYearToDate'])(),
    ];
    if (!differs(investedThisMonth, expected, digits)) return undefined;
    return {
      field: 'investedThisMonth',
      data: {
        heading: row.heading('investedThisMonth'),
        unit: row.unit('investedThisMonth'),
        investedThisMonth,
        investedYearToDate: now,
        previousYearToDate: before,
        expected,
        previousMonth: history.previousMonthText ?? '',
      },
    };
  },
});
