/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** Made sheets with charts whose batches fail: whole or undone, when they are written and when they are taken back. */
import { rawSheet } from '../../../test/hosts/preview-scratch.js';
import { startExcelInPage, type ExcelInPage } from '../../preview/transport/start-excel-in-page.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import type { WritePlan } from '../../core/sheet/write-plan.js';
import type { ApplyOutcome, Receipt, WorkbookHost } from '../host.js';
import { createExcelHost } from './excel-host.js';
import { SUMMARY, area, chart, planOf, summary } from './testing/summary-sheet.js';

let excel: ExcelInPage;
let host: WorkbookHost;

beforeAll(async () => {
  excel = await startExcelInPage(new Workbook());
});

beforeEach(() => {
  const { workbook, engine } = excel;
  engine.faults.clear();
  const old = [...workbook.sheets];
  const list = workbook.addSheet(`s${Math.random()}`);
  for (const each of old) workbook.removeSheet(each);
  list.name = '清单';
  list.ensureCell(0, 0).value = '项目';
  host = createExcelHost();
});

async function applied(plan: WritePlan): Promise<Receipt> {
  const outcome: ApplyOutcome = await host.apply(plan);
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  return JSON.parse(JSON.stringify(outcome.receipt)) as Receipt;
}

function made(): Worksheet {
  const sheet = excel.workbook.findSheet(SUMMARY);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function everything(): string {
  return JSON.stringify(excel.workbook.sheets.map(rawSheet));
}

/** Every place of every batch would take minutes: each third action, and every one around charts is met by some. */
const PLACES = Array.from({ length: 80 }, (_place, index) => index * 3);

describe('a batch of a new sheet with chart fails', () => {
  test.each(PLACES)('after %i actions: everything is as it was', async (afterActions) => {
    const before = everything();
    excel.engine.faults.failBatch(excel.engine.nextBatch + 1, { code: 'ActivityLimitReached', afterActions });
    const outcome = await host.apply(planOf(summary(2)));
    if (outcome.kind === 'applied') expect(afterActions).toBeGreaterThan(60);
    else {
      expect(outcome).toMatchObject({ kind: 'failed', code: 'ActivityLimitReached', undone: true });
      expect(everything()).toBe(before);
    }
  });
});

describe('a batch of a refill with charts fails', () => {
  const other = summary(4, {
    merges: [area(0, 0, 1, 1)],
    choices: [{ area: area(2, 2, 5, 2), from: ['丙'], open: true }],
    charts: [
      chart(4, { title: '十月', kind: 'column' }),
      chart(4, { name: 'dispatch-second', place: area(12, 5, 20, 9) }),
    ],
  });

  /** How many batches the refill takes when nothing fails: the last one writes. */
  const BATCHES = 6;

  async function written(): Promise<void> {
    await applied(planOf(summary(3)));
    Object.assign(made().charts[0]!, { left: 7, width: 99 });
    made().ensureCell(3, 0).style = { fill: '#123456' };
  }

  test('nothing fails: done and taken back', async () => {
    await written();
    const before = everything();
    const { nextBatch } = excel.engine;
    const receipt = await applied(planOf(other));
    expect(excel.engine.nextBatch - nextBatch).toBe(BATCHES);
    expect(made().charts.map(({ name }) => name)).toEqual(['dispatch-bands', 'dispatch-second']);
    expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
    expect(everything()).toBe(before);
  });

  test.each(PLACES)('after %i actions: everything is as it was', async (afterActions) => {
    await written();
    const before = everything();
    excel.engine.faults.failBatch(excel.engine.nextBatch + BATCHES - 1, { code: 'ActivityLimitReached', afterActions });
    const outcome = await host.apply(planOf(other));
    if (outcome.kind === 'applied') expect(afterActions).toBeGreaterThan(100);
    else {
      expect(outcome).toMatchObject({ kind: 'failed', undone: true });
      expect(everything()).toBe(before);
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'taking back fails at batch %i: as written, and can be taken back',
    async (batch) => {
      await written();
      const before = everything();
      const receipt = await applied(planOf(other));
      const after = everything();
      excel.engine.faults.failBatch(excel.engine.nextBatch + batch, { code: 'ActivityLimitReached', afterActions: 40 });
      const reverted = await host.revert(receipt);
      if (reverted.kind !== 'reverted') {
        expect(reverted).toMatchObject({ kind: 'failed', undone: true });
        expect(everything()).toBe(after);
        expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
      }
      expect(everything()).toBe(before);
    },
  );
});
