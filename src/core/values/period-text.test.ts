import fc from 'fast-check';
import { blankOut, hideWhatIsNoPeriod, sameLengthFold } from './period-text.js';

test.each([
  ['２０２２年１—９月', '2022年1-9月'],
  ['1～9月　（二〇二二年）', '1~9月 (2022年)'],
  ['一九四九', '一九四九'],
])('folds %j', (text, folded) => {
  expect(sameLengthFold(text)).toBe(folded);
});

test('blanks out a part and keeps the rest in its place', () => {
  expect(blankOut('abcdef', 1, 3)).toBe('a\0\0\0ef');
});

test.each([
  ['填报时间:2023年9月8日 单位:万元', ' 单位:万元'],
  ['截至2021年底累计', '累计'],
  ['2025-2027年建设', '建设'],
])('hides in %j all but %j', (text, left) => {
  expect(hideWhatIsNoPeriod(text).replaceAll('\0', '')).toBe(left);
});

test('every step keeps the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hideWhatIsNoPeriod(sameLengthFold(text))).toHaveLength(text.length);
    }),
  );
});
