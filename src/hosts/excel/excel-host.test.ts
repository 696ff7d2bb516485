/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** What the contract does not ask of every host: Excel's own cases, over the real office.js. */
import { startExcelInPage, type ExcelInPage } from '../../preview/transport/start-excel-in-page.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { cellKey, MAX_COLUMNS, type WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { EMPTY_PLAN, type WritePlan } from '../../core/sheet/write-plan.js';
import type { ReadProgress, ReadScope, WorkbookHost } from '../host.js';
import { createExcelHost } from './excel-host.js';

let excel: ExcelInPage;
let sheet: Worksheet;
let host: WorkbookHost;

beforeAll(async () => {
  const workbook = new Workbook();
  workbook.name = '九月.xlsx';
  excel = await startExcelInPage(workbook);
});

beforeEach(() => {
  const { workbook, engine } = excel;
  engine.faults.clear();
  const old = [...workbook.sheets];
  sheet = workbook.addSheet(`s${Math.random()}`);
  for (const each of old) workbook.removeSheet(each);
  sheet.name = '清单';
  workbook.date1904 = false;
  host = createExcelHost();
});

async function readAll(scope?: ReadScope): Promise<WorkbookSnapshot> {
  const outcome = await host.read(scope);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.workbook;
}

describe('read', () => {
  test('values, formulas, formats, errors, merges and what is hidden', async () => {
    sheet.ensureCell(1, 2).value = '总投资';
    Object.assign(sheet.ensureCell(2, 2), { value: 44805, numberFormat: 'yyyy-mm-dd' });
    Object.assign(sheet.ensureCell(3, 2), { value: 5, formula: 'C3*2' });
    Object.assign(sheet.ensureCell(4, 2), { value: '', formula: '""' });
    sheet.ensureCell(5, 2).value = '=1+1';
    sheet.ensureCell(6, 2).value = { error: '#REF!' };
    sheet.ensureCell(7, 2).value = '#REF!';
    Object.assign(sheet.ensureCell(8, 4), { value: null, formula: 'A1' });
    sheet.merges = [{ top: 1, left: 2, bottom: 1, right: 4 }];
    sheet.hiddenRows = new Set([3, 7]);
    sheet.hiddenColumns = new Set([3]);
    const workbook = await readAll();
    const [read] = workbook.sheets;
    expect(workbook).toMatchObject({ name: '九月.xlsx', date1904: false, numberFormats: ['General', 'yyyy-mm-dd'] });
    expect(read?.rows.map((row) => row?.[2])).toEqual([
      undefined,
      '总投资',
      44805,
      5,
      '',
      '=1+1',
      { error: '#REF!' },
      '#REF!',
      null,
    ]);
    expect([...(read?.formulas ?? [])]).toEqual([
      [cellKey(3, 2), 'C3*2'],
      [cellKey(4, 2), '""'],
      [cellKey(8, 4), 'A1'],
    ]);
    expect(read?.rows[8]?.[4]).toBe('');
    expect(read?.formats[2]?.[2]).toBe(1);
    expect(read?.merges).toEqual(sheet.merges);
    expect([[...(read?.hiddenRows ?? [])], [...(read?.hiddenColumns ?? [])]]).toEqual([[3, 7], [3]]);
  });

  test('sheets that are hidden, empty or protected, in tab order', async () => {
    excel.workbook.addSheet('隐藏').visibility = 'hidden';
    excel.workbook.addSheet('深藏').visibility = 'very-hidden';
    sheet.isProtected = true;
    const outcome = await host.read();
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    expect(outcome.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['清单', 'visible'],
      ['隐藏', 'hidden'],
      ['深藏', 'very-hidden'],
    ]);
    expect(outcome.workbook.sheets[1]?.rows).toEqual([]);
    expect(outcome.protectedSheets).toEqual(['清单']);
  });

  test('the date system', async () => {
    excel.workbook.date1904 = true;
    expect((await readAll()).date1904).toBe(true);
  });

  test('only the sheets that are asked for', async () => {
    excel.workbook.addSheet('Other');
    expect((await readAll({ sheets: ['other'] })).sheets.map(({ name }) => name)).toEqual(['Other']);
    expect(await host.read({ sheets: ['清单', '没有'] })).toEqual({ kind: 'missing', sheet: '没有' });
  });

  test('progress reaches the end, and can be stopped on the way', async () => {
    for (let row = 0; row < 40_000; row++) sheet.ensureCell(row, 1).value = `项目${row}`;
    for (let row = 0; row < 40_000; row++) sheet.ensureCell(row, 0).value = row;
    const seen: ReadProgress[] = [];
    await readAll({ onProgress: (progress) => void seen.push(progress) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual({ sheet: '清单', done: 80_000, of: 80_000 });
    const controller = new AbortController();
    const outcome = await host.read({ signal: controller.signal, onProgress: () => controller.abort() });
    expect(outcome).toEqual({ kind: 'cancelled' });
  });

  test('Excel’s failure is an outcome', async () => {
    excel.engine.faults.failNext({ code: 'ActivityLimitReached', message: 'Too busy.' });
    expect(await host.read()).toEqual({
      kind: 'failed',
      code: 'ActivityLimitReached',
      detail: 'Too busy.',
      undone: true,
    });
  });
});

describe('marks', () => {
  const plan: WritePlan = {
    ...EMPTY_PLAN,
    marks: { replace: true, add: [{ sheet: '清单', rule: 'r', level: 'warning', cells: [{ row: 0, column: 0 }] }] },
  };

  test('paint by conditional format and leave fills alone', async () => {
    sheet.ensureCell(0, 0).style = { fill: '#FFC000' };
    expect((await host.apply(plan)).kind).toBe('applied');
    expect(sheet.cellAt(0, 0)?.style).toEqual({ fill: '#FFC000' });
    expect(sheet.conditionalFormats).toMatchObject([
      { formula: '=N("dispatch:r")=0', stopIfTrue: false, look: { fill: '#FFEB9C', fontColor: '#7F6000' } },
    ]);
  });

  test('are cleared on all sheets, those that came after the last read too', async () => {
    await host.read();
    await host.apply(plan);
    const later = excel.workbook.addSheet('后来');
    later.conditionalFormats = [...sheet.conditionalFormats];
    expect((await host.apply({ ...EMPTY_PLAN, marks: { replace: true, add: [] } })).kind).toBe('applied');
    expect([later.conditionalFormats, sheet.conditionalFormats]).toEqual([[], []]);
  });

  test('are written although a sheet that was read is gone by now', async () => {
    const gone = excel.workbook.addSheet('将删');
    await host.read();
    excel.workbook.removeSheet(gone);
    expect((await host.apply(plan)).kind).toBe('applied');
  });

  test('are found step by step where Excel does not answer formats of all kinds at once', async () => {
    await host.apply(plan);
    await host.read();
    excel.engine.faults.failNext({ code: 'InvalidArgument' });
    expect((await host.apply({ ...plan, marks: { replace: true, add: [] } })).kind).toBe('applied');
    expect(sheet.conditionalFormats).toEqual([]);
  });

  test('are not cleared from a sheet that was protected since', async () => {
    await host.apply(plan);
    sheet.isProtected = true;
    expect(await host.apply({ ...EMPTY_PLAN, marks: { replace: true, add: [] } })).toEqual({
      kind: 'protected',
      sheet: '清单',
    });
  });
});

describe('made sheets', () => {
  test('have widths, bold headings, frozen rows and links, and are not shown at once', async () => {
    const made = {
      name: '问题',
      rows: [[{ value: '项目', bold: true }], [{ value: '2022-09', link: { sheet: "a'b", cell: 'C3' } }]],
      widths: [20],
      frozenRows: 1,
    };
    expect((await host.apply({ ...EMPTY_PLAN, sheets: [made] })).kind).toBe('applied');
    const found = excel.workbook.findSheet('问题');
    expect(found?.cellAt(0, 0)).toMatchObject({ value: '项目', style: { bold: true } });
    expect(found?.cellAt(1, 0)).toMatchObject({ value: '2022-09', hyperlink: { documentReference: "'a''b'!C3" } });
    expect(found?.frozen.rows).toBe(1);
    expect(found?.columnWidths.get(0)).toBeCloseTo(108.75);
    expect(excel.workbook.activeSheet).toBe(sheet);
  });

  test('a name that Excel does not take is refused and leaves nothing', async () => {
    const made = { name: 'a/b', rows: [[{ value: 1 }]], widths: [], frozenRows: 0 };
    const outcome = await host.apply({ ...EMPTY_PLAN, sheets: [made], settings: { a: 'b' } });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'InvalidArgument', undone: true });
    expect(excel.workbook.sheets).toHaveLength(1);
    expect(await host.settings()).toEqual({});
  });
});

describe('reveal', () => {
  test('activates the sheet and selects the cell', async () => {
    const other = excel.workbook.addSheet('第二');
    expect(await host.reveal({ sheet: '第二', row: 6, column: 2 })).toEqual({ kind: 'revealed' });
    expect(excel.workbook.activeSheet).toBe(other);
    expect(excel.workbook.selection).toEqual([{ top: 6, left: 2, bottom: 6, right: 2 }]);
  });

  test('leaves a hidden sheet hidden', async () => {
    excel.workbook.addSheet('隐藏').visibility = 'hidden';
    expect(await host.reveal({ sheet: '隐藏', row: 0, column: 0 })).toMatchObject({ kind: 'unsupported' });
  });

  test('a cell beyond the sheet is an outcome too', async () => {
    expect(await host.reveal({ sheet: '清单', row: 0, column: MAX_COLUMNS })).toMatchObject({ kind: 'failed' });
  });
});

describe('saveFile', () => {
  test('a workbook is opened as a new one', async () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_byte, index) => index % 256);
    expect(await host.saveFile('结果.xlsx', bytes)).toEqual({ kind: 'saved' });
    expect(excel.workbook.openedWorkbooks.at(-1)).toBe(Buffer.from(bytes).toString('base64'));
  });

  test('other files need a browser that downloads', async () => {
    expect(await host.saveFile('结果.csv', new Uint8Array([1]))).toEqual({ kind: 'unsupported', what: 'download' });
    const addresses = URL as unknown as Record<string, unknown>;
    addresses.createObjectURL = () => 'blob:1';
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    try {
      expect(await host.saveFile('结果.csv', new Uint8Array([1]))).toEqual({ kind: 'saved' });
      expect(click).toHaveBeenCalledTimes(1);
    } finally {
      click.mockRestore();
      delete addresses.createObjectURL;
    }
  });
});

test('says what this Excel can', () => {
  expect(host.can).toEqual({
    undoGroups: false,
    writingClearsUndo: true,
    notes: false,
    charts: true,
    newWorkbook: true,
    events: true,
    calculates: true,
  });
});

test('a receipt of another host is refused', async () => {
  expect(await host.revert({ id: '1', host: 'xlsx', data: null })).toEqual({ kind: 'unsupported', what: 'receipt' });
});
