import { reportDayOf } from './report-day.js';

test.each([
  [25, { year: 2022, month: 9 }, '2022-09-20', 5],
  [25, { year: 2022, month: 9 }, '2022-09-25', 0],
  [25, { year: 2022, month: 9 }, '2022-09-26', -1],
  [31, { year: 2022, month: 2 }, '2022-02-27', 1],
])('report day %d of %p on %s: %d days left', (reportDay, month, today, left) => {
  const day = Date.parse(today) / 86_400_000;
  expect(reportDayOf({ reportDay }, month, day)?.daysLeft).toBe(left);
});

test('no report day', () => expect(reportDayOf({ reportDay: null }, { year: 2022, month: 9 }, 0)).toBeUndefined());
