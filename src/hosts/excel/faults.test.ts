/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** Batches that fail, half way or at all, and batches that are late: a write is whole or undone. */
import { rawSheet } from '../../../test/hosts/preview-scratch.js';
import { startExcelInPage, type ExcelInPage } from '../../preview/transport/start-excel-in-page.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { EMPTY_PLAN, type CellWrite, type WritePlan } from '../../core/sheet/write-plan.js';
import type { ApplyOutcome, WorkbookChange, WorkbookHost } from '../host.js';
import { createExcelHost } from './excel-host.js';

let excel: ExcelInPage;
let sheet: Worksheet;
let host: WorkbookHost;

beforeAll(async () => {
  excel = await startExcelInPage(new Workbook());
});

beforeEach(() => {
  const { workbook, engine } = excel;
  engine.faults.clear();
  engine.cellEditing = false;
  const old = [...workbook.sheets];
  sheet = workbook.addSheet(`s${Math.random()}`);
  for (const each of old) workbook.removeSheet(each);
  sheet.name = '清单';
  workbook.settings.clear();
  for (let row = 0; row < 12; row++) {
    sheet.ensureCell(row, 0).value = `2022-0${(row % 9) + 1}`;
    sheet.ensureCell(row, 1).value = row;
    sheet.ensureCell(row, 2).formula = `B${row + 1}*2`;
  }
  sheet.ensureCell(3, 1).numberFormat = '@';
  host = createExcelHost();
});

const AREA = { top: 0, left: 0, bottom: 0, right: 0 };

function everything(): string {
  const { workbook } = excel;
  return JSON.stringify([workbook.sheets.map(rawSheet), [...workbook.settings]]);
}

async function writes(): Promise<CellWrite[]> {
  const read = await host.read();
  if (read.kind !== 'read') throw new Error(read.kind);
  const [list] = read.workbook.sheets;
  return [0, 1, 2, 3, 7].flatMap((row) =>
    [0, 1].map((column) => ({
      sheet: '清单',
      row,
      column,
      before: {
        value: list?.rows[row]?.[column] ?? null,
        formula: null,
        numberFormat: read.workbook.numberFormats[list?.formats[row]?.[column] ?? 0] ?? '',
      },
      after: { value: `改${row}-${column}`, formula: null, numberFormat: column === 0 ? '@' : 'General' },
    })),
  );
}

/** Everything at once: cells, marks, a made sheet, settings. */
async function planOf(made: string): Promise<WritePlan> {
  return {
    cells: await writes(),
    marks: {
      replace: true,
      add: ['rule-a', 'rule-b'].map((rule, column) => ({
        sheet: '清单',
        rule,
        level: 'warning',
        cells: [0, 2, 5].map((row) => ({ row, column })),
      })),
    },
    sheets: [
      {
        name: '问题',
        rows: [[{ value: made, bold: true }], [{ value: '看', link: { sheet: '清单', cell: 'A1' } }, { value: 3 }]],
        widths: [20, 8],
        frozenRows: 1,
      },
    ],
    settings: { policy: made },
  };
}

async function marked(): Promise<void> {
  const add = [{ sheet: '清单', rule: 'old', level: 'info' as const, cells: [{ row: 1, column: 1 }] }];
  expect((await host.apply({ ...EMPTY_PLAN, marks: { replace: true, add }, settings: { policy: '旧' } })).kind).toBe(
    'applied',
  );
  excel.engine.user.type(sheet, AREA, '项目');
  const format = { type: 'Custom', areas: [AREA], formula: '=$B1>3', stopIfTrue: true, look: { fill: '#00FF00' } };
  sheet.conditionalFormats.unshift({ ...format, id: '{user}' });
}

/** How many batches the plan takes when nothing fails. */
const BATCHES = 3;
const PLACES = Array.from({ length: BATCHES }, (_batch, index) => index);

/** All along the batch that writes, and here and there in those that only look. */
const FAULTS = PLACES.flatMap((batch) => {
  const places = batch === BATCHES - 1 ? Array.from({ length: 45 }, (_place, index) => index * 5) : [0, 7, 21];
  return places.map((actions) => [batch, actions] as const);
});

test.each(FAULTS)('batch %i fails after %i actions: everything is as it was', async (batch, afterActions) => {
  await marked();
  const plan = await planOf('新');
  const before = everything();
  excel.engine.faults.failBatch(excel.engine.nextBatch + batch, { code: 'ActivityLimitReached', afterActions });
  const outcome = await host.apply(plan);
  // A batch may have fewer actions than the fault waits for.
  if (outcome.kind === 'applied') expect(afterActions).toBeGreaterThan(5);
  else {
    expect(outcome).toMatchObject({ kind: 'failed', code: 'ActivityLimitReached', undone: true });
    expect(everything()).toBe(before);
  }
});

test('nothing fails: the plan is applied in as many batches as the test above takes for granted, and taken back', async () => {
  await marked();
  const plan = await planOf('新');
  const before = everything();
  const { nextBatch } = excel.engine;
  const outcome = await host.apply(plan);
  expect(excel.engine.nextBatch - nextBatch).toBe(BATCHES);
  expect(everything()).not.toBe(before);
  if (outcome.kind !== 'applied') throw new Error(outcome.kind);
  expect(await host.revert(outcome.receipt)).toEqual({ kind: 'reverted' });
  expect(everything()).toBe(before);
});

test.each([0, 1, 2, 3, 4, 5, 6])(
  'taking back fails at batch %i: the workbook stays as it was written',
  async (batch) => {
    await marked();
    const outcome = await host.apply(await planOf('新'));
    if (outcome.kind !== 'applied') throw new Error(outcome.kind);
    const written = everything();
    excel.engine.faults.failBatch(excel.engine.nextBatch + batch, { code: 'ActivityLimitReached', afterActions: 30 });
    const reverted = await host.revert(outcome.receipt);
    if (reverted.kind !== 'reverted') {
      expect(reverted).toMatchObject({ kind: 'failed', undone: true });
      expect(everything()).toBe(written);
      expect(await host.revert(outcome.receipt)).toEqual({ kind: 'reverted' });
    }
  },
);

test('what cannot be undone is said', async () => {
  const plan = { ...EMPTY_PLAN, cells: await writes() };
  const { nextBatch, faults } = excel.engine;
  for (let batch = 2; batch < 20; batch++)
    faults.failBatch(nextBatch + batch, { code: 'ActivityLimitReached', afterActions: 9 });
  expect(await host.apply(plan)).toMatchObject({ kind: 'failed', undone: false });
});

test('a write that Excel turns into something else is undone', async () => {
  sheet.merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
  const plan = { ...EMPTY_PLAN, cells: (await writes()).slice(0, 1) };
  const before = everything();
  const write = {
    ...plan.cells[0],
    after: { value: { error: '#GETTING_DATA' }, formula: null, numberFormat: 'General' },
  };
  const outcome = await host.apply({ ...plan, cells: [write as CellWrite] });
  expect(outcome).toMatchObject({ kind: 'failed', code: 'NotAsWritten', undone: true });
  expect(everything()).toBe(before);
});

describe('somebody types into a cell', () => {
  test('reads and writes say so', async () => {
    const plan = { ...EMPTY_PLAN, cells: await writes() };
    const before = everything();
    excel.engine.cellEditing = true;
    expect(await host.read()).toEqual({ kind: 'editing', cell: null });
    expect(await host.apply(plan)).toEqual({ kind: 'editing', cell: null });
    expect(await host.settings()).toEqual({ kind: 'editing', cell: null });
    expect(await host.reveal({ sheet: '清单', row: 0, column: 0 })).toEqual({ kind: 'editing', cell: null });
    expect(everything()).toBe(before);
  });

  test('once a write is under way it is taken back when they have ended', async () => {
    const plan = { ...EMPTY_PLAN, cells: await writes() };
    const before = everything();
    excel.engine.faults.failBatch(excel.engine.nextBatch + 2, { code: 'ActivityLimitReached', afterActions: 12 });
    const outcome = host.apply(plan);
    const editing = setInterval(() => {
      if (everything() !== before) excel.engine.cellEditing = true;
    }, 0);
    setTimeout(() => {
      clearInterval(editing);
      excel.engine.cellEditing = false;
    }, 60);
    expect(await outcome).toMatchObject({ kind: 'failed', undone: true });
    expect(everything()).toBe(before);
  });
});

describe('late batches', () => {
  test.each([0, 1, 2])('a write whose batch %i is late holds back the next one', async (batch) => {
    const plan = { ...EMPTY_PLAN, cells: await writes() };
    excel.engine.faults.delayBatch(excel.engine.nextBatch + batch, 80);
    const done: string[] = [];
    const note = (name: string) => (outcome: ApplyOutcome) => void done.push(`${name} ${outcome.kind}`);
    await Promise.all([host.apply(plan).then(note('first')), host.apply(plan).then(note('second'))]);
    expect(done).toEqual(['first applied', 'second stale']);
  });

  test('a read waits for the write before it', async () => {
    const plan = { ...EMPTY_PLAN, cells: await writes() };
    excel.engine.faults.delayBatch(excel.engine.nextBatch + 1, 60);
    const applied = host.apply(plan);
    const read = await host.read();
    expect(read.kind === 'read' && read.workbook.sheets[0]?.rows[0]?.[0]).toBe('改0-0');
    expect((await applied).kind).toBe('applied');
  });

  test('the echo of a late write is not told, a person’s edit meanwhile is', async () => {
    const plan = { ...EMPTY_PLAN, cells: await writes() };
    const told: WorkbookChange[] = [];
    const stop = await host.onChange((changes) => void told.push(...changes));
    excel.engine.faults.delayBatch(excel.engine.nextBatch + 2, 120);
    const applied = host.apply(plan);
    await new Promise((resolve) => setTimeout(resolve, 60));
    excel.engine.user.type(sheet, { top: 20, left: 0, bottom: 21, right: 1 }, 'x');
    expect((await applied).kind).toBe('applied');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await stop();
    expect(told).toEqual([{ kind: 'cells', sheet: '清单', areas: ['A21:B22'] }]);
  });
});
