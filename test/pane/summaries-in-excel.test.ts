/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** Filling summary tabs in the preview's Excel: whole or undone, taken back exactly, and never dearer for more projects. */
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/pane/check-workbook.js';
import { NO_CORRECTIONS } from '../../src/app/pane/corrections.js';
import {
  fillTabs,
  FIRST_CHOICE,
  planTabs,
  type FillOutcome,
  type SummariesChoice,
} from '../../src/app/pane/summaries.js';
import { EMPTY_PLAN } from '../../src/core/sheet/write-plan.js';
import { workbookFromSnapshot } from '../../src/grid/model/workbook-from-snapshot.js';
import { Workbook } from '../../src/grid/model/workbook.js';
import type { Receipt, WorkbookHost } from '../../src/hosts/host.js';
import { createExcelHost } from '../../src/hosts/excel/excel-host.js';
import { startExcelInPage, type ExcelInPage } from '../../src/preview/transport/start-excel-in-page.js';
import { listSheet, type RowValues } from '../harness/lists.js';
import { formatted, formula, workbook, type SheetSpec } from '../harness/workbook.js';
import { rawSheet } from '../hosts/preview-scratch.js';

let excel: ExcelInPage;
let host: WorkbookHost;

beforeAll(async () => {
  excel = await startExcelInPage(new Workbook());
});

const ORGANISATIONS = ['区交通局', '区水利局', '区教委', '区民政局', '区财政局', '区科技局', '区商务委', '区国资委'];

function projects(count: number): RowValues[] {
  return Array.from({ length: count }, (_project, index) => ({
    responsibleOrganisation: ORGANISATIONS[index % ORGANISATIONS.length] ?? '',
    annualPlan: 1000 + (index % 7) * 100,
    investedYearToDate: 400 + (index % 11) * 50,
    started: index % 3 === 0 ? '否' : '是',
    problem: index % 9 === 0 ? '征地滞后' : null,
  }));
}

function lists(count: number): SheetSpec[] {
  return [listSheet('new-start', projects(count)), listSheet('under-construction', projects(count))];
}

/** One of eight: each with amounts, a rate with a format, a formula of the person's own and a column of his own. */
function summaryTab(number: number): SheetSpec {
  return {
    name: `汇总${number}`,
    rows: [
      ['投资完成情况汇总表'],
      ['责任单位', '项目个数', '年度计划投资（亿元）', '累计完成投资（万元）', '完成率', '备注'],
      ...ORGANISATIONS.map((name, index) => [
        name,
        index === 0 ? '待填' : null,
        formatted(index === 1 ? 5 : null, '0.0000'),
        null,
        formatted(null, '0.0%'),
        `第${number}张`,
      ]),
      ['合计', formula('SUM(B3:B10)', 0), null, null, formatted(null, '0.0%')],
    ],
    merges: ['A1:F1'],
  };
}

function open(sheets: readonly SheetSpec[]): void {
  const { workbook: there, engine } = excel;
  engine.faults.clear();
  const old = [...there.sheets];
  for (const sheet of old) sheet.name = `旧${Math.random()}`;
  for (const { name, ...rest } of workbookFromSnapshot(workbook({ sheets })).sheets) {
    const { id } = Object.assign({}, there.addSheet(name));
    Object.assign(there.sheets.at(-1)!, rest, { id });
  }
  for (const sheet of old) there.removeSheet(sheet);
  there.settings.clear();
  host = createExcelHost();
}

const everything = (): string => JSON.stringify([excel.workbook.sheets.map(rawSheet), [...excel.workbook.settings]]);

async function checked(): Promise<CheckedWorkbook> {
  const outcome = await checkWorkbook(host, NO_CORRECTIONS);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.checked;
}

async function fill(mode: SummariesChoice['mode']): Promise<FillOutcome> {
  return fillTabs(host, await checked(), { ...FIRST_CHOICE, mode }, 'zh-CN');
}

async function filled(mode: SummariesChoice['mode']): Promise<Receipt> {
  const outcome = await fill(mode);
  if (outcome.kind !== 'filled') throw new Error(JSON.stringify(outcome));
  // As it would be stored.
  return JSON.parse(JSON.stringify(outcome.receipt)) as Receipt;
}

/** Marks of ours and a person's own conditional format on a tab that is filled. */
async function marked(sheet: string): Promise<void> {
  const cells = [0, 2, 5].map((row) => ({ row, column: 1 }));
  const add = [{ sheet, rule: 'summary-mismatch', level: 'warning' as const, cells }];
  expect((await host.apply({ ...EMPTY_PLAN, marks: { replace: true, add } })).kind).toBe('applied');
  const areas = [{ top: 2, left: 2, bottom: 9, right: 4 }];
  const look = { fill: '#00FF00' };
  excel.workbook
    .findSheet(sheet)
    ?.conditionalFormats.unshift({ id: '{own}', type: 'Custom', areas, formula: '=$E3>0.5', stopIfTrue: true, look });
}

interface Story {
  readonly name: string;
  readonly mode: SummariesChoice['mode'];
  readonly sheets: readonly SheetSpec[];
  readonly before: () => Promise<unknown>;
}

const STORIES: readonly Story[] = [
  {
    name: 'values in tabs of the person',
    mode: 'values',
    sheets: [...lists(12), summaryTab(1), summaryTab(2)],
    before: () => marked('汇总1'),
  },
  {
    name: 'formulas, with 调度明细',
    mode: 'formulas',
    sheets: [...lists(6), summaryTab(1)],
    before: () => marked('汇总1'),
  },
  { name: 'tabs that are made, with charts', mode: 'values', sheets: lists(6), before: () => Promise.resolve() },
  {
    name: 'tabs of an earlier run, filled again',
    mode: 'values',
    sheets: lists(6),
    before: async () => {
      await filled('values');
      const list = excel.workbook.findSheet('在建');
      for (const row of [3, 4]) list!.ensureCell(row, 3).value = 7777;
    },
  },
];

/** Where in a batch it fails; the last is behind most. */
const PLACES = [0, 1, 2, 5, 11, 24, 50, 100, 200, 400];

describe.each(STORIES)('$name', ({ mode, sheets, before }) => {
  test('taken back exactly: values, formulas, formats, marks, charts', async () => {
    open(sheets);
    await before();
    const opened = everything();
    const receipt = await filled(mode);
    expect(everything()).not.toBe(opened);
    expect((await host.revert(receipt)).kind).toBe('reverted');
    expect(everything()).toBe(opened);
  });

  test('a batch fails, wherever: the workbook is as it was, and the next try fills it', async () => {
    open(sheets);
    await before();
    const opened = everything();
    const current = await checked();
    const from = excel.engine.nextBatch;
    const outcome = await fillTabs(host, current, { ...FIRST_CHOICE, mode }, 'zh-CN');
    if (outcome.kind !== 'filled') throw new Error(JSON.stringify(outcome));
    const batches = excel.engine.nextBatch - from;
    const done = everything();
    expect((await host.revert(outcome.receipt)).kind).toBe('reverted');
    let failures = 0;
    for (let batch = 0; batch < batches; batch++) {
      for (const afterActions of PLACES) {
        excel.engine.faults.failBatch(excel.engine.nextBatch + batch, { code: 'GeneralException', afterActions });
        const broken = await fillTabs(host, current, { ...FIRST_CHOICE, mode }, 'zh-CN');
        excel.engine.faults.clear();
        if (broken.kind === 'filled') {
          // The batch has fewer actions than the fault waits for.
          expect((await host.revert(broken.receipt)).kind).toBe('reverted');
        } else {
          failures += 1;
          expect(broken).toMatchObject({ kind: 'failed', undone: true });
        }
        expect(everything()).toBe(opened);
      }
    }
    expect(failures).toBeGreaterThanOrEqual(batches * 2);
    expect((await fill(mode)).kind).toBe('filled');
    expect(everything()).toBe(done);
  }, 120_000);

  test('a batch of taking back fails: everything stays filled, and the next try gives it back', async () => {
    open(sheets);
    await before();
    const opened = everything();
    let receipt = await filled(mode);
    const done = everything();
    let failures = 0;
    for (const batch of [0, 1, 2]) {
      for (const afterActions of PLACES.slice(0, 6)) {
        excel.engine.faults.failBatch(excel.engine.nextBatch + batch, { code: 'GeneralException', afterActions });
        const outcome = await host.revert(receipt);
        excel.engine.faults.clear();
        if (outcome.kind === 'reverted') {
          expect(everything()).toBe(opened);
          receipt = await filled(mode);
        } else failures += 1;
        expect(everything()).toBe(done);
      }
    }
    expect(failures).toBeGreaterThan(4);
    expect((await host.revert(receipt)).kind).toBe('reverted');
    expect(everything()).toBe(opened);
  }, 120_000);
});

test('a tab that somebody edited since is refused whole', async () => {
  open([...lists(6), summaryTab(1), summaryTab(2)]);
  const current = await checked();
  excel.workbook.findSheet('汇总2')!.ensureCell(2, 1).value = '另填';
  const edited = everything();
  expect((await fillTabs(host, current, FIRST_CHOICE, 'zh-CN')).kind).toBe('stale');
  expect(everything()).toBe(edited);
});

describe('round trips of filling eight tabs', () => {
  const counts = async (count: number, mode: SummariesChoice['mode']) => {
    open([...lists(count / 2), ...Array.from({ length: 8 }, (_tab, index) => summaryTab(index + 1))]);
    const current = await checked();
    const plan = planTabs(current, { ...FIRST_CHOICE, mode }, 'zh-CN');
    expect(plan.tabs).toHaveLength(8);
    const before = excel.engine.nextBatch;
    expect((await fillTabs(host, current, { ...FIRST_CHOICE, mode }, 'zh-CN')).kind).toBe('filled');
    return excel.engine.nextBatch - before;
  };

  test('10,000 projects cost as many as 100', async () => {
    const few = await counts(100, 'values');
    expect(await counts(10_000, 'values')).toBe(few);
    expect(few).toBeLessThanOrEqual(4);
  }, 300_000);
});
