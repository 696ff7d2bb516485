/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** Made sheets with formulas, fills, merges, choices and charts: how they are refilled, and what stays people’s. */
import { rawSheet } from '../../../test/hosts/preview-scratch.js';
import { startExcelInPage, type ExcelInPage } from '../../preview/transport/start-excel-in-page.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { SheetChart } from '../../grid/model/sheet-chart.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import type { MadeSheet, WritePlan } from '../../core/sheet/write-plan.js';
import type { ApplyOutcome, Receipt, WorkbookHost } from '../host.js';
import { MADE_FILLS } from '../made-fills.js';
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

describe('charts', () => {
  test('are named, titled and placed beside the cells; bars in the order of the cells', async () => {
    await applied(planOf(summary(3)));
    const sheet = made();
    const cells = (column: number) => ({ sheet: sheet.id, area: area(2, column, 4, column) });
    expect(sheet.charts).toMatchObject([
      {
        name: 'dispatch-bands',
        chartType: 'BarClustered',
        title: { text: '完成率', visible: true },
        legendVisible: true,
        reversed: true,
        series: [
          { name: '计划', values: cells(1), categories: cells(0) },
          { name: '完成', values: cells(2), categories: cells(0) },
        ],
        top: 0,
        height: 150,
      },
    ]);
  });

  test('a single series needs no legend', async () => {
    await applied(planOf(summary(3, { charts: [chart(3, { kind: 'column', series: chart(3).series.slice(0, 1) })] })));
    expect(made().charts).toMatchObject([{ legendVisible: false, chartType: 'ColumnClustered', reversed: false }]);
  });

  test('refilled: other cells and title, but people’s place and size', async () => {
    await applied(planOf(summary(3)));
    Object.assign(made().charts[0]!, { left: 7, width: 99 });
    await applied(planOf(summary(5, { charts: [chart(5, { title: '十月', series: chart(5).series.slice(0, 1) })] })));
    expect(made().charts).toMatchObject([
      { left: 7, width: 99, title: { text: '十月' }, series: [{ values: { area: area(2, 1, 6, 1) } }] },
    ]);
    expect(made().charts[0]!.series).toHaveLength(1);
  });

  test('a title that people gave stays while ours is the same', async () => {
    await applied(planOf(summary(3)));
    made().charts[0]!.title = { text: '我的', visible: true };
    await applied(planOf(summary(4)));
    expect(made().charts[0]!.title.text).toBe('我的');
  });

  test('one that people took away stays away until the sheet is made again', async () => {
    await applied(planOf(summary(3)));
    made().charts = [];
    const receipt = await applied(planOf(summary(4)));
    expect(made().charts).toEqual([]);
    expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
    expect(made().charts).toEqual([]);
    excel.workbook.removeSheet(made());
    await applied(planOf(summary(4)));
    expect(made().charts).toHaveLength(1);
  });

  test('somebody else’s of that name is left alone', async () => {
    await applied(planOf(summary(3, { charts: [] })));
    const cells = { sheet: made().id, area: area(0, 0, 0, 0) };
    const theirs: SheetChart = {
      ...{ id: '{1}', name: 'DISPATCH-bands', chartType: 'Line', title: { text: '他的', visible: true } },
      ...{ series: [{ name: '', values: cells, categories: null }], legendVisible: true, reversed: false },
      ...{ left: 1, top: 2, width: 3, height: 4 },
    };
    made().charts = [theirs];
    await applied(planOf(summary(3)));
    expect(made().charts).toEqual([theirs]);
  });

  test('a sheet that a file made without charts gets them, and revert takes them away again', async () => {
    await applied(planOf(summary(3, { charts: [] })));
    const before = everything();
    const receipt = await applied(planOf(summary(3)));
    expect(made().charts).toHaveLength(1);
    expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
    expect(everything()).toBe(before);
  });

  test('a record that is none of ours does no harm', async () => {
    await applied(planOf(summary(3, { charts: [] })));
    made().customProperties.set('dispatch-charts', '{"dispatch-bands":5,');
    await applied(planOf(summary(3)));
    expect(made().charts).toHaveLength(1);
  });
});

describe('a sheet that lost its stamp', () => {
  const HEAD = ['合并的项目', '来源文件', '来源工作表', '来源行号'];
  const listed = (head: readonly string[], project: string): MadeSheet => ({
    ...{ name: SUMMARY, widths: [], frozenRows: 1 },
    rows: [head.map((value) => ({ value })), [{ value: project }]],
  });

  test('is refilled where it has our head, stamped again, and given back', async () => {
    await applied(planOf(listed(HEAD, '东环路')));
    made().customProperties.clear();
    const receipt = await applied(planOf(listed(HEAD, '西环路')));
    expect(made().cellAt(1, 0)?.value).toBe('西环路');
    expect(made().customProperties.get('dispatch')).toBe('made-sheet');
    expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
    expect(made().cellAt(1, 0)?.value).toBe('东环路');
  });

  test('is somebody else’s where it has another', async () => {
    await applied(planOf(listed([...HEAD.slice(1), '备注'], '东环路')));
    made().customProperties.clear();
    const before = everything();
    expect(await host.apply(planOf(listed(HEAD, '西环路')))).toEqual({ kind: 'not-ours', sheet: SUMMARY });
    expect(everything()).toBe(before);
  });
});

describe('a refill leaves to people', () => {
  test('widths, frozen rows, fills where we have none, merges and validations elsewhere', async () => {
    await applied(planOf(summary(3)));
    const sheet = made();
    const theirs = { rule: { wholeNumber: { formula1: 1 } }, errorAlert: {}, prompt: {}, ignoreBlanks: true };
    sheet.columnWidths.set(0, 333);
    sheet.frozen = { rows: 5, columns: 1 };
    sheet.ensureCell(1, 1).style = { fill: '#FFFF00' };
    sheet.ensureCell(40, 8).style = { fill: '#FFFF00' };
    sheet.merges.push(area(40, 8, 41, 9));
    sheet.validations.push({ areas: [area(40, 0, 41, 0)], content: theirs });
    const before = everything();
    await applied(planOf(summary(3)));
    expect(everything()).toBe(before);
  });

  test('validations of theirs on our cells go, and come back with revert', async () => {
    await applied(planOf(summary(3)));
    const sheet = made();
    const theirs = {
      rule: { custom: { formula: '=C3>0' } },
      errorAlert: { title: '甲' },
      prompt: {},
      ignoreBlanks: false,
    };
    sheet.validations.push({ areas: [area(2, 2, 60, 2)], content: theirs });
    const before = everything();
    const receipt = await applied(planOf(summary(2)));
    expect(made().validations.find(({ content }) => 'custom' in content.rule)?.areas).toEqual([area(5, 2, 60, 2)]);
    expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
    expect(everything()).toBe(before);
  });

  test('fills of theirs under ours come back with revert', async () => {
    await applied(planOf(summary(3)));
    made().ensureCell(3, 0).style = { fill: '#123456', bold: true, wrapText: true };
    const before = everything();
    const receipt = await applied(planOf(summary(5)));
    expect(made().cellAt(3, 0)?.style?.fill).toBe(`#${MADE_FILLS.green}`);
    expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
    expect(everything()).toBe(before);
  });
});

test('a hidden sheet is hidden when it is made', async () => {
  await applied(planOf(summary(1, { hidden: true })));
  expect(made().visibility).toBe('hidden');
  made().visibility = 'visible';
  await applied(planOf(summary(1, { hidden: true })));
  expect(made().visibility).toBe('visible');
});

async function batchesOf(work: () => Promise<unknown>): Promise<number> {
  const { nextBatch } = excel.engine;
  await work();
  return excel.engine.nextBatch - nextBatch;
}

test('round trips do not grow with rows or sheets', async () => {
  const named = (rows: number, count: number): MadeSheet[] =>
    Array.from({ length: count }, (_sheet, index) => summary(rows, { name: `表${index}` }));
  for (const [rows, count] of [
    [2, 1],
    [300, 1],
    [20, 5],
  ] as const) {
    const before = [...excel.workbook.sheets];
    expect(await batchesOf(() => applied(planOf(...named(rows, count))))).toBeLessThanOrEqual(3);
    // The list, the outlines, what they hold, the validations and their parts, the write.
    expect(await batchesOf(() => applied(planOf(...named(rows + 1, count))))).toBeLessThanOrEqual(12);
    for (const sheet of [...excel.workbook.sheets]) if (!before.includes(sheet)) excel.workbook.removeSheet(sheet);
  }
});
