/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/// <reference types="office-js" />
/** Events as add-in code gets them through the real office.js, recalculation included. */
import { IronCalcRecalculation } from '../calculation/ironcalc-recalculation.js';
import { loadIronCalcForTests } from '../calculation/load-ironcalc-for-tests.js';
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
  host = await startExcelInPage(workbook, {
    recalculation: new IronCalcRecalculation(loadIronCalcForTests(), workbook),
  });
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
  // The workbook was changed behind the engine's back.
  host.engine.session.recalculation.structureChanged();
});

/** The next turn of events: messages of the host arrive by a timer. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

test('onChanged tells the add-in and the person apart, until it is removed', async () => {
  const seen: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('清单');
    const added = sheet.onChanged.add(async (event) => {
      const { address, changeType, source, triggerSource, details } = event;
      seen.push([address, changeType, source, triggerSource, details?.valueBefore, details?.valueAfter]);
    });
    await context.sync();
    sheet.getRange('B2').values = [[13]];
    sheet.getRange('2:3').insert(Excel.InsertShiftDirection.down);
    await context.sync();
    return added;
  });
  host.engine.user.type(data, { top: 0, left: 0, bottom: 0, right: 1 }, [['项目', '投资']]);
  host.engine.user.type(data, { top: 0, left: 0, bottom: 0, right: 0 }, '名称', 'remote');
  await settled();
  expect(seen).toEqual([
    ['B2', 'RangeEdited', 'Local', 'ThisLocalAddin', 12.5, 13],
    ['2:3', 'RowInserted', 'Local', 'ThisLocalAddin', undefined, undefined],
    ['A1:B1', 'RangeEdited', 'Local', 'Unknown', undefined, undefined],
    ['A1', 'RangeEdited', 'Remote', 'Unknown', '项目', '名称'],
  ]);
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.engine.user.type(data, { top: 0, left: 0, bottom: 0, right: 0 }, 'x');
  await settled();
  expect(seen).toHaveLength(4);
});

test('selection, activation, added and deleted sheets are told', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    context.workbook.onSelectionChanged.add(async () => void seen.push('workbook selection'));
    worksheets.onSelectionChanged.add(async (event) => void seen.push(`selection ${event.address}`));
    worksheets.onActivated.add(async () => void seen.push('activated'));
    worksheets.onAdded.add(async (event) => void seen.push(`added ${event.source}`));
    worksheets.onDeleted.add(async (event) => void seen.push(`deleted ${event.source}`));
    await context.sync();
    const sheet = worksheets.add('临时');
    sheet.activate();
    sheet.getRange('B2:C3').select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    seen.push(selected.address);
    sheet.delete();
    await context.sync();
  });
  await settled();
  expect(seen.sort()).toEqual([
    'activated',
    'added Local',
    'deleted Local',
    'selection B2:C3',
    'workbook selection',
    '临时!B2:C3',
  ]);
});

test('formulas are recalculated within a batch, and onCalculated tells where', async () => {
  const seen: string[] = [];
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('清单');
    sheet.onCalculated.add(async (event) => void seen.push(event.address));
    await context.sync();
    sheet.getRange('C2:C3').formulas = [['=B2*2'], ['=SUMIFS(B:B,A:A,"道路")']];
    const first = sheet.getRange('C2:C3').load('values,formulas');
    await context.sync();
    sheet.getRange('B2').values = [[100]];
    const second = sheet.getRange('C2:C3').load('values');
    await context.sync();
    return [first.values, first.formulas, second.values];
  });
  expect(read).toEqual([
    [[25], [12.5]],
    [['=B2*2'], ['=SUMIFS(B:B,A:A,"道路")']],
    [[200], [100]],
  ]);
  await settled();
  expect(seen).toEqual(['C2,C3', 'C2,C3']);
});

test('a suspended calculation waits for the end of its batch', async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('清单');
    sheet.getRange('C2').formulas = [['=B2*2']];
    await context.sync();
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('B2').values = [[100]];
    const during = sheet.getRange('C2').load('values');
    await context.sync();
    const after = sheet.getRange('C2').load('values');
    await context.sync();
    return [during.values, after.values];
  });
  expect(read).toEqual([[[25]], [[200]]]);
});

test('events can be switched off', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event.address));
    context.runtime.enableEvents = false;
    await context.sync();
    context.workbook.worksheets.getItem('清单').getRange('A1').values = [['x']];
    await context.sync();
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem('清单').getRange('A2').values = [['x']];
    await context.sync();
  });
  await settled();
  expect(seen).toEqual(['A2']);
});
