import { reportPeriods, startTimeProgress, timeProgress } from './time-progress.js';

test.each([
  [9, undefined, 0.75],
  [2, undefined, 1 / 6],
  [12, undefined, 1],
  [1, 1, 1 / 36],
  [9, 2, (8 + 2 / 3) / 12],
] as const)('month %d, ten days %p: %d', (month, tenDays, share) =>
  expect(timeProgress(month, tenDays)).toBeCloseTo(share, 12),
);

/** Published bulletins that state both their rate and their gap. */
test.each([
  [10, 97.2, 13.8],
  [3, 30.9, 5.9],
  [9, 93.3, 18.3],
  [8, 81.26, 14.6],
  [5, 52.9, 11.2],
  [5, 56.5, 14.8],
  [9, 81.8, 6.8],
  [3, 31.7, 6.7],
  [2, 21.1, 4.4],
  [2, 19, 2.3],
  [4, 34.7, 1.4],
  [8, 74, 7.33],
  [10, 85.1, 1.8],
])('January to month %d: %d %% is %d points ahead', (month, rate, gap) =>
  expect(Math.abs(rate - timeProgress(month) * 100 - gap)).toBeLessThan(0.1),
);

test.each([
  [8, 9, 8 / 9],
  [9, 9, 1],
  [12, 9, 1],
  [3, 6, 0.5],
])('by month %d of %d to start in: %d', (month, lastMonth, share) =>
  expect(startTimeProgress(month, lastMonth)).toBeCloseTo(share, 12),
);

it('a bulletin of August: 96.55 % have started, 7.65 points ahead', () =>
  expect(96.55 - startTimeProgress(8) * 100).toBeCloseTo(7.65, 1));

it('the first report may cover January and February', () => {
  expect(reportPeriods(true).slice(0, 2)).toEqual([
    [1, 2],
    [3, 3],
  ]);
  expect(reportPeriods(true)).toHaveLength(11);
  expect(reportPeriods(false)).toHaveLength(12);
});
