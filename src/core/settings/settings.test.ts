import fc from 'fast-check';
import { specOf } from '../../../test/harness/made-sheet.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, workbook, type Cell } from '../../../test/harness/workbook.js';
import { ORGANISATION_KINDS, type Policy } from '../policies/policy.js';
import { findPolicy, SHIPPED_POLICIES } from '../policies/shipped.js';
import { readSettings, withSettings } from './read-settings.js';
import { settingsMonth } from './settings-month.js';
import { settingsSheet } from './settings-sheet.js';

const GENERAL = findPolicy('general') as Policy;
const SETTABLE = [
  'reportDay',
  'asOf',
  'defaultMoneyUnit',
  'rankBy',
  'rankGroups',
  'bands',
  'numbers',
  'organisations',
] as const;

function settable(policy: Policy) {
  return Object.fromEntries(SETTABLE.map((key) => [key, policy[key]]));
}

function sheetOf(rows: readonly (readonly Cell[])[]) {
  return workbook({ sheets: [{ name: '调度参数', rows }] });
}

function readBack(policy: Policy, language: 'zh-CN' | 'en' = 'zh-CN') {
  return readSettings(workbook({ sheets: [specOf(settingsSheet(policy, language))] }), GENERAL);
}

describe('made from a policy and read back', () => {
  it.each(
    SHIPPED_POLICIES.flatMap((policy) => [[policy.id, 'zh-CN', policy] as const, [policy.id, 'en', policy] as const]),
  )('%s in %s', (_, language, policy) => {
    const { overrides, problems } = readBack(policy, language);
    expect(problems).toEqual([]);
    expect(settable(withSettings(GENERAL, overrides))).toEqual(settable(policy));
  });

  const share = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n / 1000);
  const bands = fc.oneof(
    fc.tuple(share(0, 900), share(0, 900), share(0, 100)).map(([one, other, tolerance]) => ({
      ...{ by: 'ratio' as const, green: Math.max(one, other), yellow: Math.min(one, other), tolerance },
    })),
    fc.tuple(fc.nat(50), fc.nat(50), share(0, 500)).map(([one, other, tolerance]) => ({
      ...{ by: 'points' as const, red: Math.max(one, other), yellow: Math.min(one, other), tolerance },
    })),
  );
  const names = fc.uniqueArray(fc.stringMatching(/^[甲乙丙丁戊己庚辛]{2,5}局$/), { minLength: 6, maxLength: 6 });
  const policies = fc
    .record({
      bands,
      names,
      reportDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: null }),
      defaultMoneyUnit: fc.option(fc.constantFrom('元', '万元', '亿元'), { nil: null }),
      rankBy: fc.constantFrom('completionRate', 'attainment'),
      groups: fc.array(fc.constantFrom('部门', '平台公司', '街镇'), { minLength: 3, maxLength: 3 }),
      kinds: fc.array(fc.constantFrom(...ORGANISATION_KINDS), { minLength: 3, maxLength: 3 }),
      statisticsEntry: fc.nat(5000),
    })
    .map(({ names: all, groups, kinds, statisticsEntry, ...file }) =>
      policyWith({
        ...file,
        asOf: file.reportDay === null ? 'month-end' : 'report-day',
        numbers: { statisticsEntry },
        organisations: [0, 1, 2].map((at) => ({
          name: all[at],
          aliases: [all[at + 3]],
          group: groups[at],
          kind: kinds[at],
        })),
      }),
    );

  it('any policy, whatever order its settings come to stand in', () => {
    fc.assert(
      fc.property(policies, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (policy, order) => {
        const { rows, ...made } = settingsSheet(policy);
        const register = rows.findIndex(([first]) => first?.value === '单位');
        const settings = rows.slice(0, register - 1).map((row, at) => [order[at % order.length] ?? 0, row] as const);
        const shuffled = settings.sort(([one], [other]) => one - other).map(([, row]) => [{ value: null }, ...row]);
        const moved = [...rows.slice(register).map((row) => [{ value: null }, ...row]), [], ...shuffled];
        const reading = readSettings(workbook({ sheets: [specOf({ ...made, rows: moved })] }), GENERAL);
        expect(reading.problems).toEqual([]);
        expect(settable(withSettings(GENERAL, reading.overrides))).toEqual(settable(policy));
      }),
    );
  });

  it('an untouched sheet says nothing of its month, another names it', () => {
    const monthOf = (month: string | null) => {
      const book = workbook({ sheets: [specOf(settingsSheet(GENERAL, 'zh-CN', month))] });
      return settingsMonth(book, book.sheets[0]!);
    };
    expect(monthOf(null)).toBeNull();
    expect(monthOf('2022-09')).toMatch(/^2022(-09|年9月)$/);
  });
});

describe('as a clerk writes it', () => {
  it.each<[string, Cell[], object]>([
    ['a day with its word', ['报送日：', '每月25日前'], { reportDay: 25 }],
    ['spaces and brackets in the label', [' 报 送 日（每月）', 8], { reportDay: 8 }],
    ['empty', ['报送日', null], {}],
    ['a sign for nothing', ['报送日', '/'], {}],
    ['percent as text', ['赋色黄线', '85%'], { bands: { yellow: 0.85, green: 1 } }],
    ['percent without its sign', ['赋色黄线', 85], { bands: { yellow: 0.85 } }],
    ['percent as a cell', ['赋色黄线', formatted(0.85, '0%')], { bands: { yellow: 0.85 } }],
    ['a tolerance of a half per cent', ['赋色容差', 0.5], { bands: { tolerance: 0.005 } }],
    ['another way of colouring', ['赋色方式', '落后百分点'], { bands: { by: 'points', yellow: 0, red: 30 } }],
    ['a unit', ['默认金额单位', ' 亿元 '], { defaultMoneyUnit: '亿元' }],
    ['an amount with its unit', ['入统门槛（万元）', '0.1亿元'], { numbers: { statisticsEntry: 1000 } }],
    ['a day that the month end goes before', ['截止日口径', '月底'], { asOf: 'month-end' }],
  ])('%s', (_, row, overrides) => {
    const reading = readSettings(sheetOf([row]), GENERAL);
    expect(reading).toMatchObject({ overrides, problems: [] });
    if (Object.keys(overrides).length === 0) expect(reading.overrides).toEqual({});
  });

  it.each<[string, Cell[], string | null]>([
    ['text', ['调度月份', '2022年9月'], '2022年9月'],
    ['a date that Excel made of it', ['调度月份', formatted(44805, 'yyyy"年"m"月"')], '2022年9月'],
    ['a number', ['月份', 202209], '2022年9月'],
    ['ISO', ['调度月份', '2022-09'], '2022-09'],
    ['the month alone', ['调度月份', 9], '9月'],
    ['a year', ['调度月份', 2022], null],
    ['no month', ['调度月份', '上月'], null],
  ])('month: %s', (_, row, text) => {
    const book = sheetOf([row]);
    expect(settingsMonth(book, book.sheets[0]!)).toBe(text);
  });

  it('a policy keeps what the sheet leaves alone, and is itself where the sheet says nothing', () => {
    const policy = findPolicy('changshou-2022') as Policy;
    const { overrides } = readSettings(sheetOf([['报送日', 25]]), policy);
    expect(withSettings(policy, overrides)).toEqual({ ...policy, reportDay: 25 });
    expect(withSettings(policy, readSettings(sheetOf([['填表说明', '略']]), policy).overrides)).toBe(policy);
  });

  it('a register with a name and groups only takes kinds from the policy', () => {
    const policy = policyWith({ organisations: [{ name: '凤城街道', kind: 'town', aliases: ['凤城'] }] });
    const rows = [
      ['责任单位', '简称', '分组'],
      ['凤城街道', '', '街镇'],
      [],
      ['区财政局', '区财政局、区财政(旧)', null],
    ];
    expect(readSettings(sheetOf(rows), policy)).toEqual({
      overrides: {
        rankGroups: ['街镇'],
        organisations: [
          { name: '凤城街道', aliases: [], group: '街镇', kind: 'town' },
          { name: '区财政局', aliases: ['区财政'], group: '街镇', kind: 'department' },
        ],
      },
      problems: [],
    });
  });
});
