import { listSheet } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import type { SummaryMeasure, SummaryValue } from './summary.js';
import { projectsBehind, summaryValues, unreadableProjects } from './values.js';

const { context } = prepare(
  workbook({
    sheets: [
      listSheet('new-start', [
        {
          started: '是',
          actualStart: '2022-03-01',
          plannedStart: '2022-03',
          annualPlan: 1000.1,
          investedYearToDate: 700.2,
        },
        {
          started: '否',
          actualStart: null,
          plannedStart: '2022-08',
          annualPlan: 500,
          investedYearToDate: 0,
          problem: '征地滞后',
        },
        {
          started: '否',
          actualStart: null,
          plannedStart: '2022-11',
          annualPlan: 300,
          investedYearToDate: null,
          problem: '无',
        },
      ]),
      listSheet('under-construction', [
        { annualPlan: 1200, investedYearToDate: 900, investedThisMonth: 100, investedSinceStart: 5000 },
        {
          annualPlan: 1200,
          investedYearToDate: 800,
          investedThisMonth: 50,
          investedSinceStart: 4000,
          responsibleOrganisation: '待定',
        },
        { annualPlan: 1200, investedYearToDate: 100, investedThisMonth: -1, investedSinceStart: 3000 },
        { annualPlan: '若干', investedYearToDate: 10, investedThisMonth: 0, investedSinceStart: 0 },
      ]),
      listSheet('preliminary', [{ totalInvestment: 20_000, annualPlan: 40 }], { columns: ['annualPlan'] }),
    ],
  }),
  policyWith(),
);

const PLAN = 1000.1 + 500 + 300 + 3600 + 40;
const DONE = 700.2 + 900 + 800 + 100 + 10;

test.each<[measure: SummaryMeasure, value: SummaryValue]>([
  ['projects', 8],
  ['totalInvestment', 90_000],
  ['annualPlan', 5440.1],
  ['investedYearToDate', 2510.2],
  ['investedThisMonth', 149],
  ['investedSinceStart', 12_000],
  ['timeProgress', 0.75],
  ['completionRate', DONE / PLAN],
  ['gapPoints', (DONE / PLAN - 0.75) * 100],
  ['startedCount', 1],
  ['startRate', 1 / 3],
  ['dueCount', 2],
  ['dueStartRate', 1 / 2],
  ['green', 2],
  ['yellow', 1],
  ['red', 1],
  ['behindCount', 2],
  ['problemCount', 1],
  ['organisationMissing', 1],
  ['rank', null],
])('%s of everything', (measure, value) => {
  const found = summaryValues(context, context.rows)(measure);
  if (typeof value === 'number') expect(found).toBeCloseTo(value, 9);
  else expect(found).toBe(value);
});

test('plans to date are those of the rows', () => {
  const first = (1000.1 * 7) / 10;
  const second = (500 * 2) / 5;
  expect(summaryValues(context, context.rows)('planToDate')).toBeCloseTo(first + second + 3 * 900 + 30, 9);
});

test('under the heading of a list only its projects count', () => {
  const values = summaryValues(context, context.rows, { list: 'new-start' });
  expect(values('projects')).toBe(3);
  expect(values('annualPlan')).toBe(1800.1);
  expect(values('green')).toBe(1);
  expect(summaryValues(context, context.rows, { list: 'preliminary' })('startRate')).toBeNull();
});

test('without a plan there is no rate, and no project is 0', () => {
  const values = summaryValues(context, []);
  expect([
    values('projects'),
    values('annualPlan'),
    values('completionRate'),
    values('gapPoints'),
    values('band'),
  ]).toEqual([0, 0, null, null, null]);
});

test('without a month nothing depends on one', () => {
  const timeless = prepare(
    workbook({
      sheets: [
        listSheet('under-construction', [{}], { title: '在建项目', headings: { investedYearToDate: '累计完成投资' } }),
      ],
    }),
    policyWith(),
  ).context;
  const values = summaryValues(timeless, timeless.rows);
  expect([
    values('timeProgress'),
    values('gapPoints'),
    values('green'),
    values('dueCount'),
    values('planToDate'),
  ]).toEqual([null, null, null, null, null]);
  expect(values('completionRate')).toBeCloseTo(950 / 1200, 12);
});

test('what cannot be read counts as 0 and is told', () => {
  expect(unreadableProjects(context.rows, 'annualPlan').map(({ row }) => row + 1)).toEqual([7]);
  expect(unreadableProjects(context.rows, 'investedYearToDate')).toEqual([]);
  expect(unreadableProjects(context.rows, 'projects')).toEqual([]);
});

test('from a number to its projects', () => {
  const rowsOf = (measure: SummaryMeasure) => projectsBehind(context, context.rows, measure).map(({ name }) => name);
  expect(rowsOf('dueCount')).toEqual(['东1号路', '东2号路']);
  expect(rowsOf('behindCount')).toEqual(['西2号路', '西3号路']);
  expect(rowsOf('annualPlan')).toHaveLength(8);
});
