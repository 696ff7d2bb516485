/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/// <reference types="office-js" />
/** The real office.js over the preview's Excel: what the library sends, and what add-in code sees of the answers. */
import { HostError } from '../engine/host-error.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { startExcelInPage, type ExcelInPage } from './start-excel-in-page.js';

let host: ExcelInPage;
let data: Worksheet;

beforeAll(async () => {
  const workbook = new Workbook();
  workbook.name = '项目清单.xlsx';
  data = workbook.addSheet('清单');
  workbook.addSheet('空表');
  host = await startExcelInPage(workbook);
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

test('says who it is and what it has', () => {
  expect(Office.context.host).toBe('Excel');
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
});

test('reads the used range', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('清单').getUsedRange(true);
    range.load('values,address,valueTypes');
    const empty = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject(true);
    await context.sync();
    return { address: range.address, values: range.values, types: range.valueTypes, empty: empty.isNullObject };
  });
  expect(read).toEqual({
    address: '清单!A1:B2',
    values: [
      ['名称', '总投资'],
      ['道路', 12.5],
    ],
    types: [
      ['String', 'String'],
      ['String', 'Double'],
    ],
    empty: true,
  });
});

test('text set as a value is taken as typed, unless the format is @', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('清单').getRange('D1:F1');
    range.numberFormat = [['@', 'General', 'General']];
    range.values = [['2022-09', '2022-09', "'2022-09"]];
    range.load('values,numberFormat,text');
    await context.sync();
    return [range.values, range.numberFormat, range.text];
  });
  expect(read).toEqual([
    [['2022-09', 44805, '2022-09']],
    [['@', 'mmm-yy', 'General']],
    [['2022-09', 'Sep-22', '2022-09']],
  ]);
});

test('a large write goes through the pieces the library makes of it', async () => {
  const rows = Array.from({ length: 4000 }, (_row, index) => [index, `项目${index}`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('清单').getRangeByIndexes(0, 0, 4000, 2).values = rows;
    await context.sync();
  });
  expect(data.cellAt(3999, 1)?.value).toBe('项目3999');
  expect(host.engine.log.at(-1)?.members).toContain('Range._ValidateArraySize');
});

test('conditional formats are added before the others, read, and deleted', async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('清单');
    for (const [address, formula] of [
      ['A1:A9', '=N("dispatch:first")=0'],
      ['A1,B2', '=N("dispatch:second")=0'],
    ] as const) {
      const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.bold = true;
    }
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/type,items/priority,items/id');
    await context.sync();
    const rules = formats.items.map((format) => format.custom.rule.load('formula'));
    const places = formats.items.map((format) => format.getRanges().load('address'));
    await context.sync();
    const found = formats.items.map(({ priority, type }, index) => [
      priority,
      type,
      rules[index]?.formula,
      places[index]?.address,
    ]);
    for (const format of formats.items) format.delete();
    const count = formats.getCount();
    await context.sync();
    return [found, count.value];
  });
  expect(read).toEqual([
    [
      [0, 'Custom', '=N("dispatch:second")=0', '清单!A1,清单!B2'],
      [1, 'Custom', '=N("dispatch:first")=0', '清单!A1:A9'],
    ],
    0,
  ]);
});

test('a protected sheet can be read and refuses every write', async () => {
  host.engine.user.protect(data, true);
  const isProtected = await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('清单').load('protection/protected');
    await context.sync();
    return protection.protected;
  });
  expect(isProtected).toBe(true);
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('清单').getRange('A1').values = [['x']];
    await context.sync();
  });
  expect(error.code).toBe('AccessDenied');
  expect(data.cellAt(0, 0)?.value).toBe('名称');
  expect(() => host.engine.user.type(data, { top: 0, left: 0, bottom: 0, right: 0 }, 'x')).toThrow(HostError);
});

test.each([
  ['a method', (sheet: Excel.Worksheet) => sheet.getRange('A1:B2').sort.apply([{ key: 0 }]), 'Range.sort'],
  ['a setter', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.font.size = 9), 'setting RangeFont.size'],
  ['an object', (sheet: Excel.Worksheet) => sheet.pageLayout.load('orientation'), 'Worksheet.pageLayout'],
  [
    'an event',
    (sheet: Excel.Worksheet) => sheet.onFormatChanged.add(async () => undefined),
    '_RegisterFormatChangedEvent',
  ],
  ['a property', (sheet: Excel.Worksheet) => sheet.load('standardWidth'), 'Worksheet.standardWidth'],
])('%s that is not in the table answers NotImplemented', async (_kind, use, member) => {
  const error = await errorOf(async (context) => {
    use(context.workbook.worksheets.getItem('清单'));
    await context.sync();
  });
  expect([error.code, error.message]).toEqual(['NotImplemented', expect.stringContaining(member)]);
});

test('the library refuses what is newer than the manifest asks for', async () => {
  const before = host.engine.log.length;
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('清单').getRange('A1').getDependents();
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
  expect(host.engine.log).toHaveLength(before);
});

test('missing sheets and wrong shapes fail as in Excel, with the statement', async () => {
  const missing = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  });
  expect(missing.code).toBe('ItemNotFound');
  expect(missing.debugInfo.statement).toContain('worksheets.getItem');
  const shape = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('清单').getRange('A1:B2').values = [[1, 2, 3]];
    await context.sync();
  });
  expect(shape.code).toBe('InvalidArgument');
});

test('settings, names, merges, hidden rows and looks are kept', async () => {
  const read = await Excel.run(async (context) => {
    const { settings, names, worksheets } = context.workbook;
    const sheet = worksheets.getItem('清单');
    settings.add('policy', { id: 'changshou-2022' });
    names.add('税率', sheet.getRange('B2'));
    sheet.getRange('A3:B4').merge();
    sheet.getRange('6:7').rowHidden = true;
    sheet.getRange('A1:B1').format.fill.color = '#ffc000';
    sheet.getRange('A1').format.font.bold = true;
    sheet.freezePanes.freezeRows(1);
    await context.sync();
    const setting = settings.getItem('policy').load('value');
    const named = names.getItem('税率').load('formula');
    const place = named.getRange().load('address');
    const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address');
    const rows = sheet.getRange('A5:A7').getRowProperties({ rowHidden: true, rowIndex: true });
    const heading = sheet.getRange('A1:B1').load('rowHidden,format/fill/color,format/font/bold');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const first = context.workbook.functions.date(1904, 1, 2).load('value');
    await context.sync();
    return {
      setting: setting.value as unknown,
      name: [named.formula, place.address],
      merged: merged.address,
      rows: rows.value,
      heading: [heading.rowHidden, heading.format.fill.color, heading.format.font.bold],
      frozen: frozen.address,
      first: first.value,
    };
  });
  expect(read).toEqual({
    setting: { id: 'changshou-2022' },
    name: ['=清单!$B$2', '清单!B2'],
    merged: '清单!A3:B4',
    rows: [
      { rowHidden: false, rowIndex: 4 },
      { rowHidden: true, rowIndex: 5 },
      { rowHidden: true, rowIndex: 6 },
    ],
    heading: [false, '#FFC000', null],
    frozen: '清单!1:1',
    first: 1463,
  });
});

test('a new workbook is handed to the preview', async () => {
  await Excel.createWorkbook('UEsDBA==');
  expect(host.workbook.openedWorkbooks).toEqual(['UEsDBA==']);
});

test('document settings are saved', async () => {
  Office.context.document.settings.set('key', 'value');
  const status = await new Promise((resolve) =>
    Office.context.document.settings.saveAsync((result) => resolve(result.status)),
  );
  expect(status).toBe('succeeded');
  expect(host.conversation.documentSettings.get('key')).toBe('"value"');
});
