import { listSheet } from '../../../test/harness/lists.js';
import { formatted, formula, workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';
import { valueAt } from '../../core/sheet/snapshot.js';
import { checkWorkbook, type CheckedWorkbook } from './check-workbook.js';
import { NO_CORRECTIONS } from './corrections.js';
import { fillTabs, FIRST_CHOICE, planTabs, type SummariesChoice } from './summaries.js';
import { linesOf } from './summary-lines.js';
import { summaryAsText } from './summary-copy.js';
import { canTeachNames, namePair } from './summary-names.js';
import { tracedProject } from './summary-trace.js';

const LISTS = [
  listSheet('new-start', [
    { responsibleOrganisation: '区交通局', started: '是' },
    { responsibleOrganisation: '区水务局', started: '否', investedYearToDate: 0 },
  ]),
  listSheet('under-construction', [
    { responsibleOrganisation: '区交通局', annualPlan: 3000 },
    { responsibleOrganisation: '' },
  ]),
];

const BY_ORGANISATION: SheetSpec = {
  name: '分单位汇总',
  rows: [
    ['分单位汇总表'],
    ['单位：个、亿元'],
    ['责任单位', '项目个数', '年度计划投资', '完成率', '批注意见'],
    ['区交通局', 9, null, formatted(null, '0.0%')],
    ['区水利局', null, null, formatted(null, '0.0%')],
    ['区教委', null, null, formatted(null, '0.0%')],
    [],
    ['合计', formula('SUM(B4:B6)', 9), null, formatted(null, '0.0%')],
  ],
};
const BY_LIST: SheetSpec = {
  name: '分清单汇总',
  rows: [
    ['清单', '项目个数'],
    ['新开工', 2],
    ['在建', null],
  ],
};
const REGISTER: SheetSpec = {
  name: '调度参数',
  rows: [
    ['单位', '别名'],
    ['区交通局', '区交委'],
    ['区水利局', null],
    ['区教委', null],
  ],
};

async function checkedOf(host: WritingHost): Promise<CheckedWorkbook> {
  const outcome = await checkWorkbook(host, NO_CORRECTIONS);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.checked;
}

async function begin(...more: SheetSpec[]) {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: [...LISTS, ...more] }));
  return { host, checked: await checkedOf(host) };
}

const planned = (checked: CheckedWorkbook, choice: Partial<SummariesChoice> = {}) =>
  planTabs(checked, { ...FIRST_CHOICE, ...choice }, 'zh-CN');

const keyOf = ({ tabs }: ReturnType<typeof planned>, sheet: string): string =>
  tabs.find(({ summary }) => summary.sheet === sheet)?.key ?? '';

const writtenCells = ({ plan }: ReturnType<typeof planned>): string[] =>
  plan.cells.map(({ sheet, row, column, after }) => `${sheet}!${row}!${column}=${String(after.value)}`);

test('tabs that are left alone get nothing; with all of them the plan is the whole one', async () => {
  const { checked } = await begin(BY_ORGANISATION, BY_LIST);
  const all = planned(checked);
  expect(all.tabs.map(({ summary }) => [summary.sheet, summary.made])).toEqual([
    ['分单位汇总', false],
    ['分清单汇总', false],
  ]);
  const only = planned(checked, { leftAlone: [keyOf(all, '分单位汇总')] });
  expect(writtenCells(only)).toEqual(['分清单汇总!2!1=2']);
  const other = planned(checked, { leftAlone: [keyOf(all, '分清单汇总')] });
  expect([...writtenCells(other), ...writtenCells(only)]).toEqual(writtenCells(all));
  expect(planned(checked, { leftAlone: all.tabs.map(({ key }) => key) }).plan).toMatchObject({ cells: [], sheets: [] });
});

test('formulas bring 调度明细 with them only where one is written', async () => {
  const { checked } = await begin(BY_ORGANISATION, BY_LIST);
  const all = planned(checked, { mode: 'formulas' });
  expect(all.plan.sheets.map(({ name }) => name)).toEqual(['调度明细']);
  const none = planned(checked, { mode: 'formulas', leftAlone: all.tabs.map(({ key }) => key) });
  expect(none.plan.sheets).toEqual([]);
  const one = planned(checked, { mode: 'formulas', leftAlone: [keyOf(all, '分清单汇总')] });
  expect(one.plan.sheets.map(({ name }) => name)).toEqual(['调度明细']);
});

test('of tabs that are to be made, those that are ticked', async () => {
  const { host, checked } = await begin();
  const all = planned(checked);
  expect(all.tabs.map(({ summary }) => summary.sheet)).toContain('汇总-分单位');
  const leftAlone = all.tabs.filter(({ summary }) => summary.sheet !== '汇总-分单位').map(({ key }) => key);
  const outcome = await fillTabs(host, checked, { ...FIRST_CHOICE, leftAlone }, 'zh-CN');
  expect(outcome).toMatchObject({ kind: 'filled', cells: 0, madeTabs: 1 });
  expect(host.plans.at(-1)?.sheets.map(({ name }) => name)).toEqual(['汇总-分单位']);
});

test('a fill writes once, tells its sheets, and leaves nothing to fill', async () => {
  const { host, checked } = await begin(BY_ORGANISATION, BY_LIST);
  const outcome = await fillTabs(host, checked, FIRST_CHOICE, 'zh-CN');
  expect(outcome).toMatchObject({
    kind: 'filled',
    madeTabs: 0,
    changes: [
      { kind: 'cells', sheet: '分单位汇总' },
      { kind: 'cells', sheet: '分清单汇总' },
    ],
  });
  expect(host.plans).toHaveLength(1);
  const after = await checkedOf(host);
  expect(planned(after).plan.cells).toEqual([]);
  expect(await fillTabs(host, after, FIRST_CHOICE, 'zh-CN')).toEqual({ kind: 'nothing-to-fill' });
});

test('what was edited since the check is refused', async () => {
  const { host, checked } = await begin(BY_LIST);
  host.type('分清单汇总', 'B3', 7);
  expect((await fillTabs(host, checked, FIRST_CHOICE, 'zh-CN')).kind).toBe('stale');
  expect(valueAt(host.workbook.sheets.at(-1)!, 1, 1)).toBe(2);
});

test('lines: before and after with heading and unit, kept formulas, unchanged cells, and the projects behind each', async () => {
  const { checked } = await begin(BY_ORGANISATION);
  const [tab] = planned(checked).tabs;
  const lines = linesOf(tab!.summary, checked.session.snapshot.sheets, 'zh-CN');
  const at = (cell: string) => lines.find((line) => line.cell === cell);
  expect(at('B4')).toMatchObject({ label: '区交通局', heading: '项目个数', unit: null, isChanged: true });
  expect([at('B4')?.before.value, at('B4')?.after.value]).toEqual([9, 2]);
  expect(at('C4')).toMatchObject({ unit: '亿元', after: { value: 0.42 } });
  expect(at('B8')).toMatchObject({ isKept: true, isChanged: false, after: { formula: 'SUM(B4:B6)' } });
  const traced = at('C4')!
    .projects()
    .map((row) => tracedProject(row, 'annualPlan'));
  expect(traced).toEqual([
    { name: '东1号路', sheet: '新开工', cell: 'D4', amount: 1200 },
    { name: '西1号路', sheet: '在建', cell: 'D4', amount: 3000 },
  ]);
  expect(tracedProject(at('B4')!.projects()[0]!, 'projects')).toMatchObject({ cell: 'B4', amount: null });
});

test('lines of tabs to be made: tables by cell, ledgers by project', async () => {
  const { checked } = await begin();
  const { tabs } = planned(checked);
  const of = (sheet: string) =>
    linesOf(tabs.find(({ summary }) => summary.sheet === sheet)!.summary, checked.session.snapshot.sheets, 'zh-CN');
  const organisations = of('汇总-分单位');
  expect(organisations.find(({ label, measure }) => label === '区交通局' && measure === 'annualPlan')).toMatchObject({
    after: { value: 4200 },
    isChanged: true,
  });
  expect(organisations.at(-1)?.label).toBe('合计');
  const missing = of('责任单位缺失');
  expect(missing.map(({ cell, label }) => [cell, label])).toEqual([[null, '西2号路']]);
  expect(missing[0]?.projects()).toHaveLength(1);
});

test('members without a row can be put into empty rows: labels are lines too', async () => {
  const { checked } = await begin(BY_ORGANISATION);
  const [before] = planned(checked).tabs;
  expect(before?.summary.unlisted).toEqual(['区水务局', '未明确责任单位']);
  const [after] = planned(checked, { appendUnlisted: ['分单位汇总'] }).tabs;
  expect(after?.summary.withoutRoom).toEqual(['未明确责任单位']);
  const lines = linesOf(after!.summary, checked.session.snapshot.sheets, 'zh-CN');
  expect(lines.find(({ cell }) => cell === 'A7')).toMatchObject({
    label: '区水务局',
    heading: '责任单位',
    before: { value: null },
    after: { value: '区水务局' },
    measure: null,
  });
});

test('another name is taught where the register has one of the two; the tab then counts it', async () => {
  const { host, checked } = await begin(REGISTER, BY_ORGANISATION);
  const [tab] = planned(checked).tabs;
  expect(canTeachNames(checked, tab!.summary)).toBe(true);
  expect(tab?.summary.withoutProjects).toEqual(['区水利局', '区教委']);
  expect(namePair(checked, '区水务局', '区水利局')).toEqual({ text: '区水务局', name: '区水利局' });
  expect(namePair(checked, '区水利局', '区水务局')).toEqual({ text: '区水务局', name: '区水利局' });
  expect(namePair(checked, '区水利局', '区教委')).toBeNull();
  expect(namePair(checked, '甲局', '乙局')).toBeNull();
  const outcome = await checkWorkbook(host, { ...NO_CORRECTIONS, organisations: { 区水务局: '区水利局' } });
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  const [taught] = planned(outcome.checked).tabs;
  expect(taught?.summary.unlisted).toEqual(['未明确责任单位']);
  expect(taught?.summary.withoutProjects).toEqual(['区教委']);
});

test('without a register no name can be taught', async () => {
  const { checked } = await begin(BY_ORGANISATION);
  expect(canTeachNames(checked, planned(checked).tabs[0]!.summary)).toBe(false);
  expect(namePair(checked, '区水务局', '区水利局')).toBeNull();
});

test('a protected tab is refused with its reason, and its figures can be copied', async () => {
  const { host } = await begin(BY_ORGANISATION, BY_LIST);
  host.protectedSheets = ['分单位汇总'];
  const checked = await checkedOf(host);
  const plan = planned(checked);
  const { summary } = plan.tabs.find((tab) => tab.summary.sheet === '分单位汇总')!;
  expect(summary.refused).toEqual({ kind: 'protected' });
  expect(plan.plan.cells.every(({ sheet }) => sheet === '分清单汇总')).toBe(true);
  expect(summaryAsText(summary, 'zh-CN').split('\n')).toEqual([
    '\t项目个数\t年度计划投资（亿元）\t完成率',
    '区交通局\t2\t0.42\t0.452380952380952',
    '区水利局\t0\t0\t',
    '区教委\t0\t0\t',
    // The formula's own value is no figure of the lists.
    '合计\t4\t0.66\t0.431818181818182',
  ]);
});

test('a tab of an earlier run that is protected now is told', async () => {
  const { host, checked } = await begin();
  await fillTabs(host, checked, FIRST_CHOICE, 'zh-CN');
  host.protectedSheets = ['汇总-总体'];
  const again = planned(await checkedOf(host));
  expect(again.protectedMade).toEqual(['汇总-总体']);
  expect(again.plan.sheets.map(({ name }) => name)).not.toContain('汇总-总体');
});

test('a ledger of the person’s own: its cells with their headings, and what stands in the way of it', async () => {
  const ledger: SheetSpec = {
    name: '未开工项目',
    rows: [
      ['未开工项目清单'],
      ['序号', '项目名称', '责任单位', '原因'],
      [1, '老项目', '区教委', null],
      [2, null, null, null],
    ],
  };
  const { host, checked } = await begin(ledger);
  const [tab] = planned(checked).tabs;
  expect(tab?.summary).toMatchObject({ kind: 'not-started', made: false, refused: null });
  const lines = linesOf(tab!.summary, checked.session.snapshot.sheets, 'zh-CN');
  expect(lines.find(({ cell }) => cell === 'B3')).toMatchObject({
    label: '东2号路',
    heading: '项目名称',
    before: { value: '老项目' },
    after: { value: '东2号路' },
  });
  expect(lines.find(({ cell }) => cell === 'B3')?.projects()).toHaveLength(1);
  expect((await fillTabs(host, checked, FIRST_CHOICE, 'zh-CN')).kind).toBe('filled');
  expect(planned(await checkedOf(host)).plan.cells).toEqual([]);
  const merged = await begin({ ...ledger, merges: ['D3:D4'] });
  const own = planned(merged.checked).tabs.find(({ summary }) => !summary.made);
  expect(own?.summary.refused).toMatchObject({ kind: 'merged-cells' });
});
