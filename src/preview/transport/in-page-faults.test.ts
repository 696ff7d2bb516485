/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/// <reference types="office-js" />
/** Edit mode, ordered faults and Excel's limits, as add-in code sees them through the real office.js. */
import { MAX_MESSAGE_BYTES } from '../engine/limits.js';
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
  host.engine.faults.clear();
  host.engine.cellEditing = false;
});

async function errorOf(run: (context: Excel.RequestContext) => Promise<void>): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(run);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('It was expected to fail.');
}

describe('cell editing', () => {
  const read = (options: Excel.RunOptions): Promise<string> =>
    Excel.run(options, async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单').load('name');
      await context.sync();
      return sheet.name;
    });

  test('refuses batches', async () => {
    host.engine.cellEditing = true;
    await expect(read({})).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  test('delays those that ask for it', async () => {
    host.engine.cellEditing = true;
    const name = read({ delayForCellEdit: true });
    setTimeout(() => (host.engine.cellEditing = false), 30);
    await expect(name).resolves.toBe('清单');
  });
});

describe('faults', () => {
  const write = (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A2').values = [['second']];
      await context.sync();
    });

  test('the next batch fails before anything is done', async () => {
    host.engine.faults.failNext({ code: 'GeneralException' });
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(data.cellAt(0, 0)?.value).toBe('名称');
    await write();
    expect(data.cellAt(0, 0)?.value).toBe('first');
  });

  test('a chosen batch fails half way and what it did stays', async () => {
    host.engine.faults.failBatch(host.engine.nextBatch, {
      code: 'ActivityLimitReached',
      message: 'Too busy.',
      afterActions: 8,
    });
    await expect(write()).rejects.toMatchObject({ code: 'ActivityLimitReached', message: 'Too busy.' });
    expect([data.cellAt(0, 0)?.value, data.cellAt(1, 0)?.value]).toEqual(['first', '道路']);
  });

  test('a chosen batch takes its time', async () => {
    host.engine.faults.delayBatch(host.engine.nextBatch, 120);
    const started = performance.now();
    await write();
    expect(performance.now() - started).toBeGreaterThan(100);
  });
});

describe('limits', () => {
  test('an answer above 5 MB is refused', async () => {
    const long = '长'.repeat(20_000);
    for (let row = 0; row < 100; row++) data.ensureCell(row, 0).value = long;
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1:A100').load('values');
      await context.sync();
    });
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a request above 5 MB is refused and writes nothing', async () => {
    const error = await errorOf(async (context) => {
      const text = 'x'.repeat(Math.ceil(MAX_MESSAGE_BYTES / 200));
      context.workbook.worksheets.getItem('清单').getRange('A1:A201').values = Array.from({ length: 201 }, () => [
        text,
      ]);
      await context.sync();
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(data.cellAt(0, 0)?.value).toBe('名称');
  });

  test.each([
    [512, undefined],
    [513, 'GeneralException'],
  ])('%i merged areas', async (count, code) => {
    data.merges = Array.from({ length: count }, (_merge, index) => ({ top: index, bottom: index, left: 2, right: 3 }));
    const read = Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem('清单').getRange('A1:F600').getMergedAreasOrNullObject();
      areas.load('areaCount');
      await context.sync();
      return areas.areaCount;
    });
    if (code === undefined) await expect(read).resolves.toBe(count);
    else await expect(read).rejects.toMatchObject({ code });
  });

  test('an address above 8,192 characters is refused', async () => {
    const cells = Array.from({ length: 2000 }, (_cell, index) => `A${index + 100}`).join(',');
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('清单').getRanges(cells).load('areaCount');
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('whole columns have no cell values, and more than five million cells cannot be read', async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('清单').getRange('A:B').load('values,rowCount');
      await context.sync();
      return [range.values, range.rowCount];
    });
    expect(values).toEqual([null, 1_048_576]);
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1:J500001').load('values');
      await context.sync();
    });
    expect(error.code).toBe('RangeExceedsLimit');
  });
});
