import { policyWith } from '../../../test/harness/rule-cases.js';
import { bare, listSheet, project, type RowValues } from '../../../test/harness/lists.js';
import { sheetOf } from '../../../test/harness/months.js';
import { formatted, workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import type { CheckOptions } from '../check.js';
import type { ListId } from '../schema/fields.js';
import { compareMonths, type MonthComparison } from './compare-months.js';

const PATH = 'under-construction';
const policy = policyWith();

function compared(
  now: readonly SheetSpec[],
  before: readonly SheetSpec[],
  options: CheckOptions = {},
): MonthComparison {
  const comparison = compareMonths(workbook({ sheets: now }), policy, {
    ...options,
    previous: workbook({ sheets: before }),
  });
  if (comparison.kind !== 'compared') throw new Error(comparison.kind);
  return comparison;
}

function september(values: RowValues, list: ListId = PATH): SheetSpec[] {
  return [sheetOf(2022, 9, list, [values])];
}

function august(values: RowValues, list: ListId = PATH): SheetSpec[] {
  return [sheetOf(2022, 8, list, [values])];
}

describe('nothing to compare', () => {
  test.each<[string, readonly SheetSpec[] | undefined, string]>([
    ['none was given', undefined, 'none'],
    ['no lists', [{ name: '封面', rows: [['调度工作簿']] }], 'no-lists'],
    ['not earlier', september({}), 'not-earlier'],
  ])('%s', (_, before, kind) => {
    const options = before === undefined ? {} : { previous: workbook({ sheets: before }) };
    expect(compareMonths(workbook({ sheets: september({}) }), policy, options)).toEqual({ kind });
  });
});

describe('what changed of one project', () => {
  test.each<[string, RowValues, RowValues, readonly (readonly [string, unknown, unknown, boolean])[]]>([
    ['nothing', {}, {}, []],
    ['money', { annualPlan: 1500 }, { annualPlan: 1200 }, [['annualPlan', 1200, 1500, false]]],
    ['money that came', { annualPlan: 1500 }, { annualPlan: null }, [['annualPlan', null, 1500, false]]],
    ['money that went', { annualPlan: '/' }, { annualPlan: 1200 }, [['annualPlan', 1200, null, false]]],
    ['money as text', { annualPlan: '1200万元' }, { annualPlan: 1200 }, []],
    ['money within its digits', { annualPlan: 1200.4 }, { annualPlan: formatted(1200, '0') }, []],
    ['money that cannot be read', { annualPlan: 'x' }, { annualPlan: 1200 }, []],
    ['investment that grew', {}, { investedYearToDate: 800 }, [['investedYearToDate', 800, 950, true]]],
    ['investment that fell', {}, { investedYearToDate: 1000 }, [['investedYearToDate', 1000, 950, false]]],
    [
      'a day',
      { plannedFinish: '2023年6月' },
      { plannedFinish: 44926 },
      [['plannedFinish', '2022-12-31', '2023-06-30', false]],
    ],
    ['a day written another way', { plannedFinish: '2022-12-31' }, { plannedFinish: '2022年12月' }, []],
    [
      'a day that came',
      { actualFinish: '2022-09-15' },
      { actualFinish: null },
      [['actualFinish', null, '2022-09-15', false]],
    ],
    [
      'done without a day',
      { actualFinish: '已竣工' },
      { actualFinish: null },
      [['actualFinish', null, '已竣工', false]],
    ],
    ['text', { leader: '李四' }, { leader: '张三' }, [['leader', '张三', '李四', false]]],
    [
      'text but for spaces and signs for nothing',
      { leader: '张 三', problem: '无' },
      { leader: '张三', problem: null },
      [],
    ],
    [
      'progress',
      { physicalProgress: '封顶' },
      { physicalProgress: '主体' },
      [['physicalProgress', '主体', '封顶', true]],
    ],
    ['a column that only one month has', { leader: '张三' }, { phone: '13800000000' }, []],
    [
      'this month’s own figures',
      { investedThisMonth: 9, completionRate: 0.5 },
      { investedThisMonth: 1, completionRate: 0.1 },
      [],
    ],
    [
      'a month before',
      { 'monthlyInvested.2': 70, 'monthlyInvested.3': 90 },
      { 'monthlyInvested.2': 70, 'monthlyInvested.3': 80 },
      [['monthlyInvested.3', 80, 90, false]],
    ],
  ])('%s', (_, now, before, expected) => {
    const base = { investedYearToDate: 950 };
    const { changed } = compared(
      [sheetOf(2022, 9, PATH, [{ ...base, ...now }])],
      [sheetOf(2022, 8, PATH, [{ ...base, ...before }])],
    );
    const fields = changed.flatMap((change) => change.fields);
    expect(fields.map(({ field, from, to, isRoutine }) => [field, from, to, isRoutine])).toEqual(expected);
  });

  test('a new year brings its own plan', () => {
    const { changed, isSameYear } = compared(
      [
        sheetOf(2023, 1, PATH, [
          { annualPlan: 1500, investedYearToDate: 200, investedToPriorYear: 4000, leader: '李四' },
        ]),
      ],
      [sheetOf(2022, 12, PATH, [{ annualPlan: 1200, investedToPriorYear: 3000, leader: '张三' }])],
    );
    expect(isSameYear).toBe(false);
    expect(changed.flatMap(({ fields }) => fields).map(({ field }) => field)).toEqual(['leader']);
  });

  test('its place then and now, its new name and list', () => {
    const code = '2109-500115-04-01-123456';
    const { changed } = compared(
      september({ name: '滨江大道', code }),
      august({ name: '滨江路', code, investedYearToDate: 950 }, 'new-start'),
    );
    expect(changed).toEqual([
      {
        now: { name: '滨江大道', list: PATH, sheet: '在建', cell: 'B4' },
        before: { name: '滨江路', list: 'new-start', sheet: '新开工', cell: 'B4' },
        by: 'code',
        isRenamed: true,
        move: { from: 'new-start', to: PATH },
        fields: [],
      },
    ]);
  });
});

describe('the frozen base list', () => {
  const base = listSheet(
    PATH,
    [{ annualPlan: 1000 }, { annualPlan: 2000 }, { annualPlan: 4000 }, { annualPlan: 500 }],
    {
      title: '年度重点项目基数清单',
      headings: { annualPlan: '年度计划投资', investedYearToDate: '本年累计完成投资' },
    },
  );
  const rows: readonly RowValues[] = [{ annualPlan: 1100 }, { annualPlan: 1800 }, { annualPlan: 4000 }];
  const today = [
    sheetOf(2022, 9, PATH, rows),
    sheetOf(2022, 9, 'new-start', [{ annualPlan: 700 }, { name: null, annualPlan: 60 }]),
  ];

  test('bridges to today, in projects and in money', () => {
    const { previousMonth, bridge } = compared(today, [base]);
    expect(previousMonth).toBeNull();
    expect(bridge.annualPlan).toEqual({
      base: { projects: 4, amount: 7500 },
      added: { projects: 1, amount: 700 },
      dropped: { projects: -1, amount: -500 },
      raised: { projects: 1, amount: 100 },
      lowered: { projects: 1, amount: -200 },
      other: { projects: 1, amount: 60 },
      today: { projects: 5, amount: 7660 },
    });
    expect(bridge.totalInvestment.base.amount).toBe(40_000);
  });

  test('changes of the plan are told although it names no month', () => {
    const plans = compared(today, [base]).changed.flatMap(({ fields }) =>
      fields.filter(({ field }) => field === 'annualPlan'),
    );
    expect(plans.map(({ from, to }) => [from, to])).toEqual([
      [1000, 1100],
      [2000, 1800],
    ]);
  });

  test('rounding is told apart from changes', () => {
    const { annualPlan } = compared(september({ annualPlan: 1204 }), [
      sheetOf(2022, 8, PATH, [{ annualPlan: formatted(0.12, '0.00') }], {
        headings: { annualPlan: '2022年计划投资（亿元）' },
      }),
    ]).bridge;
    expect(annualPlan.raised).toEqual({ projects: 0, amount: 0 });
    expect(annualPlan.other).toEqual({ projects: 0, amount: 4 });
  });
});

describe('moves', () => {
  test('from stage to stage, with the money of those who moved; 竣工 by the actual finish', () => {
    const numbered = (list: ListId, number: number, values: RowValues = {}) =>
      bare(project(list, number, values).values);
    const before = [
      sheetOf(2022, 8, 'preliminary', [{ name: '甲路' }, { name: '乙路' }]),
      sheetOf(2022, 8, PATH, [numbered(PATH, 1), numbered(PATH, 2), numbered(PATH, 3)]),
    ];
    const now = [
      sheetOf(2022, 9, 'preliminary', [{ name: '乙路' }, { name: '丙路', totalInvestment: 300 }]),
      sheetOf(2022, 9, 'new-start', [{ name: '甲路', totalInvestment: 500, annualPlan: 90 }]),
      sheetOf(2022, 9, PATH, [numbered(PATH, 1, { actualFinish: '2022年9月' }), numbered(PATH, 2)]),
    ];
    expect(compared(now, before).moves).toEqual([
      { from: 'preliminary', to: 'preliminary', projects: 1, totalInvestment: 10_000, annualPlan: 0 },
      { from: 'preliminary', to: 'new-start', projects: 1, totalInvestment: 500, annualPlan: 90 },
      { from: PATH, to: PATH, projects: 1, totalInvestment: 10_000, annualPlan: 1200 },
      { from: PATH, to: 'finished', projects: 1, totalInvestment: 10_000, annualPlan: 1200 },
      { from: PATH, to: null, projects: 1, totalInvestment: 10_000, annualPlan: 1200 },
      { from: null, to: 'preliminary', projects: 1, totalInvestment: 300, annualPlan: 0 },
    ]);
  });
});
