import fc from 'fast-check';
import { boundsOf, dropBounds, foldNumberText, parseNumber } from './number-text.js';

test.each([
  ['8. 4', '8.4'],
  ['２ 65000', '265000'],
  ['–5', '-5'],
  ['1200\n3400', null],
  ['１２００\n３４００', null],
  ['1200  3400', null],
  ['1.2\n亿元', '1.2亿元'],
  ['1'.repeat(61), null],
])('folds %j', (text, folded) => {
  expect(foldNumberText(text)).toBe(folded);
});

test.each([
  ['约6.37', '6.37'],
  ['大约6.37', '6.37'],
  ['不低于20亿元以上', '20亿元'],
  ['约定', '定'],
  ['20', '20'],
])('bounds of %j', (text, bare) => {
  expect(dropBounds(text)).toBe(bare);
});

test.each([
  ['约6.37', '约', ''],
  ['不低于20亿元以上', '不低于', '以上'],
  ['800余', '', '余'],
  ['2000余万元', '', '余'],
  ['3亿多', '', '多'],
  ['20', '', ''],
  ['2000万元', '', ''],
])('%j has the bounds %j and %j', (text, before, after) => {
  expect(boundsOf(text)).toEqual({ before, after });
});

test.each([
  ['1,234,567.8', 1234567.8],
  ['123456789012345', 123456789012345],
  ['1234567890123456', null],
  ['1,,2', null],
  ['', null],
  ['.', null],
  ['-', null],
])('%j', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

test('every finite number that a cell shows reads back', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (number) => {
      expect(Math.abs(parseNumber(String(number)) ?? Number.NaN)).toBe(Math.abs(number));
    }),
  );
});
