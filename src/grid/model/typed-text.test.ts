import fc from 'fast-check';
import { readTyped } from './typed-text.js';

const TODAY = new Date(2022, 8, 15);

test.each([
  ['', { value: null }],
  ['道路', { value: '道路' }],
  ['12', { value: 12 }],
  [' 12.50 ', { value: 12.5 }],
  ['-.5', { value: -0.5 }],
  ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['12,34', { value: '12,34' }],
  ['(1,234)', { value: -1234, numberFormat: '#,##0' }],
  ['15%', { value: 0.15, numberFormat: '0%' }],
  ['15.5%', { value: 0.155, numberFormat: '0.00%' }],
  ['¥1,200', { value: 1200, numberFormat: '¥#,##0' }],
  ['1e5', { value: 100_000, numberFormat: '0.00E+00' }],
  ['true', { value: true }],
  ['#N/A', { value: { error: '#N/A' } }],
  ['2022-09', { value: 44805, numberFormat: 'mmm-yy' }],
  ['2022/9/1', { value: 44805, numberFormat: 'yyyy/m/d' }],
  ['2022年9月', { value: 44805, numberFormat: 'yyyy"年"m"月"' }],
  ['9-15', { value: 44819, numberFormat: 'm"月"d"日"' }],
  ['2022-9-1 12:00', { value: 44805.5, numberFormat: 'yyyy/m/d h:mm' }],
  ['6:00', { value: 0.25, numberFormat: 'h:mm' }],
  ['2022-13', { value: '2022-13' }],
  ['2022-02-30', { value: '2022-02-30' }],
  ['2022.9', { value: 2022.9 }],
  ['2022.9.1', { value: '2022.9.1' }],
  ["'2022-09", { value: '2022-09' }],
  ['=A1+1', { value: null, formula: 'A1+1' }],
  ['=', { value: '=' }],
  ['.', { value: '.' }],
  ['-', { value: '-' }],
])('%p', (text, expected) => expect(readTyped(text, 'General', false, TODAY)).toEqual(expected));

test('a workbook of 1904 counts its days from there', () =>
  expect(readTyped('2022-09', 'General', true, TODAY).value).toBe(44805 - 1462));

test('a cell of the format @ keeps any text as it is', () =>
  fc.assert(
    fc.property(
      fc.string().filter((text) => text !== '' && !text.startsWith("'")),
      (text) => expect(readTyped(text, '@', false)).toEqual({ value: text }),
    ),
  ));

test('a plain number comes back as itself', () =>
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
      fc.pre(!String(number).includes('e'));
      expect(readTyped(String(number), 'General', false).value).toBe(Number(String(number)));
    }),
  ));
