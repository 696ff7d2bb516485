import { Workbook } from '../model/workbook.js';
import { copiedText, pastedCells } from './clipboard-text.js';

test.each([
  ['', []],
  ['a', [['a']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\n\tb',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"一行\n两行"\t"说""是"""', [['一行\n两行', '说"是"']]],
  ['"没有结尾', [['"没有结尾']]],
])('%j pastes as %j', (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});

test('what is copied pastes as the same', () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('清单');
  sheet.ensureCell(0, 0).value = '一行\n两行';
  sheet.ensureCell(0, 1).value = 0.5;
  sheet.ensureCell(0, 1).numberFormat = '0%';
  sheet.ensureCell(1, 1).value = '说"是"';
  const text = copiedText(sheet, { top: 0, left: 0, bottom: 1, right: 1 }, false);
  expect(pastedCells(text)).toEqual([
    ['一行\n两行', '50%'],
    ['', '说"是"'],
  ]);
});
