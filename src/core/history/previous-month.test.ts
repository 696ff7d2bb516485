import { policyWith } from '../../../test/harness/rule-cases.js';
import { bare, commonSheet, listSheet, project } from '../../../test/harness/lists.js';
import { sheetOf } from '../../../test/harness/months.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { check, prepare, type CheckOptions } from '../check.js';
import { monthText } from '../lists/dispatch-month.js';

const PATH = 'under-construction';

/** Title and headings name months without a year. */
function yearless(month: number, name = '在建'): SheetSpec {
  return sheetOf(2022, month, PATH, [{}], {
    name,
    title: `在建项目清单（${month}月）`,
    headings: { annualPlan: '年度计划投资' },
  });
}

const UNDATED = listSheet(PATH, [{}], {
  title: '在建项目清单',
  headings: { annualPlan: '年度计划投资', investedYearToDate: '本年累计完成投资' },
});

function outcomeOf(current: readonly SheetSpec[], previous?: readonly SheetSpec[], options: CheckOptions = {}) {
  const given = previous === undefined ? {} : { previous: workbook({ sheets: previous }) };
  const { context } = prepare(workbook({ sheets: current }), policyWith(), { ...options, ...given });
  const { previous: outcome } = context;
  if (outcome.kind === 'no-lists') return [outcome.kind, ...outcome.holds].join(' ');
  if (outcome.kind !== 'found') return outcome.kind;
  const { month, from, rows } = outcome.previous;
  return `${month === null ? 'no month' : monthText(month)} from ${from}, ${rows.length} rows`;
}

const NOW = [sheetOf(2022, 9, PATH, [{}], { name: '在建9月' })];
const named = (month: number, name: string, rows = 1) =>
  sheetOf(
    2022,
    month,
    PATH,
    Array.from({ length: rows }, () => ({})),
    { name },
  );

describe('a workbook given', () => {
  test.each<[string, readonly SheetSpec[], readonly SheetSpec[], string]>([
    ['its own month', NOW, [sheetOf(2022, 8, PATH)], '2022-08 from workbook, 1 rows'],
    ['months ago', NOW, [sheetOf(2022, 3, PATH)], '2022-03 from workbook, 1 rows'],
    ['last year', [sheetOf(2023, 1, PATH)], [sheetOf(2022, 12, PATH)], '2022-12 from workbook, 1 rows'],
    ['no month', NOW, [UNDATED], 'no month from workbook, 1 rows'],
    ['the same month', NOW, [sheetOf(2022, 9, PATH)], 'not-earlier'],
    ['a later month', NOW, [sheetOf(2022, 10, PATH)], 'not-earlier'],
    ['the next year', NOW, [sheetOf(2023, 8, PATH)], 'not-earlier'],
    ['no lists', NOW, [{ name: '封面', rows: [['调度工作簿']] }], 'no-lists'],
    ['other lists', NOW, [sheetOf(2022, 8, 'preliminary', [{ name: '远期规划研究' }])], 'no-lists preliminary'],
    [
      'other lists, the same projects',
      [sheetOf(2022, 9, PATH, [{ name: '滨江路' }])],
      [sheetOf(2022, 8, 'new-start', [{ name: '滨江路' }])],
      '2022-08 from workbook, 1 rows',
    ],
    ['one list more', NOW, [sheetOf(2022, 8, PATH), sheetOf(2022, 8, 'preliminary')], '2022-08 from workbook, 2 rows'],
    ['no year: this one', NOW, [yearless(8)], '2022-08 from workbook, 1 rows'],
    ['no year, a later month: last year', [sheetOf(2023, 1, PATH)], [yearless(12)], '2022-12 from workbook, 1 rows'],
    ['no year, the same month', NOW, [yearless(9)], 'not-earlier'],
    [
      'this month and older ones',
      NOW,
      [...NOW, named(7, '在建7月', 3), named(8, '在建8月', 2)],
      '2022-08 from workbook, 2 rows',
    ],
    [
      'older sheets beside it',
      [...NOW, named(8, '在建8月', 2)],
      [sheetOf(2022, 7, PATH)],
      '2022-07 from workbook, 1 rows',
    ],
    ['a workbook of this month without a month', [UNDATED], [sheetOf(2022, 8, PATH)], '2022-08 from workbook, 1 rows'],
  ])('%s', (_, current, previous, expected) => {
    expect(outcomeOf(current, previous)).toBe(expected);
  });
});

describe('older sheets', () => {
  test.each<[string, readonly SheetSpec[], string]>([
    ['none', NOW, 'none'],
    ['one', [named(8, '在建8月', 2), ...NOW], '2022-08 from older-sheets, 2 rows'],
    ['the latest', [named(7, '在建7月'), ...NOW, named(8, '在建8月', 2)], '2022-08 from older-sheets, 2 rows'],
    [
      'last December',
      [sheetOf(2021, 12, PATH, [{}], { name: '在建12月' }), sheetOf(2022, 1, PATH, [{}], { name: '在建1月' })],
      '2021-12 from older-sheets, 1 rows',
    ],
    ['without a year', [yearless(8, '在建8月'), ...NOW], '2022-08 from older-sheets, 1 rows'],
    [
      'of every list',
      [
        named(8, '在建8月'),
        sheetOf(2022, 8, 'preliminary', [{}, {}], { name: '前期8月' }),
        ...NOW,
        sheetOf(2022, 9, 'preliminary', [{}], { name: '前期9月' }),
      ],
      '2022-08 from older-sheets, 3 rows',
    ],
    ['hidden ones are not read', [{ ...named(8, '在建8月'), visibility: 'hidden' }, ...NOW], 'none'],
  ])('%s', (_, sheets, expected) => {
    expect(outcomeOf(sheets)).toBe(expected);
  });

  test('may hold all three lists, and name their month on the tab only', () => {
    const rows = [
      bare({ serialNumber: '一', name: '新开工项目' }),
      project('new-start', 1),
      bare({ serialNumber: '二', name: '在建项目' }),
      project(PATH, 1),
    ];
    const undated = { title: '重点项目调度表', headings: { investedYearToDate: '本年累计完成投资' } };
    const tabs = ['7月', '9月', '8月'].map((name) => commonSheet(rows, { ...undated, name }));
    expect(outcomeOf(tabs)).toBe('2022-08 from older-sheets, 2 rows');
  });

  test('of later months than the one asked for are none', () => {
    const sheets = [named(8, '在建8月'), ...NOW];
    expect(outcomeOf(sheets, undefined, { month: '2022-08' })).toBe('none');
    expect(outcomeOf([named(7, '在建7月', 2), ...sheets], undefined, { month: '2022-08' })).toBe(
      '2022-07 from older-sheets, 2 rows',
    );
  });

  test('are read by the headings of their own month', () => {
    const older = sheetOf(
      2022,
      8,
      PATH,
      [{ previousYearToDate: 700, investedYearToDate: 800, investedThisMonth: 100 }],
      {
        name: '在建8月',
      },
    );
    const { context } = prepare(workbook({ sheets: [older, ...NOW] }), policyWith());
    const row = context.previous.kind === 'found' ? context.previous.previous.rows[0] : undefined;
    expect(row?.amount('investedYearToDate')).toBe(800);
    expect(row?.amount('investedThisMonth')).toBe(100);
    expect(row?.amount('previousYearToDate')).toBe(700);
  });
});

describe('what the report says of it', () => {
  const said = (current: readonly SheetSpec[], previous?: readonly SheetSpec[]) =>
    check(
      workbook({ sheets: current }),
      policyWith(),
      previous === undefined ? {} : { previous: workbook({ sheets: previous }) },
    ).previous;
  const file = { from: 'workbook' } as const;

  test.each([
    ['compared', [sheetOf(2022, 8, PATH)], { ...file, month: '2022-08', compared: true, reason: null }],
    ['no month', [UNDATED], { ...file, month: null, compared: true, reason: null }],
    ['the same month', [sheetOf(2022, 9, PATH)], { ...file, month: '2022-09', compared: false, reason: 'same-month' }],
    ['a later month', [sheetOf(2022, 10, PATH)], { ...file, month: '2022-10', compared: false, reason: 'later-month' }],
    [
      'other lists',
      [sheetOf(2022, 8, 'preliminary', [{ name: '远期规划研究' }])],
      { ...file, month: '2022-08', compared: false, reason: 'other-lists' },
    ],
    ['no lists', [{ name: '封面', rows: [['封面']] }], { ...file, month: null, compared: false, reason: 'no-lists' }],
  ])('%s', (_, previous, expected) => {
    expect(said(NOW, previous)).toEqual(expected);
  });

  test('older sheets of the workbook, or nothing', () => {
    expect(said([...NOW, named(8, '在建8月')])).toEqual({
      month: '2022-08',
      from: 'older-sheets',
      compared: true,
      reason: null,
    });
    expect(said(NOW)).toBeUndefined();
  });
});
