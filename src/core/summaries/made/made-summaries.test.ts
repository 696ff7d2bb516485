import fc from 'fast-check';
import { contextOf } from '../../../../test/harness/contexts.js';
import { anyWorkbook } from '../../../../test/harness/generated-workbook.js';
import { specOf } from '../../../../test/harness/made-sheet.js';
import { policyWith } from '../../../../test/harness/rule-cases.js';
import { workbook } from '../../../../test/harness/workbook.js';
import { prepare } from '../../check.js';
import type { CheckContext } from '../../rules/context.js';
import type { MadeSheet } from '../../sheet/write-plan.js';
import { hostileLists } from '../detail/testing/hostile-lists.js';
import type { SummaryMeasure } from '../summary.js';
import { summaryValues } from '../values.js';
import { isMadeSheet } from './made-mark.js';
import { madeSummaries, type MadeOptions, type MadeSummaries } from './made-summaries.js';
import { MADE_TABS, TAB_NAMES } from './words.js';

const VALUES: MadeOptions = { mode: 'values', language: 'zh-CN', existing: null };

function existingOf(sheets: readonly MadeSheet[]) {
  return workbook({ sheets: sheets.map(specOf) });
}

function sheetOf({ sheets }: MadeSummaries, name: string): MadeSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  return sheet;
}

function shown(sheet: MadeSheet, ...headings: readonly string[]): unknown[][] {
  const columns = headings.map((heading) => sheet.rows[2]?.findIndex(({ value }) => value === heading) ?? -1);
  return sheet.rows.slice(3).map((cells) => columns.map((column) => cells[column]?.value));
}

describe('made tabs', () => {
  it('are all there where the lists tell everything', () => {
    const made = madeSummaries(hostileLists(), VALUES);
    expect(made.sheets.map(({ name }) => name)).toEqual(MADE_TABS.map((tab) => TAB_NAMES[tab]));
    expect(made.summaries.map(({ created }) => created)).toEqual(MADE_TABS.map(() => true));
    expect(made.leftOut).toEqual([]);
  });

  it('show lists in their order, with the total', () => {
    const sheet = sheetOf(madeSummaries(contextOf([{}, {}]), VALUES), '汇总-总体');
    expect(sheet.rows.slice(0, 2).map(([cell]) => cell?.value)).toEqual([
      '2022年9月项目投资完成情况汇总',
      '单位：个、万元。由投资调度助手生成，重新生成时整表刷新。',
    ]);
    expect(
      shown(sheet, '清单', '项目个数', '年度计划投资（万元）', '序时进度', '年计划投资完成率', '绿（个）'),
    ).toEqual([
      ['在建', 2, 2400, 0.75, 0.791666666666667, 2],
      ['合计', 2, 2400, 0.75, 0.791666666666667, 2],
    ]);
    expect(sheet.rows[3]?.[3]?.numberFormat).toBe('#,##0');
    expect(sheet.rows[4]?.[0]).toEqual({ value: '合计', bold: true, fill: 'total' });
  });

  it('leave out measures of which no list has a column', () => {
    const { rows } = sheetOf(madeSummaries(contextOf([{}]), VALUES), '汇总-总体');
    const headings = rows[2]?.map(({ value }) => value);
    expect(headings).not.toContain('本月完成投资（万元）');
    expect(headings).not.toContain('已开工（个）');
    expect(headings).not.toContain('存在问题（个）');
  });

  it('are left out and told where no list has what they are about', () => {
    const { leftOut } = madeSummaries(contextOf([{}], {}, { without: ['responsibleOrganisation'] }), VALUES);
    expect(leftOut.map(({ tab, reason }) => `${tab} ${reason}`)).toEqual([
      'organisations nothing-to-tell',
      'programmes nothing-to-tell',
      'sectors nothing-to-tell',
      'starts nothing-to-tell',
      'not-started nothing-to-tell',
      'problems nothing-to-tell',
      'organisation-missing nothing-to-tell',
    ]);
  });

  it('do not touch a sheet of the same name that somebody else made', () => {
    const context = contextOf([{}]);
    const existing = workbook({ sheets: [{ name: '汇总-总体', rows: [['我的汇总']] }] });
    const made = madeSummaries(context, { ...VALUES, existing, tabs: ['overall'] });
    expect(made).toEqual({
      summaries: [],
      sheets: [],
      leftOut: [{ tab: 'overall', sheet: '汇总-总体', reason: 'name-taken' }],
    });
  });

  const RANKED = {
    rankGroups: ['部门', '平台公司'],
    organisations: [
      { name: '甲局', group: '部门' },
      { name: '乙局', group: '部门' },
      { name: '丙公司', group: '平台公司' },
      { name: '领导小组', group: '部门', kind: 'body' },
    ],
  };
  const OF_ORGANISATIONS = [
    { responsibleOrganisation: '丙公司', investedYearToDate: 1000 },
    { responsibleOrganisation: '甲局', investedYearToDate: 500 },
    { responsibleOrganisation: '乙局', investedYearToDate: 900 },
    { responsibleOrganisation: '领导小组', investedYearToDate: 1200 },
    { responsibleOrganisation: '相关部门' },
  ];

  it('rank organisations within their groups, the unranked below, with bands in words and colours', () => {
    const sheet = sheetOf(madeSummaries(contextOf(OF_ORGANISATIONS, RANKED), VALUES), '汇总-分单位');
    expect(shown(sheet, '组别', '责任单位', '排名', '赋色')).toEqual([
      ['部门', '乙局', 1, '绿'],
      ['部门', '甲局', 2, '红'],
      ['平台公司', '丙公司', 1, '绿'],
      ['部门', '领导小组', null, '绿'],
      [null, '未明确责任单位', null, '绿'],
      [null, '合计', null, '绿'],
    ]);
    expect(sheet.rows[4]?.[3]).toMatchObject({ value: '红', fill: 'red' });
    expect(sheet.charts).toEqual([
      expect.objectContaining({
        name: 'dispatch-completion-by-organisation',
        kind: 'bar',
        categories: { top: 3, bottom: 5, left: 1, right: 1 },
      }),
    ]);
    const rate = sheet.rows[2]?.findIndex(({ value }) => value === '年计划投资完成率');
    expect(sheet.charts?.[0]?.series[0]?.values).toEqual({ top: 3, bottom: 5, left: rate, right: rate });
  });

  it('draw plan against done by programme, without the total and those of none', () => {
    const rows = [{ programme: '交通' }, { programme: '水利' }, { programme: null }];
    const sheet = sheetOf(madeSummaries(contextOf(rows), VALUES), '汇总-分专项');
    expect(sheet.charts?.map(({ kind, categories }) => [kind, categories])).toEqual([
      ['column', { top: 3, bottom: 4, left: 0, right: 0 }],
    ]);
  });

  it('speak English', () => {
    const { sheets } = madeSummaries(hostileLists(), { ...VALUES, language: 'en' });
    for (const { name, rows } of sheets) {
      for (const { value } of [rows[0]?.[0], rows[1]?.[0], ...(rows[2] ?? [])].filter((cell) => cell !== undefined)) {
        expect(`${name}: ${String(value)}`).toMatch(/^[^:]*: [\x20-\x7e]+$/);
      }
    }
    expect(sheets[0]?.rows.at(-1)?.[0]?.value).toBe('Total');
  });

  it('are known again, and filled in place with what stood there', () => {
    const first = madeSummaries(contextOf(OF_ORGANISATIONS, RANKED), VALUES);
    const existing = existingOf(first.sheets);
    expect(existing.sheets.every(isMadeSheet)).toBe(true);
    const more = contextOf([...OF_ORGANISATIONS, { responsibleOrganisation: '甲局' }], RANKED);
    const { summaries, leftOut } = madeSummaries(more, { ...VALUES, existing });
    expect(leftOut.map(({ reason }) => reason)).not.toContain('name-taken');
    expect(summaries.every(({ created }) => !created)).toBe(true);
    const overall = summaries.find(({ tab }) => tab === 'overall');
    const total = overall?.filled.find(({ row, measure }) => row === 4 && measure === 'projects');
    expect([total?.before.value, total?.after.value, total?.projects.length]).toEqual([5, 6, 6]);
  });

  it('that are there are filled even where nothing is left to tell', () => {
    const existing = existingOf(madeSummaries(contextOf([{ sector: '交通' }]), VALUES).sheets);
    const made = madeSummaries(contextOf([{ sector: null }]), { ...VALUES, existing });
    expect(shown(sheetOf(made, '汇总-分行业'), '行业', '项目个数')).toEqual([
      ['未明确行业', 1],
      ['合计', 1],
    ]);
  });

  it('in formulas keep 调度明细 beside them, unless the caller makes it', () => {
    const context = contextOf([{}]);
    const { sheets } = madeSummaries(context, { ...VALUES, mode: 'formulas', tabs: ['overall'] });
    expect(sheets.map(({ name }) => name)).toEqual(['调度明细', '汇总-总体']);
    expect(sheets[1]?.rows[3]?.[1]).toMatchObject({ value: 1, formula: 'COUNTIFS(调度明细!$A$5:$A$1004,$A4)' });
  });

  it('add up to the whole: each project once, the total of all', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        const { context } = prepare(snapshot, policyWith());
        addsUp(context);
      }),
      { numRuns: 60 },
    );
    addsUp(hostileLists(3));
  });
});

const ADDITIVE: readonly SummaryMeasure[] = [
  ...(['projects', 'totalInvestment', 'annualPlan', 'investedThisMonth', 'investedYearToDate', 'planToDate'] as const),
  ...([
    'startedCount',
    'dueCount',
    'green',
    'yellow',
    'red',
    'behindCount',
    'problemCount',
    'organisationMissing',
  ] as const),
];

function addsUp(context: CheckContext): void {
  const tables = ['overall', 'organisations', 'programmes', 'sectors', 'starts'] as const;
  for (const { tab, rows } of madeSummaries(context, { ...VALUES, tabs: tables }).summaries) {
    const total = rows.at(-1);
    const all = tab === 'starts' ? context.rows.filter(({ list }) => list === 'new-start') : context.rows;
    const whole = summaryValues(context, all);
    for (const measure of ADDITIVE) {
      const value = total?.values[measure];
      if (value === undefined || value === null) continue;
      expect(value).toBeCloseTo(whole(measure) as number, 6);
      const sum = rows.slice(0, -1).reduce((all, row) => all + ((row.values[measure] as number | null) ?? 0), 0);
      expect(sum).toBeCloseTo(value as number, 4);
    }
  }
}
