/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/// <reference types="office-js" />
/** Ranges that come of ranges, and what is done to their cells, through the real office.js. */
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { startExcelInPage } from './start-excel-in-page.js';

let data: Worksheet;

beforeAll(async () => {
  const workbook = new Workbook();
  workbook.name = '项目清单.xlsx';
  data = workbook.addSheet('清单');
  workbook.addSheet('空表');
  await startExcelInPage(workbook);
});

beforeEach(() => {
  data.rows = [];
  data.merges = [];
  data.conditionalFormats = [];
  data.isProtected = false;
  data.ensureCell(0, 0).value = '名称';
  data.ensureCell(0, 1).value = '总投资';
  data.ensureCell(1, 0).value = '道路';
  data.ensureCell(1, 1).value = 12.5;
});

async function errorOf(run: (context: Excel.RequestContext) => Promise<void>): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(run);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('It was expected to fail.');
}

test.each<[string, (range: Excel.Range) => Excel.Range | Excel.RangeAreas, string]>([
  ['getCell', (range) => range.getCell(1, 1), 'C3'],
  ['getRow', (range) => range.getRow(1), 'B3:D3'],
  ['getColumn', (range) => range.getColumn(2), 'D2:D4'],
  ['getLastCell', (range) => range.getLastCell(), 'D4'],
  ['getLastRow', (range) => range.getLastRow(), 'B4:D4'],
  ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
  ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
  ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'A3:C5'],
  ['getResizedRange', (range) => range.getResizedRange(-2, 1), 'B2:E2'],
  ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
  ['getIntersection', (range) => range.getIntersection('A1:C3'), 'B2:C3'],
  ['getUsedRange', (range) => range.getUsedRange(true), 'B2'],
  ['getSpecialCells Blanks', (range) => range.getSpecialCells('Blanks'), 'C2:D2,清单!B3:D4'],
  ['getSpecialCells Constants', (range) => range.getSpecialCells('Constants'), 'B2'],
])('%s', async (_name, follow, address) => {
  const found = await Excel.run(async (context) => {
    const range = follow(context.workbook.worksheets.getItem('清单').getRange('B2:D4')).load('address');
    await context.sync();
    return range.address;
  });
  expect(found).toBe(`清单!${address}`);
});

test('what is not there is a null object, or ItemNotFound', async () => {
  const nulls = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('清单').getRange('F6:G9');
    const found = [
      range.getUsedRangeOrNullObject(true),
      range.getIntersectionOrNullObject('A1'),
      range.getMergedAreasOrNullObject(),
      range.getSpecialCellsOrNullObject('Formulas'),
    ];
    await context.sync();
    return found.map((object) => object.isNullObject);
  });
  expect(nulls).toEqual([true, true, true, true]);
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('清单').getRange('F6:G9').getUsedRange();
    await context.sync();
  });
  expect(error.code).toBe('ItemNotFound');
});

test.each([
  ['Contents', '', '#FFC000', '0.00'],
  ['Formats', 12.5, '#FFFFFF', 'General'],
  ['All', '', '#FFFFFF', 'General'],
] as const)('clear %s', async (what, value, fill, format) => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('清单').getRange('B2');
    range.format.fill.color = '#FFC000';
    range.numberFormat = [['0.00']];
    range.clear(what);
    range.load('values,numberFormat,format/fill/color');
    await context.sync();
    return [range.values[0]?.[0], range.format.fill.color, range.numberFormat[0]?.[0]] as unknown[];
  });
  expect(read).toEqual([value, fill, format]);
});

test('columns are formatted as a whole without filling the sheet', async () => {
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('清单');
    sheet.getRange('A:B').format.wrapText = true;
    sheet.getRange('A:B').format.columnWidth = 90;
    sheet.getRange('A:B').format.autofitColumns();
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    return used.address;
  });
  expect(address).toBe('清单!A1:B2');
  expect(data.cellAt(1, 1)?.style).toEqual({ wrapText: true });
});

test('deleting cells moves those beside them', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('清单').getRange('A2').delete(Excel.DeleteShiftDirection.left);
    await context.sync();
  });
  expect(data.cellAt(1, 0)?.value).toBe(12.5);
});
