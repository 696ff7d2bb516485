/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** Events of Excel: who did it, where, and what is put together. */
import { EventType } from '../../preview/engine/events.js';
import { startExcelInPage, type ExcelInPage } from '../../preview/transport/start-excel-in-page.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { EMPTY_PLAN, type WritePlan } from '../../core/sheet/write-plan.js';
import type { WorkbookChange, WorkbookHost } from '../host.js';
import { createExcelHost } from './excel-host.js';

let excel: ExcelInPage;
let sheet: Worksheet;
let host: WorkbookHost;

beforeAll(async () => {
  const workbook = new Workbook();
  excel = await startExcelInPage(workbook);
});

beforeEach(() => {
  const { workbook, engine } = excel;
  engine.faults.clear();
  const old = [...workbook.sheets];
  sheet = workbook.addSheet(`s${Math.random()}`);
  for (const each of old) workbook.removeSheet(each);
  sheet.name = '清单';
  host = createExcelHost();
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const area = { top: 0, left: 0, bottom: 0, right: 0 };

async function toldOf(act: () => void | Promise<void>): Promise<WorkbookChange[]> {
  const told: WorkbookChange[] = [];
  const stop = await host.onChange((changes) => void told.push(...changes));
  await act();
  await pause(300);
  await stop();
  return told;
}

test('a remote edit is told as well', async () => {
  expect(await toldOf(() => excel.engine.user.type(sheet, area, 'x', 'remote'))).toEqual([
    { kind: 'cells', sheet: '清单', areas: ['A1'] },
  ]);
});

test('inserted and deleted rows are a change of structure', async () => {
  const told = await toldOf(() => {
    excel.engine.user.type(sheet, area, 'x');
    excel.engine.user.insertRows(sheet, 0, 2);
    excel.engine.user.deleteRows(sheet, 0, 1);
  });
  expect(told).toEqual([{ kind: 'structure', sheet: '清单' }]);
});

test('a sheet that we make is not told, edits in it are', async () => {
  const made = { name: '问题', rows: [[{ value: 1 }]], widths: [5], frozenRows: 0 };
  const told = await toldOf(async () => {
    expect((await host.apply({ ...EMPTY_PLAN, sheets: [made] })).kind).toBe('applied');
    await pause(20);
    excel.engine.user.type(excel.workbook.findSheet('问题') as Worksheet, area, 'x');
  });
  expect(told).toEqual([{ kind: 'cells', sheet: '问题', areas: ['A1'] }]);
});

describe('near a write of ours', () => {
  /** Longer than writes echo and changes are put together. */
  const LONG_MS = 900;

  function calculates(): void {
    const { session } = excel.engine;
    session.events.raise(EventType.calculated, sheet.id);
    excel.engine.user.select(sheet, [area]);
  }

  const made = { name: '问题', rows: [[{ value: 1 }]], widths: [5], frozenRows: 0 };

  async function toldAfter(plan: WritePlan, act: () => void, early: WorkbookChange[][]): Promise<WorkbookChange[]> {
    const told: WorkbookChange[] = [];
    const stop = await host.onChange((changes) => void told.push(...changes));
    expect((await host.apply(plan)).kind).toBe('applied');
    act();
    await pause(300);
    early.push([...told]);
    await pause(LONG_MS);
    await stop();
    return told;
  }

  test('a write of settings holds no calculation back', async () => {
    const early: WorkbookChange[][] = [];
    await toldAfter({ ...EMPTY_PLAN, settings: { a: 'b' } }, calculates, early);
    expect(early).toEqual([[{ kind: 'calculated', sheet: '清单' }]]);
  });

  test('a calculation is told when the echo is over', async () => {
    const early: WorkbookChange[][] = [];
    const told = await toldAfter({ ...EMPTY_PLAN, sheets: [made] }, calculates, early);
    expect([early, told]).toEqual([[[]], [{ kind: 'calculated', sheet: '清单' }]]);
  });

  test('a sheet that somebody makes is told when the echo is over, our own never', async () => {
    const plan = { ...EMPTY_PLAN, sheets: [made] };
    expect(await toldAfter(plan, () => undefined, [])).toEqual([]);
    const somebody = (): void => {
      const { id } = excel.workbook.addSheet('别人的');
      excel.engine.session.events.raise(EventType.added, id);
      excel.engine.user.select(sheet, [area]);
    };
    const early: WorkbookChange[][] = [];
    expect([await toldAfter(plan, somebody, early), early]).toEqual([[{ kind: 'structure', sheet: null }], [[]]]);
  });

  test('a sheet of ours that is taken back is not told', async () => {
    const told: WorkbookChange[] = [];
    const stop = await host.onChange((changes) => void told.push(...changes));
    const outcome = await host.apply({ ...EMPTY_PLAN, sheets: [made] });
    if (outcome.kind !== 'applied') throw new Error(outcome.kind);
    expect((await host.revert(outcome.receipt)).kind).toBe('reverted');
    await pause(LONG_MS);
    await stop();
    expect(told).toEqual([]);
  });
});

test('two listeners share one registration; the last to go ends it', async () => {
  const [first, second] = [jest.fn(), jest.fn()];
  const stopFirst = await host.onChange(first);
  const batches = excel.engine.nextBatch;
  const stopSecond = await host.onChange(second);
  expect(excel.engine.nextBatch).toBe(batches);
  await stopFirst();
  excel.engine.user.type(sheet, area, 'x');
  await pause(250);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  await stopSecond();
  excel.engine.user.type(sheet, area, 'y');
  await pause(250);
  expect(second).toHaveBeenCalledTimes(1);
});

test('a registration that fails can be tried again', async () => {
  excel.engine.faults.failNext({ code: 'GeneralException' });
  await expect(host.onChange(() => undefined)).rejects.toThrow();
  const stop = await host.onChange(() => undefined);
  await stop();
});
