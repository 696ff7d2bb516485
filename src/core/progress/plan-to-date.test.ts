import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import type { Month } from '../lists/dispatch-month.js';
import type { ListId } from '../schema/fields.js';
import { planToDate } from './plan-to-date.js';

const SEPTEMBER = { year: 2022, month: 9 };

function planOf(
  list: ListId,
  values: RowValues,
  policy: Readonly<Record<string, unknown>> = {},
  month: Month = SEPTEMBER,
) {
  const known = policyWith(policy);
  const { context } = prepare(workbook({ sheets: [listSheet(list, [{ annualPlan: 1200, ...values }])] }), known);
  const [row] = context.rows;
  if (row === undefined) throw new Error('no project');
  return planToDate(row, month, known);
}

/** monthlyPlan.1 = 10, monthlyPlan.2 = 20 … */
const MONTHLY = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`monthlyPlan.${index + 1}`, 10 * (index + 1)]),
);

/** Columns for the months so far, all of them empty. */
const NO_PLANS_YET = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`monthlyPlan.${index + 1}`, null]));

describe('without a policy of its own', () => {
  test.each([
    ['n/12 of the annual plan', 'under-construction', {}, 900, 'time'],
    ['its own monthly plans', 'under-construction', MONTHLY, 450, 'monthly-plans'],
    ['months left empty count as 0', 'under-construction', { ...MONTHLY, 'monthlyPlan.9': null }, 360, 'monthly-plans'],
    [
      'plans of later months alone',
      'under-construction',
      { ...NO_PLANS_YET, 'monthlyPlan.12': 1200 },
      0,
      'monthly-plans',
    ],
    ['a plan for December alone, no columns before', 'under-construction', { 'monthlyPlan.12': 1200 }, 900, 'time'],
    ['its own plan to date', 'under-construction', { planToDate: 777 }, 777, 'plan-to-date'],
    ['a plan to date of 0', 'under-construction', { planToDate: 0 }, 0, 'plan-to-date'],
    ['an empty plan to date', 'under-construction', { planToDate: '/' }, 900, 'time'],
    [
      'monthly plans before a plan to date',
      'under-construction',
      { ...MONTHLY, planToDate: 777 },
      450,
      'monthly-plans',
    ],
    [
      'monthly plans that are all empty',
      'under-construction',
      { 'monthlyPlan.1': null, 'monthlyPlan.2': null, planToDate: 777 },
      777,
      'plan-to-date',
    ],
    ['a new start planned for January', 'new-start', { plannedStart: '2022-01-20' }, 900, 'time'],
    ['planned for May', 'new-start', { plannedStart: '2022-05' }, 750, 'time'],
    ['planned for September', 'new-start', { plannedStart: '2022年三季度' }, 300, 'time'],
    ['planned for October', 'new-start', { plannedStart: '2022-10' }, 0, 'time'],
    ['planned for December', 'new-start', { plannedStart: '年底' }, 0, 'time'],
    ['planned for last year', 'new-start', { plannedStart: '2021-11' }, 900, 'time'],
    ['nothing planned', 'new-start', { plannedStart: null }, 900, 'time'],
    [
      'a new start with its own plan to date',
      'new-start',
      { plannedStart: '2022-05', planToDate: 777 },
      777,
      'plan-to-date',
    ],
    [
      'the planned start of a row under construction says nothing',
      'under-construction',
      { plannedStart: '2022-05' },
      900,
      'time',
    ],
    ['an amount stored as text', 'under-construction', { annualPlan: '2400' }, 1800, 'time'],
  ] as const)('%s', (_, list, values, amount, basis) => {
    const plan = planOf(list, values);
    expect(plan?.amount).toBeCloseTo(amount, 9);
    expect(plan?.basis).toBe(basis);
  });

  test.each([
    ['no annual plan', 'under-construction', { annualPlan: null }],
    ['an unreadable annual plan', 'under-construction', { annualPlan: '待定' }],
    ['an unreadable month up to now', 'under-construction', { ...MONTHLY, 'monthlyPlan.3': '待定' }],
    ['an unreadable plan to date', 'under-construction', { planToDate: '待定' }],
    ['an unreadable planned start', 'new-start', { plannedStart: '尽快' }],
    ['an ambiguous planned start', 'new-start', { plannedStart: 2022.1 }],
  ] as const)('none: %s', (_, list, values) => {
    expect(planOf(list, values)).toBeUndefined();
  });
});

const SHARES = [0.01, 0.02, 0.03, 0.04, 0.05, 0.05, 0.1, 0.1, 0.1, 0.1, 0.2, 0.2];

test.each([
  ['calendar', { kind: 'calendar' }, 900],
  ['a factor', { kind: 'factor', factor: 0.9 }, 810],
  ['twelve shares', { kind: 'shares', shares: SHARES }, 600],
] as const)('the policy says %s: for all, whatever the rows plan', (_, baseline, amount) => {
  const values = { ...MONTHLY, planToDate: 777, plannedStart: '2022-08' };
  for (const list of ['new-start', 'under-construction'] as const) {
    expect(planOf(list, values, { baseline })?.amount).toBeCloseTo(amount, 9);
  }
});

const FIRST_THIRD = { year: 2022, month: 9, tenDays: 1 } as const;
test.each([
  ['n/12', {}, {}, (1200 * (8 + 1 / 3)) / 12],
  ['its own monthly plans', MONTHLY, {}, 360 + 30],
  ['a factor', {}, { kind: 'factor', factor: 0.9 }, (0.9 * 1200 * (8 + 1 / 3)) / 12],
  ['twelve shares', {}, { kind: 'shares', shares: SHARES }, 1200 * (0.4 + 0.1 / 3)],
] as const)('to the 10th, %s', (_, values, baseline, amount) => {
  const policy = 'kind' in baseline ? { baseline } : {};
  expect(planOf('under-construction', values, policy, FIRST_THIRD)?.amount).toBeCloseTo(amount, 9);
});

test('to the 10th, a new start planned for May, and one for October', () => {
  const of = (plannedStart: string) => planOf('new-start', { plannedStart }, {}, FIRST_THIRD)?.amount;
  expect(of('2022-05')).toBeCloseTo((1200 * (4 + 1 / 3)) / 8, 9);
  expect(of('2022-10')).toBe(0);
});

test('the first of the monthly plans may be for two months', () => {
  const { 'monthlyPlan.1': january, ...others } = MONTHLY;
  const headings = { 'monthlyPlan.2': '1-2月计划' };
  const { context } = prepare(
    workbook({ sheets: [listSheet('under-construction', [{ annualPlan: 780, ...others }], { headings })] }),
    policyWith(),
  );
  expect(january).toBe(10);
  expect(planToDate(context.rows[0]!, SEPTEMBER, policyWith())).toEqual({ amount: 440, basis: 'monthly-plans' });
});

test('December is the whole plan, with every baseline but a factor', () => {
  const december = { year: 2022, month: 12 };
  for (const baseline of [{ kind: 'plans' }, { kind: 'calendar' }, { kind: 'shares', shares: SHARES }]) {
    expect(planOf('new-start', { plannedStart: '2022-05' }, { baseline }, december)?.amount).toBeCloseTo(1200, 9);
  }
});
