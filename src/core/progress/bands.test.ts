import { bandByPoints, bandByRatio, bandOf } from './plan-to-date.js';

const RATIO = { by: 'ratio', green: 1, yellow: 0.8, tolerance: 0.005 } as const;
const POINTS = { by: 'points', yellow: 0, red: 30, tolerance: 0.05 } as const;

test.each([
  [1.2, 'green'],
  [1, 'green'],
  [0.995, 'green'],
  [0.9949, 'yellow'],
  [0.8, 'yellow'],
  [0.7999, 'red'],
  [0, 'red'],
  [-0.1, 'red'],
])('attainment %d is %s', (attainment, band) => {
  expect(bandByRatio(attainment, RATIO)).toBe(band);
});

test('binary dust does not change a band', () => {
  expect(bandByRatio(0.1 + 0.2 + 0.4 + 0.1, RATIO)).toBe('yellow');
  expect(bandByPoints(-(30 + 1e-12), POINTS)).toBe('yellow');
});

test.each([
  [5, 'green'],
  [0, 'green'],
  [-0.05, 'green'],
  [-0.06, 'yellow'],
  [-30, 'yellow'],
  [-30.1, 'red'],
])('%d points to plan is %s', (gapPoints, band) => {
  expect(bandByPoints(gapPoints, POINTS)).toBe(band);
});

test.each([
  ['points decide where the policy says so', 0.5, -1, POINTS, 'yellow'],
  ['ratio decides where the policy says so', 0.5, -1, RATIO, 'red'],
  ['without an annual plan there are no points: the ratio decides', 0.5, null, POINTS, 'red'],
  ['other borders', 0.72, -20, { ...RATIO, green: 0.9, yellow: 0.7 }, 'yellow'],
] as const)('%s', (_, attainment, gapPoints, bands, band) => {
  expect(bandOf(attainment, gapPoints, bands)).toBe(band);
});
