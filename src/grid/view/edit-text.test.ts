import type { CellValue } from '../../core/sheet/snapshot.js';
import { readTyped } from '../model/typed-text.js';
import { editText } from './edit-text.js';

test.each<[CellValue, string, string]>([
  [null, 'General', ''],
  ['渝宜高铁', 'General', '渝宜高铁'],
  ['2022-09', 'General', "'2022-09"],
  ['2022-09', '@', '2022-09'],
  ['12', 'General', "'12"],
  ["'x", 'General', "''x"],
  ['=1+1', 'General', "'=1+1"],
  [1200.5, '#,##0.00', '1200.5'],
  [0.732, '0.0%', '73.2%'],
  [1, '0%', '100%'],
  [44805, 'yyyy-mm-dd', '2022/9/1'],
  [44805.5, 'yyyy-mm-dd', '44805.5'],
  [44805, 'yyyy"年"m"月"', '2022/9/1'],
  [12, '0"day"', '12'],
  [true, 'General', 'TRUE'],
  [{ error: '#N/A' }, 'General', '#N/A'],
])('%j in %s is edited as %s and comes back the same', (value, numberFormat, text) => {
  expect(editText({ value, numberFormat }, false)).toBe(text);
  expect(readTyped(text, numberFormat, false).value).toEqual(value);
});

test('a formula is edited as a formula, nothing as nothing', () => {
  expect(editText({ value: 3, formula: 'SUM(A1:A2)', numberFormat: 'General' }, false)).toBe('=SUM(A1:A2)');
  expect(editText(undefined, false)).toBe('');
});
