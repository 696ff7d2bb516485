import { isDateFormat, isPercentFormat, isPlainNumberFormat, shownDecimals } from './number-format.js';

test.each([
  'yyyy-mm-dd',
  'm/d/yy',
  'yyyy"年"m"月"d"日"',
  'yyyy年m月',
  '[$-804]yyyy"年"m"月";@',
  '[$-F800]dddd, mmmm dd, yyyy',
  'h:mm:ss.00',
  '[h]:mm',
  'AM/PM h:mm',
  'yyyy/m/d;@',
])('%s shows a date', (code) => {
  expect(isDateFormat(code)).toBe(true);
  expect(isPercentFormat(code)).toBe(false);
  expect(shownDecimals(code)).toBeNull();
});

test.each([
  ['#,##0.00', true],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', true],
  ['0.0000"万元"', true],
  ['General', false],
  ['@', false],
  ['yyyy-mm-dd', false],
  ['0.00%', false],
  ['0.00,', false],
  ['0!.0,', false],
])('whether a number shows under %s as itself: %s', (code, expected) => {
  expect(isPlainNumberFormat(code)).toBe(expected);
});

test.each([
  ['General', null],
  ['general', null],
  ['', null],
  ['@', null],
  ['"约"General', null],
  ['0', 0],
  ['0.0', 1],
  ['0.00', 2],
  ['#,##0', 0],
  ['#,##0.00', 2],
  ['#,##0.00_ ;[Red]-#,##0.00 ', 2],
  ['#,##0.00_);(#,##0.00)', 2],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2],
  ['_ ¥* #,##0_ ;_ ¥* -#,##0_ ', 0],
  ['0.0000"万元"', 4],
  ['0"年"', 0],
  ['[红色]0.0', 1],
  ['[>=100]0.0;0.00', 1],
  ['0.##', 2],
  ['0,', -3],
  ['0.0,', -2],
  ['0.00,,', -4],
  ['0\\.0', 0],
])('%s shows no date, and %s decimals', (code, decimals) => {
  expect(isDateFormat(code)).toBe(false);
  expect(isPercentFormat(code)).toBe(false);
  expect(shownDecimals(code)).toBe(decimals);
});

test.each([
  ['0%', 0],
  ['0.00%', 2],
  ['0.0%;[Red]-0.0%', 1],
])('%s shows percent', (code, decimals) => {
  expect(isPercentFormat(code)).toBe(true);
  expect(isDateFormat(code)).toBe(false);
  expect(shownDecimals(code)).toBe(decimals);
});

test('a percent sign in quotes is text', () => {
  expect(isPercentFormat('0.00"%"')).toBe(false);
});
