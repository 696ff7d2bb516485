import fc from 'fast-check';
import { onPaper, sumOf } from './decimal-sum.js';

test.each<[amounts: readonly number[], sum: number]>([
  [[], 0],
  [[0.1, 0.2], 0.3],
  [[1.1 * 10_000, 0.000001], 11_000.000001],
  [[-5.5, 5.5], 0],
  [[1e8 + 0.01, 0.02], 100_000_000.03],
  [Array.from({ length: 1000 }, () => 0.1), 100],
])('%j', (amounts, sum) => {
  expect(sumOf(amounts)).toBe(sum);
});

test('cents add up as whole numbers do, in any order', () => {
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const expected = amounts.reduce((sum, amount) => sum + amount, 0) / 100;
      expect(sumOf(amounts.map((amount) => amount / 100))).toBe(expected);
      expect(sumOf(amounts.toReversed().map((amount) => amount / 100))).toBe(expected);
    }),
  );
});

test('on paper 0.1 + 0.2 is 0.3', () => {
  expect(onPaper(0.1 + 0.2)).toBe(0.3);
});
