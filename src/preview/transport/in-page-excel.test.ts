/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/// <reference types="office-js" />
import { Workbook } from '../workbook/workbook.js';
import { startExcelInPage, type ExcelInPage } from './start-excel-in-page.js';

let host: ExcelInPage;

beforeAll(async () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('项目');
  sheet.ensureCell(0, 0).value = '名称';
  sheet.ensureCell(1, 1).value = 12.5;
  host = await startExcelInPage(workbook);
});

test('reads the used range', async () => {
  const t = performance.now();
  const answer = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('项目').getUsedRange(true);
    range.load('values,address,valueTypes,numberFormat');
    await context.sync();
    return [range.address, range.values, range.valueTypes];
  });
  expect(answer).toEqual([
    '项目!A1:B2',
    [
      ['名称', ''],
      ['', 12.5],
    ],
    [
      ['String', 'Empty'],
      ['Empty', 'Double'],
    ],
  ]);
  console.log(performance.now() - t, host.engine.log);
});
