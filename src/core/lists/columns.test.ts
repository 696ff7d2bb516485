import { workbook, type Cell } from '../../../test/harness/workbook.js';
import { columnName } from '../sheet/address.js';
import { resolveColumns, type DispatchTime, type UnitSources } from './columns.js';
import { findHeads, type Head } from './heads.js';

const NO_UNITS: UnitSources = { sheet: null, policy: null };
const SEPTEMBER: DispatchTime = { month: 9, year: 2022 };

function headOf(...rows: readonly (readonly Cell[])[]): Head {
  const [sheet] = workbook({ sheets: [{ name: '在建', rows }] }).sheets;
  const [head] = sheet === undefined ? [] : findHeads(sheet);
  if (head === undefined) throw new Error('no head');
  return head;
}

/** 序号, 项目名称, 总投资 and 责任单位 stand before the headings of a case: the first of these is column E. */
function fieldsOf(headings: readonly string[], when: DispatchTime = SEPTEMBER): Record<string, string> {
  const head = headOf(['序号', '项目名称', '总投资', '责任单位', ...headings]);
  const { fields, duplicates, unknown } = resolveColumns(head, when, NO_UNITS);
  const told: Record<string, string> = {};
  headings.forEach((heading) => (told[heading] = 'silent'));
  for (const { field, column, heading } of fields) if (column >= 4) told[heading] = field;
  for (const { column, field } of duplicates) told[column.text] = `duplicate ${field}`;
  for (const { text } of unknown) told[text] = 'unknown';
  return told;
}

describe('columns dated to months', () => {
  const MONTHS: readonly [string, Record<string, string>, DispatchTime?][] = [
    ['the month itself', { '1-9月完成投资': 'investedYearToDate' }],
    ['the months before beside it', { '1-8月完成投资': 'previousYearToDate', '1-9月完成投资': 'investedYearToDate' }],
    ['older history', { '1-7月完成投资': 'silent', '1-9月完成投资': 'investedYearToDate' }],
    ['a forecast', { '1-9月完成投资': 'investedYearToDate', '1-12月完成投资': 'silent' }],
    ['stale alone', { '1-8月完成投资': 'investedYearToDate' }],
    ['stale in a row', { '1-7月完成投资': 'previousYearToDate', '1-8月完成投资': 'investedYearToDate' }],
    ['history beside an undated one', { '1-8月完成投资': 'previousYearToDate', 本年完成投资: 'investedYearToDate' }],
    ['a blank month', { '1-  月累计完成投资': 'investedYearToDate' }],
    ['this month', { '9月完成投资': 'investedThisMonth' }],
    ['a stale month alone', { '8月完成投资': 'investedThisMonth' }],
    ['a month beside this one', { '8月完成投资': 'monthlyInvested.8', '9月完成投资': 'investedThisMonth' }],
    ['a month beside 本月', { '8月完成投资': 'monthlyInvested.8', 本月完成投资: 'investedThisMonth' }],
    [
      'month by month',
      {
        '1月完成投资': 'monthlyInvested.1',
        '2月完成投资': 'monthlyInvested.2',
        '3月完成投资': 'investedThisMonth',
        '1-3月完成投资': 'investedYearToDate',
      },
      { month: 3, year: 2022 },
    ],
    ['ten days alone', { '9月上旬完成投资': 'investedThisTenDays' }],
    ['ten days of no month', { 本旬完成投资: 'investedThisTenDays' }],
    ['stale ten days', { '8月下旬完成投资': 'investedThisTenDays' }],
    [
      'three times ten days: the last',
      { '9月上旬完成投资': 'silent', '9月中旬完成投资': 'silent', '9月下旬完成投资': 'investedThisTenDays' },
    ],
    [
      'three times ten days: the reported',
      { 上旬完成投资: 'silent', 中旬完成投资: 'investedThisTenDays', 下旬完成投资: 'silent' },
      { month: 9, year: 2022, tenDays: 2 },
    ],
    [
      'ten days beside those of another month',
      { '8月下旬完成投资': 'silent', '9月上旬完成投资': 'investedThisTenDays', '9月完成投资': 'investedThisMonth' },
    ],
    [
      'the first period covers two months',
      {
        '1-2月完成投资': 'monthlyInvested.2',
        '3月完成投资': 'monthlyInvested.3',
        '4月完成投资': 'investedThisMonth',
        '1-4月完成投资': 'investedYearToDate',
        '1-2月计划': 'monthlyPlan.2',
        '3月计划': 'monthlyPlan.3',
        '4月计划': 'monthlyPlan.4',
      },
      { month: 4, year: 2022 },
    ],
    [
      'the first period itself',
      { '1-2月完成投资': 'investedYearToDate', '1-2月计划投资': 'planToDate' },
      { month: 2, year: 2022 },
    ],
    ['plan to date', { '1-9月计划投资': 'planToDate' }],
    ['stale plan to date', { '1-8月计划投资': 'planToDate' }],
    ['two plans to date', { '1-8月计划投资': 'silent', '1-9月计划投资': 'planToDate' }],
    ['plan of the month', { '9月计划投资': 'monthPlan' }],
    ['stale plan of the month', { '8月计划投资': 'monthPlan' }],
    ['plans of two months', { '9月计划投资': 'monthlyPlan.9', '10月计划投资': 'monthlyPlan.10' }],
    ['progress of another month', { '8月进度': 'previousPhysicalProgress', '9月进度': 'physicalProgress' }],
    ['progress of long ago', { '4月进度': 'silent', '9月进度': 'physicalProgress' }],
    ['stale progress', { 截至8月底形象进度: 'physicalProgress' }],
    ['dated progress beside an undated one', { 形象进度: 'physicalProgress', '8月进度': 'previousPhysicalProgress' }],
  ];
  test.each(MONTHS.map(([title, expected, when = SEPTEMBER]) => [title, expected, when] as const))(
    '%s',
    (_, expected, when) => {
      expect(fieldsOf(Object.keys(expected), when)).toEqual(expected);
    },
  );

  test('twelve monthly plans, written out or as bare months under one heading', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const plans = Object.fromEntries(months.map((month) => [`${month}月计划`, `monthlyPlan.${month}`]));
    expect(fieldsOf(Object.keys(plans))).toEqual(plans);
    const bare = Object.fromEntries(months.map((month) => [`${month}月`, `monthlyPlan.${month}`]));
    expect(fieldsOf(Object.keys(bare))).toEqual(bare);
    const head = headOf(
      ['序号', '项目名称', '总投资', '分月完成投资', null, null],
      [null, null, null, '7月', '8月', '9月'],
    );
    expect(
      resolveColumns(head, SEPTEMBER, NO_UNITS)
        .fields.slice(3)
        .map(({ field }) => field),
    ).toEqual(['monthlyInvested.7', 'monthlyInvested.8', 'investedThisMonth']);
  });

  test('a few bare months are no plans', () => {
    expect(fieldsOf(['3月', '4月'])).toEqual({ '3月': 'unknown', '4月': 'unknown' });
  });

  test('without a dispatch month the latest year-to-date heading is the one', () => {
    const when = { month: null, year: null };
    expect(fieldsOf(['1-8月完成投资', '1-9月完成投资', '9月完成投资'], when)).toEqual({
      '1-8月完成投资': 'previousYearToDate',
      '1-9月完成投资': 'investedYearToDate',
      '9月完成投资': 'investedThisMonth',
    });
  });
});

describe('columns dated to years', () => {
  test.each<[string, Record<string, string>]>([
    ['this year', { '2022年度计划投资': 'annualPlan' }],
    ['a stale year alone', { '2021年度计划投资': 'annualPlan' }],
    ['last year beside this one', { '2021年度计划投资': 'silent', '2022年度计划投资': 'annualPlan' }],
    ['next year beside this one', { '2022年计划投资': 'annualPlan', '2023年计划投资': 'silent' }],
    ['another year beside an undated one', { '2021年计划投资': 'silent', 年度计划投资: 'annualPlan' }],
    ['last year to date', { '2021年1-9月完成投资': 'silent', '2022年1-9月完成投资': 'investedYearToDate' }],
    ['last year as a whole', { '2021年完成投资': 'silent', '1-9月完成投资': 'investedYearToDate' }],
    ['a year without months', { '2022年完成投资': 'investedYearToDate' }],
    ['the month of last year', { '2021年9月完成投资': 'silent', '2022年9月完成投资': 'investedThisMonth' }],
    ['year ends', { 截至2020年底累计完成投资: 'silent', 截至2021年底累计完成投资: 'investedToPriorYear' }],
    ['a stale year end', { 截至2020年底累计完成投资: 'investedToPriorYear' }],
    [
      'December of last year',
      { 截至2021年12月底累计完成投资: 'investedToPriorYear', '1-9月完成投资': 'investedYearToDate' },
    ],
    [
      'December of last year beside 累计',
      { 截至2021年12月底累计完成投资: 'investedToPriorYear', 累计完成投资: 'investedYearToDate' },
    ],
  ])('%s', (_, expected) => {
    expect(fieldsOf(Object.keys(expected))).toEqual(expected);
  });

  test('December of the dispatch year is year to date', () => {
    expect(fieldsOf(['截至2022年12月底累计完成投资'], { month: 12, year: 2022 })).toEqual({
      截至2022年12月底累计完成投资: 'investedYearToDate',
    });
  });
});

describe('累计完成投资', () => {
  test.each<[string, Record<string, string>]>([
    ['alone', { 累计完成投资: 'investedYearToDate' }],
    ['beside a year-to-date column', { 累计完成投资: 'investedSinceStart', '1-9月完成投资': 'investedYearToDate' }],
    ['beside an undated one', { 累计完成投资额: 'investedSinceStart', 本年完成投资: 'investedYearToDate' }],
    ['beside a stale one', { 累计完成投资: 'investedSinceStart', '1-8月完成投资': 'investedYearToDate' }],
    ['beside a month', { 累计完成投资: 'investedYearToDate', 本月完成投资: 'investedThisMonth' }],
    ['beside since start', { 累计完成投资: 'investedYearToDate', 开工以来累计完成投资: 'investedSinceStart' }],
  ])('%s', (_, expected) => {
    expect(fieldsOf(Object.keys(expected))).toEqual(expected);
  });
});

test('the later of two columns of one field is the duplicate', () => {
  expect(fieldsOf(['年度计划投资', '年度投资计划', '联系电话', '手机'])).toEqual({
    年度计划投资: 'annualPlan',
    年度投资计划: 'duplicate annualPlan',
    联系电话: 'phone',
    手机: 'duplicate phone',
  });
});

test("the owner's contact is silent, the responsible organisation's is the row's", () => {
  const head = headOf(
    ['序号', '项目名称', '总投资', '项目业主单位', null, '挂钩责任单位', null, null],
    [null, null, null, '业主名称', '联系人', '单位名称', '责任人', '电话'],
  );
  const { fields, unknown, duplicates } = resolveColumns(head, SEPTEMBER, NO_UNITS);
  expect(fields.map(({ field, column }) => [columnName(column), field])).toEqual([
    ['A', 'serialNumber'],
    ['B', 'name'],
    ['C', 'totalInvestment'],
    ['D', 'owner'],
    ['F', 'responsibleOrganisation'],
    ['G', 'responsiblePerson'],
    ['H', 'phone'],
  ]);
  expect(unknown).toEqual([]);
  expect(duplicates).toEqual([]);
});

test.each<[string, UnitSources, string, boolean]>([
  ['总投资（亿元）', { sheet: '万元', policy: '元' }, '亿元', true],
  ['总投资', { sheet: '亿元', policy: '万元' }, '亿元', true],
  ['总投资', { sheet: null, policy: '亿元' }, '亿元', true],
  ['总投资', NO_UNITS, '万元', false],
  ['总投资（万美元）', { sheet: '万元', policy: null }, '万美元', true],
])('the unit of %s with %j is %s', (heading, units, unit, known) => {
  const head = headOf(['序号', '项目名称', heading]);
  expect(resolveColumns(head, SEPTEMBER, units).fields.at(-1)).toMatchObject({ moneyUnit: unit, unitKnown: known });
});
