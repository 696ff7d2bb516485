import fc from 'fast-check';
import { listSheet } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, workbook, type Cell } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import { differs, exceeds, halfDigitsOf, LEAST_TOLERANCE } from './tolerance.js';

const none = (): readonly number[] => [];

test.each([
  [100, 100, [], false],
  [100, 100.01, [], false],
  [100, 100.011, [], true],
  [100, 100.02, [0.005, 0.005], true],
  [100, 100.5, [0.5, 0.005], false],
  [100, 100.51, [0.5, 0.005], true],
  [100, 99.5, [0.005, 0.5], false],
  [100, 101, [0.5, 0.5], true],
  [0.1 + 0.2, 0.3, [], false],
  [1e8 + 0.01, 1e8, [], false],
  [0, 500, [500], false],
])('%d and %d with half digits %j differ: %s', (one, other, halfDigits, different) => {
  expect(differs(one, other, () => halfDigits)).toBe(different);
  expect(differs(other, one, () => halfDigits)).toBe(different);
});

test.each([
  [100.02, 100, [], true],
  [100.01, 100, [], false],
  [100, 200, [], false],
  [100.4, 100, [0.5], false],
  [100.6, 100, [0.5], true],
])('%d exceeds %d with half digits %j: %s', (one, other, halfDigits, over) => {
  expect(exceeds(one, other, () => halfDigits)).toBe(over);
});

test('the digits are asked for only where the least tolerance does not settle it', () => {
  const digits = jest.fn(none);
  differs(100, 100 + LEAST_TOLERANCE, digits);
  expect(digits).not.toHaveBeenCalled();
  differs(100, 101, digits);
  expect(digits).toHaveBeenCalledTimes(1);
});

test('coarser digits never make a difference of what was none', () => {
  const amount = fc.double({ min: -1e8, max: 1e8, noNaN: true });
  const half = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(amount, amount, fc.array(half), half, (one, other, halves, more) => {
      if (!differs(one, other, () => halves)) expect(differs(one, other, () => [...halves, more])).toBe(false);
    }),
  );
});

describe('half of the last digit that a cell shows, in 万元', () => {
  test.each([
    ['0 decimals', formatted(1200.4, '0'), 'annualPlan', {}, 0.5],
    ['2 decimals', formatted(1200.4, '#,##0.00'), 'annualPlan', {}, 0.005],
    ['thousands', formatted(1200, '#,##0'), 'annualPlan', {}, 0.5],
    ['General, a whole number', 1200, 'annualPlan', {}, 0.5],
    ['General, decimals', 1200.25, 'annualPlan', {}, 0.005],
    ['text format', formatted(1200.5, '@'), 'annualPlan', {}, 0.05],
    ['亿元', formatted(1.2, '0.0'), 'annualPlan', { annualPlan: '2022年计划投资（亿元）' }, 500],
    ['元', formatted(12000000, '0'), 'annualPlan', { annualPlan: '2022年计划投资（元）' }, 0.00005],
  ] as const)('%s', (_, cell: Cell, field, headings, half) => {
    const sheet = listSheet('under-construction', [{ [field]: cell }], { headings });
    const [row] = prepare(workbook({ sheets: [sheet] }), policyWith()).context.rows;
    expect(row === undefined ? [] : halfDigitsOf(row, [field])()).toEqual([expect.closeTo(half, 10)]);
  });

  test('with General the finest that the column has, in whatever row', () => {
    const sheet = listSheet('under-construction', [{ annualPlan: 1200 }, { annualPlan: 0.125 }]);
    const [row] = prepare(workbook({ sheets: [sheet] }), policyWith()).context.rows;
    expect(row?.halfDigit('annualPlan')).toBeCloseTo(0.0005, 10);
  });

  test('columns that the sheet does not have say nothing', () => {
    const [row] = prepare(workbook({ sheets: [listSheet('under-construction')] }), policyWith()).context.rows;
    expect(row === undefined ? null : halfDigitsOf(row, ['investedSinceStart'])()).toEqual([]);
  });
});
