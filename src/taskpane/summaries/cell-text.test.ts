import type { CellValue } from '../../core/sheet/snapshot.js';
import { cellText } from './cell-text.js';

test.each<[CellValue, string, string]>([
  [null, 'General', ''],
  ['绿', 'General', '绿'],
  [12345.678, 'General', '12,345.678'],
  [0, '0.00', '0'],
  [0.7512, '0.0%', '75.1 %'],
  [0.7512, '0.00%', '75.12 %'],
  [0.7512, '0%', '75.1 %'],
  [true, 'General', 'TRUE'],
  [{ error: '#REF!' }, 'General', '#REF!'],
])('%j as %s reads %j', (value, numberFormat, text) => {
  expect(cellText({ value, numberFormat })).toBe(text);
});
