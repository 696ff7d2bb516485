import { listSheet, type ListSheetOptions, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook, type Cell, type SheetSpec } from '../../../test/harness/workbook.js';
import { check, type CheckOptions } from '../check.js';
import { CheckSession } from '../recheck.js';

interface Case extends ListSheetOptions {
  readonly file?: string;
  readonly settings?: string;
  readonly rows?: readonly RowValues[];
  readonly policy?: Readonly<Record<string, unknown>>;
  readonly options?: CheckOptions;
}

function dayOf({ file = '', settings, rows = [{}], policy = {}, options = {}, ...sheet }: Case): string {
  const lists: SheetSpec[] = [listSheet('under-construction', rows, sheet)];
  if (settings !== undefined) lists.push({ name: '调度参数', rows: [['调度月份', settings]] });
  const { month, asOf } = check(workbook({ name: file, sheets: lists }), policyWith(policy), options);
  return `${month} ${asOf}`;
}

const BY_TEN_DAYS = { cadence: 'ten-days' };
const thirds = (figures: readonly Cell[]) => ({
  columns: ['investedThisTenDays.1', 'investedThisTenDays.2', 'investedThisTenDays.3'],
  headings: {
    'investedThisTenDays.1': '9月上旬完成投资',
    'investedThisTenDays.2': '9月中旬完成投资',
    'investedThisTenDays.3': '9月下旬完成投资',
  },
  rows: [Object.fromEntries(figures.map((figure, index) => [`investedThisTenDays.${index + 1}`, figure])) as RowValues],
});

test.each<[Case, string]>([
  [{ title: '在建项目清单（2022年9月上旬）' }, '2022-09 2022-09-10'],
  [{ title: '截至2022年9月中旬在建项目清单' }, '2022-09 2022-09-20'],
  [{ title: '2022年9月下旬在建项目清单' }, '2022-09 2022-09-30'],
  [{ title: '2022年2月下旬在建项目清单' }, '2022-02 2022-02-28'],
  [{ title: '2022年1-9月中旬在建项目清单' }, '2022-09 2022-09-20'],
  [{ title: '2022年9月在建项目清单', name: '在建9月上旬' }, '2022-09 2022-09-10'],
  [{ title: '2022年9月在建项目清单', file: '在建9月中旬.xlsx' }, '2022-09 2022-09-20'],
  [{ title: '2022年9月在建项目清单', settings: '2022年9月上旬' }, '2022-09 2022-09-10'],
  [{ headings: { investedYearToDate: '截至9月中旬累计完成投资' } }, '2022-09 2022-09-20'],
  [{ title: '在建项目清单', headings: { investedYearToDate: '截至9月中旬完成投资' } }, '2022-09 2022-09-20'],
  [thirds([10, 20, 30]), '2022-09 2022-09-30'],
  [thirds([10, 20, null]), '2022-09 2022-09-20'],
  [thirds([10, 0, 0]), '2022-09 2022-09-10'],
  [thirds([null, null, null]), '2022-09 2022-09-30'],
])('%j: %s', (one, expected) => {
  expect(dayOf(one)).toBe(expected);
});

test.each<[string, Case, string]>([
  ['the whole month', { title: '2022年9月在建项目清单' }, '2022-09 2022-09-30'],
  ['another month', { title: '2022年9月在建项目清单', name: '在建8月上旬' }, '2022-09 2022-09-30'],
  ['a deadline', { title: '2022年9月在建项目清单（10月上旬前报送）' }, '2022-09 2022-09-30'],
  ['本旬', { columns: ['a'], headings: { a: '本旬完成投资' }, rows: [{ a: 5 }] }, '2022-09 2022-09-30'],
  ['a day, without ten-day dispatches', { title: '截至2022年9月20日在建项目清单' }, '2022-09 2022-09-30'],
  ['asked for', { title: '2022年9月上旬在建项目清单', options: { asOf: '2022-09-12' } }, '2022-09 2022-09-12'],
  ['another month asked for', { title: '2022年9月上旬在建项目', options: { month: '2022-08' } }, '2022-08 2022-08-31'],
  ['the same month asked for', { title: '2022年9月上旬在建项目', options: { month: '2022-09' } }, '2022-09 2022-09-10'],
])('%s', (_, one, expected) => {
  expect(dayOf(one)).toBe(expected);
});

test.each([
  ['截至2022年9月10日在建项目清单', '2022-09-10'],
  ['截至2022年9月20日在建项目清单', '2022-09-20'],
  ['截至2022年9月30日在建项目清单', '2022-09-30'],
  ['截至2022年9月15日在建项目清单', '2022-09-30'],
])('%s, where the policy asks for ten-day dispatches: %s', (title, day) => {
  expect(dayOf({ title, policy: BY_TEN_DAYS })).toBe(`2022-09 ${day}`);
});

test('a ten-day dispatch goes before the report day', () => {
  const policy = { reportDay: 25, asOf: 'report-day' };
  expect(dayOf({ title: '2022年9月在建项目清单', policy })).toBe('2022-09 2022-09-25');
  expect(dayOf({ title: '2022年9月上旬在建项目清单', policy })).toBe('2022-09 2022-09-10');
});

test('of sheets for several ten-day periods the newest is checked, and compared with the one before', () => {
  const sheet = (name: string, investedYearToDate: number) =>
    listSheet('under-construction', [{ name: '滨江路', investedYearToDate }], {
      name,
      title: '2022年在建项目清单',
      headings: { investedYearToDate: '本年累计完成投资' },
    });
  const sheets = [sheet('在建9月上旬', 950), sheet('在建9月中旬', 940)];
  const report = check(workbook({ sheets }), policyWith());
  expect(report).toMatchObject({ month: '2022-09', asOf: '2022-09-20', checked: { projects: 1 } });
  expect(report.skippedSheets).toEqual([{ sheet: '在建9月上旬', reason: 'older-month' }]);
  expect(report.findings.map(({ rule, cell }) => [rule, cell])).toEqual([['year-to-date-decreased', 'E4']]);
});

test('the plan to date is of the days that have passed', () => {
  const behind = (title: string) =>
    check(
      workbook({ sheets: [listSheet('under-construction', [{ investedYearToDate: 840 }], { title })] }),
      policyWith(),
    ).findings.map(({ rule, data }) => [rule, 'planToDate' in data ? data.planToDate : null]);
  expect(behind('2022年9月在建项目清单')).toEqual([['behind-schedule', 900]]);
  expect(behind('2022年9月上旬在建项目清单')).toEqual([]);
});

test('an edit of the figures moves the day', () => {
  const { rows, ...options } = thirds([10, 20, null]);
  const session = new CheckSession(
    workbook({ sheets: [listSheet('under-construction', rows, options)] }),
    policyWith(),
  );
  const edit = { sheet: '在建', row: 3, formula: null, numberFormat: 'General' };
  expect(session.report.asOf).toBe('2022-09-20');
  expect(session.update([{ ...edit, column: 7, value: null }]).asOf).toBe('2022-09-10');
  expect(session.update([{ ...edit, column: 8, value: 30 }]).asOf).toBe('2022-09-30');
});

test('the first period of two months adds up with the months behind it', () => {
  const told = (investedYearToDate: number) =>
    check(
      workbook({
        sheets: [
          listSheet(
            'under-construction',
            [
              {
                annualPlan: 1200,
                investedYearToDate,
                'monthlyInvested.2': 250,
                'monthlyInvested.3': 150,
                investedThisMonth: 100,
              },
            ],
            {
              title: '2022年4月在建项目清单',
              headings: {
                investedYearToDate: '1-4月累计完成投资',
                'monthlyInvested.2': '1-2月完成投资',
                'monthlyInvested.3': '3月完成投资',
                investedThisMonth: '4月完成投资',
              },
            },
          ),
        ],
      }),
      policyWith(),
    ).findings.map(({ rule }) => rule);
  expect(told(500)).toEqual([]);
  expect(told(510)).toEqual(['year-to-date-mismatch']);
});

test('January files none: the first report is of two months, and there is no month before it', () => {
  const february = listSheet('under-construction', [{ investedYearToDate: 300, investedThisMonth: 120 }], {
    title: '2022年1-2月在建项目清单',
    headings: { investedYearToDate: '1-2月累计完成投资', investedThisMonth: '2月完成投资' },
  });
  const december = listSheet('under-construction', [{ investedYearToDate: 1200 }], {
    title: '2021年12月在建项目清单',
    headings: {
      annualPlan: '2021年计划投资',
      investedYearToDate: '1-12月累计完成投资',
      investedToPriorYear: '截至2020年底完成投资',
    },
  });
  const report = check(workbook({ sheets: [february] }), policyWith(), { previous: workbook({ sheets: [december] }) });
  expect(report).toMatchObject({
    month: '2022-02',
    asOf: '2022-02-28',
    previous: { month: '2021-12', compared: true },
  });
  expect(report.findings).toEqual([]);
});
