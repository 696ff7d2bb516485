import { contextOf } from '../../../../test/harness/contexts.js';
import { detailFormula, type DetailQuestion } from './detail-formula.js';
import { detailOf, detailSheet } from './detail-sheet.js';
import { isOurFormula } from './our-formula.js';
import { hostileLists } from './testing/hostile-lists.js';

const ROWS = [
  { responsibleOrganisation: '甲局', annualPlan: 1000, investedYearToDate: 500, programme: '交通' },
  { responsibleOrganisation: 'A局', annualPlan: 1000, investedYearToDate: 950.5, problem: '征地滞后' },
  { responsibleOrganisation: 'a局', annualPlan: '很多' },
  { responsibleOrganisation: null },
];

describe('调度明细', () => {
  const context = contextOf(ROWS);

  it('has a row a project, amounts in 万元, and leads to it', () => {
    const { rows, name, frozenRows } = detailSheet(context, 'zh-CN');
    expect([name, frozenRows, rows.length]).toEqual(['调度明细', 4, 8]);
    expect(rows[2]?.map(({ value }) => value)).toEqual(['序时进度', 0.75]);
    expect(rows[5]?.map(({ value }) => value)).toEqual([
      ...['在建', '西2号路', 'A局', '未明确专项', '未明确行业', '未明确级别', '未明确隶属', '亿元以上'],
      ...[10000, 1000, null, 950.5, null, 750, null, null, '绿', 1, 0, '在建', 'B5'],
    ]);
    expect(rows[5]?.at(-1)?.link).toEqual({ sheet: '在建', cell: 'B5' });
    expect(rows[6]?.[9]).toEqual({ value: null });
    expect(rows[7]?.[2]?.value).toBe('未明确责任单位');
    expect(rows[7]?.[18]?.value).toBe(1);
  });

  it('speaks English', () =>
    expect(detailSheet(context, 'en').rows[7]?.slice(0, 3)).toEqual([
      { value: 'Under construction' },
      { value: '西4号路' },
      { value: 'No organisation' },
    ]));

  it('says less without a month', () => {
    const without = contextOf(ROWS, {}, { title: '在建项目清单', headings: { investedYearToDate: '累计完成投资' } });
    expect(without.month).toBeNull();
    const detail = detailOf(without, 'zh-CN');
    expect(detail.sheet.rows[2]?.[1]).toEqual({ value: null });
    for (const measure of ['timeProgress', 'gapPoints', 'planToDate', 'green', 'behindCount', 'dueCount'] as const) {
      expect(detailFormula(detail, without.policy, { measure, about: { of: 'everything' } })).toBeNull();
    }
  });
});

describe('a formula over it', () => {
  const context = contextOf(ROWS);
  const detail = detailOf(context, 'zh-CN');
  const of = (question: DetailQuestion) => detailFormula(detail, context.policy, question);
  const member = (name: string) => ({ of: 'member', kind: 'by-organisation', member: name }) as const;

  const BESIDE = { annualPlan: 'C5', investedYearToDate: 'D5' };

  it.each<[DetailQuestion, string | null]>([
    [{ measure: 'projects', about: { of: 'everything' } }, 'COUNTA(调度明细!$A$5:$A$1004)'],
    [{ measure: 'annualPlan', about: { of: 'everything' } }, 'SUM(调度明细!$J$5:$J$1004)'],
    [{ measure: 'annualPlan', about: { of: 'everything' }, moneyUnit: '亿元' }, 'SUM(调度明细!$J$5:$J$1004)/10000'],
    [{ measure: 'annualPlan', about: { of: 'everything' }, moneyUnit: '元' }, 'SUM(调度明细!$J$5:$J$1004)*10000'],
    [{ measure: 'annualPlan', about: { of: 'everything' }, moneyUnit: '千元' }, 'SUM(调度明细!$J$5:$J$1004)*10'],
    [{ measure: 'annualPlan', about: { of: 'everything' }, moneyUnit: '万美元' }, null],
    [{ measure: 'projects', about: member('甲局') }, 'COUNTIFS(调度明细!$C$5:$C$1004,"甲局")'],
    [
      { measure: 'projects', about: member('甲局'), label: { address: '$A6', text: '甲局' } },
      'COUNTIFS(调度明细!$C$5:$C$1004,$A6)',
    ],
    [
      { measure: 'projects', about: member('甲局'), label: { address: '$A6', text: '甲 局' } },
      'COUNTIFS(调度明细!$C$5:$C$1004,"甲局")',
    ],
    [
      { measure: 'projects', about: { of: 'unnamed', kind: 'by-organisation' } },
      'COUNTIFS(调度明细!$C$5:$C$1004,"未明确责任单位")',
    ],
    [
      { measure: 'annualPlan', about: member('甲局'), list: 'new-start' },
      'SUMIFS(调度明细!$J$5:$J$1004,调度明细!$A$5:$A$1004,"新开工",调度明细!$C$5:$C$1004,"甲局")',
    ],
    [
      { measure: 'projects', about: { of: 'member', kind: 'by-size', member: '10亿元以上' } },
      'COUNTIFS(调度明细!$I$5:$I$1004,">=100000")',
    ],
    [{ measure: 'projects', about: { of: 'member', kind: 'by-size', member: '3亿元以上' } }, null],
    [{ measure: 'completionRate', about: { of: 'everything' }, beside: BESIDE, isOurTab: true }, 'IF(C5>0,D5/C5,"")'],
    [
      { measure: 'completionRate', about: { of: 'everything' }, times: 100, beside: BESIDE, isOurTab: true },
      'IF(C5>0,D5/C5*100,"")',
    ],
    // In a tab of the user it must be known again.
    [
      { measure: 'completionRate', about: member('甲局'), beside: BESIDE },
      'IF(SUMIFS(调度明细!$J$5:$J$1004,调度明细!$C$5:$C$1004,"甲局")>0,SUMIFS(调度明细!$L$5:$L$1004,调度明细!$C$5:$C$1004,"甲局")' +
        '/SUMIFS(调度明细!$J$5:$J$1004,调度明细!$C$5:$C$1004,"甲局"),"")',
    ],
    [
      { measure: 'startRate', about: { of: 'everything' }, beside: { startedCount: 'H5' } },
      'IF(COUNTIFS(调度明细!$A$5:$A$1004,"新开工")>0,H5/COUNTIFS(调度明细!$A$5:$A$1004,"新开工"),"")',
    ],
    [{ measure: 'timeProgress', about: { of: 'everything' } }, '调度明细!$B$3'],
    [
      { measure: 'gapPoints', about: { of: 'everything' }, beside: { completionRate: 'E5' } },
      'IF(E5="","",(E5-调度明细!$B$3)*100)',
    ],
    [{ measure: 'rank', about: { of: 'everything' } }, null],
    [{ measure: 'band', about: { of: 'everything' } }, null],
    // Criteria do not tell A局 from a局.
    [{ measure: 'projects', about: member('A局') }, null],
  ])('%j', (question, formula) => {
    expect(of(question)).toBe(formula);
    if (formula !== null && question.isOurTab !== true) expect(isOurFormula(formula)).toBe(true);
  });

  it('reaches further in steps of a thousand', () => {
    const { lastRow } = detailOf(hostileLists(), 'zh-CN');
    expect(lastRow).toBe(1003);
    const many = contextOf(Array.from({ length: 1001 }, () => ({})));
    expect(detailOf(many, 'zh-CN').lastRow).toBe(2003);
  });
});
