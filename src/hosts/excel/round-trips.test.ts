/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** How many batches each operation costs, by the preview's log. */
import { startExcelInPage, type ExcelInPage } from '../../preview/transport/start-excel-in-page.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { EMPTY_PLAN, type MarkWrite } from '../../core/sheet/write-plan.js';
import type { WorkbookHost } from '../host.js';
import { createExcelHost } from './excel-host.js';

const MEGABYTE = 1024 * 1024;

let excel: ExcelInPage;
let host: WorkbookHost;

beforeAll(async () => {
  excel = await startExcelInPage(new Workbook());
});

/** Sheets of the workbook; the last of the former ones has to stay until there are new ones. */
beforeEach(() => {
  const { workbook } = excel;
  const old = [...workbook.sheets];
  workbook.addSheet(`清单${old.length}x${Math.random()}`);
  for (const sheet of old) workbook.removeSheet(sheet);
  (workbook.sheets[0] as Worksheet).name = '清单';
  excel.engine.faults.clear();
  host = createExcelHost();
});

function fill(sheet: Worksheet, rows: number, columns: number, text = '道路工程'): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      sheet.ensureCell(row, column).value = column % 2 === 0 ? `${text}${row}` : row * 1.5;
    }
  }
}

/** The batches that the work cost. */
async function batchesOf(work: () => Promise<unknown>): Promise<{ count: number; bytesOut: number; largest: number }> {
  const before = excel.engine.log.length;
  await work();
  const batches = excel.engine.log.slice(before).filter(({ number }) => number > 0);
  const sizes = batches.map(({ bytesOut }) => bytesOut);
  return { count: batches.length, bytesOut: sizes.reduce((a, b) => a + b, 0), largest: Math.max(0, ...sizes) };
}

async function readOf(): Promise<{ count: number; bytesOut: number; largest: number }> {
  return batchesOf(async () => expect((await host.read()).kind).toBe('read'));
}

test.each([
  [100, 4],
  [2000, 4],
  [10_000, 3],
])('reading %i rows of %i columns takes three batches', async (rows, columns) => {
  fill(excel.workbook.sheets[0] as Worksheet, rows, columns);
  expect((await readOf()).count).toBe(3);
});

test('many small sheets and empty ones cost no more', async () => {
  for (let number = 0; number < 60; number++)
    fill(excel.workbook.addSheet(`表${number}`), number % 3 === 0 ? 0 : 20, 6);
  expect((await readOf()).count).toBe(3);
});

test('hidden and merged cells of many sheets cost nothing more', async () => {
  for (let number = 0; number < 20; number++) {
    const sheet = excel.workbook.addSheet(`表${number}`);
    fill(sheet, 50, 6);
    sheet.hiddenRows = new Set([3, 4]);
    sheet.hiddenColumns = new Set([2]);
    sheet.merges = [{ top: 0, left: 0, bottom: 1, right: 3 }];
  }
  expect((await readOf()).count).toBe(3);
});

test('errors cost one batch more', async () => {
  const sheet = excel.workbook.sheets[0] as Worksheet;
  fill(sheet, 10, 4);
  sheet.ensureCell(3, 3).value = { error: '#REF!' };
  sheet.ensureCell(4, 2).value = '#REF!';
  expect((await readOf()).count).toBe(4);
});

test.each([20_000, 60_000])('%i rows cost a batch for each 4 MB about, none above 5 MB', async (rows) => {
  fill(excel.workbook.sheets[0] as Worksheet, rows, 6, '重庆市长寿区某某道路改扩建工程');
  const { count, bytesOut, largest } = await readOf();
  expect(largest).toBeLessThan(5 * MEGABYTE);
  // The first block is taken carefully, and sizes are estimated from what came.
  expect(count).toBeLessThanOrEqual(3 + Math.ceil((bytesOut / MEGABYTE / 4) * 1.35));
});

test('a sheet whose cells are larger than anything is read in smaller blocks', async () => {
  const sheet = excel.workbook.sheets[0] as Worksheet;
  const long = '长'.repeat(8000);
  for (let row = 0; row < 200; row++) sheet.ensureCell(row, 0).value = long;
  const outcome = await host.read();
  expect(outcome.kind === 'read' && outcome.workbook.sheets[0]?.rows[199]?.[0]).toBe(long);
});

test('more than 512 merged areas are read band by band', async () => {
  const sheet = excel.workbook.sheets[0] as Worksheet;
  fill(sheet, 3000, 4);
  sheet.merges = Array.from({ length: 1500 }, (_merge, index) => ({
    top: index * 2,
    left: 0,
    bottom: index * 2 + 1,
    right: 0,
  }));
  const { count } = await batchesOf(async () => {
    const outcome = await host.read();
    expect(outcome.kind === 'read' && outcome.workbook.sheets[0]?.merges).toEqual(sheet.merges);
  });
  expect(count).toBeLessThanOrEqual(16);
});

/** Findings of twenty rules all over the list. */
function marks(count: number): MarkWrite[] {
  return Array.from({ length: 20 }, (_rule, rule) => ({
    sheet: '清单',
    rule: `rule-${rule}`,
    level: 'error',
    cells: Array.from({ length: count / 20 }, (_cell, index) => ({ row: 3 + index * 7, column: rule })),
  }));
}

test('marking 500 findings takes at most three batches, and so does marking again', async () => {
  fill(excel.workbook.sheets[0] as Worksheet, 300, 20);
  fill(excel.workbook.addSheet('别的表'), 10, 3);
  await host.read();
  const plan = { ...EMPTY_PLAN, marks: { replace: true, add: marks(500) } };
  const first = await batchesOf(async () => expect((await host.apply(plan)).kind).toBe('applied'));
  const again = await batchesOf(async () => expect((await host.apply(plan)).kind).toBe('applied'));
  expect([first.count, again.count]).toEqual([2, 3]);
  expect(excel.workbook.sheets[0]?.conditionalFormats).toHaveLength(20);
});

test('marking without having read takes one batch more at most', async () => {
  const plan = { ...EMPTY_PLAN, marks: { replace: true, add: marks(500) } };
  expect((await batchesOf(() => host.apply(plan))).count).toBeLessThanOrEqual(3);
});

test('marks of 20,000 cells all over are cut at the length of an address', async () => {
  const cells = Array.from({ length: 20_000 }, (_cell, index) => ({ row: index * 2, column: index % 2 }));
  const plan = {
    ...EMPTY_PLAN,
    marks: { replace: true, add: [{ sheet: '清单', rule: 'r', level: 'info' as const, cells }] },
  };
  expect((await host.apply(plan)).kind).toBe('applied');
  const formats = excel.workbook.sheets[0]?.conditionalFormats ?? [];
  expect(formats.length).toBeGreaterThan(10);
  expect(formats.reduce((sum, { areas }) => sum + areas.length, 0)).toBe(20_000);
});

test.each([1, 1000])('writing %i cells takes three batches', async (count) => {
  fill(excel.workbook.sheets[0] as Worksheet, count, 2);
  const cells = Array.from({ length: count }, (_cell, row) => ({
    sheet: '清单',
    row,
    column: 1,
    before: { value: row * 1.5, formula: null, numberFormat: 'General' },
    after: { value: '2022-09', formula: null, numberFormat: 'General' },
  }));
  const { count: batches } = await batchesOf(async () =>
    expect((await host.apply({ ...EMPTY_PLAN, cells })).kind).toBe('applied'),
  );
  expect(batches).toBe(3);
});
