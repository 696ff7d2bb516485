import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { formatted } from '../../../../test/harness/workbook.js';

function building(...rows: RowValues[]) {
  return listSheet('under-construction', rows);
}

ruleCases('since-start-mismatch', {
  valid: [
    { title: 'adds up', workbook: building({ investedSinceStart: 2950, investedToPriorYear: 2000 }) },
    { title: '0.01 万元 apart', workbook: building({ investedSinceStart: 2950.01, investedToPriorYear: 2000 }) },
    { title: 'one of the three is empty', workbook: building({ investedSinceStart: 3000, investedToPriorYear: null }) },
    { title: 'no column of the years before', workbook: building({ investedSinceStart: 3000 }) },
    {
      title: 'half of the last digit of the coarsest term apart',
      workbook: building({ investedSinceStart: formatted(2950.5, '0'), investedToPriorYear: 2000 }),
    },
    {
      title: 'half of the last digit of 亿元 apart',
      workbook: listSheet(
        'under-construction',
        [{ investedSinceStart: formatted(0.3, '0.0'), investedToPriorYear: 2000 }],
        {
          headings: { investedSinceStart: '开工以来累计完成投资（亿元）' },
        },
      ),
    },
    {
      title: 'one of the three is unreadable',
      workbook: building({ investedSinceStart: 3000, investedToPriorYear: '很多' }),
      others: [['number-invalid', '在建!H4']],
    },
  ],
  invalid: [
    {
      title: 'does not add up',
      workbook: building({ investedSinceStart: 3000, investedToPriorYear: 2000 }),
      findings: [['since-start-mismatch', '在建!G4', { investedSinceStart: 3000, expected: 2950 }]],
      severity: 'error',
    },
    {
      title: '0.02 万元 apart',
      workbook: building({
        investedSinceStart: formatted(2950.02, '0.00'),
        investedToPriorYear: formatted(2000, '0.00'),
        investedYearToDate: formatted(950, '0.00'),
      }),
      findings: [['since-start-mismatch', '在建!G4']],
    },
    {
      title: 'more than half of the last digit of 亿元 apart',
      workbook: listSheet(
        'under-construction',
        [{ investedSinceStart: formatted(0.4, '0.0'), investedToPriorYear: 2000 }],
        {
          headings: { investedSinceStart: '开工以来累计完成投资（亿元）' },
        },
      ),
      findings: [['since-start-mismatch', '在建!G4', { unit: '亿元' }]],
    },
  ],
});

function months(to: number, each: number): RowValues {
  return Object.fromEntries(Array.from({ length: to }, (_, index) => [`monthlyInvested.${index + 1}`, each]));
}

ruleCases('year-to-date-mismatch', {
  valid: [
    {
      title: 'the months before and this one',
      workbook: building({ previousYearToDate: 850, investedThisMonth: 100 }),
    },
    { title: 'an empty month before', workbook: building({ previousYearToDate: null, investedThisMonth: 100 }) },
    { title: 'no column of the months before', workbook: building({ investedThisMonth: 100 }) },
    { title: 'nine months', workbook: building({ ...months(8, 100), investedThisMonth: 150 }) },
    {
      title: 'a month left empty counts as 0',
      workbook: building({ ...months(8, 100), 'monthlyInvested.3': null, investedThisMonth: 250 }),
    },
    {
      title: 'a month is missing among the columns',
      workbook: building({ ...months(7, 100), investedThisMonth: 100 }),
    },
    {
      title: 'one month is unreadable',
      workbook: building({ ...months(8, 100), 'monthlyInvested.3': '很多', investedThisMonth: 100 }),
      others: [['number-invalid', '在建!I4']],
    },
    {
      title: 'the tolerance of rounded months is that of one',
      workbook: building({
        previousYearToDate: formatted(850.4, '0'),
        investedThisMonth: formatted(100, '0'),
      }),
    },
  ],
  invalid: [
    {
      title: 'the months before and this one',
      workbook: building({ previousYearToDate: 800, investedThisMonth: 100 }),
      findings: [
        ['year-to-date-mismatch', '在建!E4', { investedYearToDate: 950, expected: 900, basis: 'previous-plus-month' }],
      ],
      severity: 'error',
    },
    {
      title: 'nine months',
      workbook: building({ ...months(8, 100), investedThisMonth: 100 }),
      findings: [['year-to-date-mismatch', '在建!E4', { expected: 900, basis: 'months' }]],
    },
    {
      title: 'both sums fail: one finding',
      workbook: building({ ...months(8, 100), previousYearToDate: 800, investedThisMonth: 100 }),
      findings: [['year-to-date-mismatch', '在建!E4']],
    },
    {
      title: 'one of the two fails',
      workbook: building({ ...months(8, 100), previousYearToDate: 850, investedThisMonth: 100 }),
      findings: [['year-to-date-mismatch', '在建!E4', { basis: 'months' }]],
    },
    {
      title: 'a new start',
      workbook: listSheet('new-start', [{ previousYearToDate: 800, investedThisMonth: 100 }]),
      findings: [['year-to-date-mismatch', '新开工!E4']],
    },
  ],
});

function plans(each: number): RowValues {
  return Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`monthlyPlan.${index + 1}`, each]));
}

/** 1-2月 200, and 100 for each month behind. */
function firstOfTwo(annualPlan: number) {
  const months = Object.entries({ ...plans(100), 'monthlyPlan.2': 200 }).slice(1);
  return listSheet('under-construction', [{ ...Object.fromEntries(months), annualPlan }], {
    headings: { 'monthlyPlan.2': '1-2月计划' },
  });
}

ruleCases('monthly-plan-mismatch', {
  valid: [
    { title: 'adds up', workbook: building(plans(100)) },
    {
      title: 'months left empty count as 0',
      workbook: building({ ...plans(100), 'monthlyPlan.12': null, annualPlan: 1100 }),
    },
    {
      title: 'no month is filled',
      workbook: building({ ...plans(100), ...Object.fromEntries(Object.keys(plans(0)).map((field) => [field, null])) }),
    },
    {
      title: 'one month is unreadable: no plan to date either',
      workbook: building({ ...plans(100), 'monthlyPlan.2': '待定', investedYearToDate: 1 }),
      others: [['number-invalid', '在建!H4']],
    },
    {
      title: 'eleven columns are not twelve',
      workbook: building(Object.fromEntries(Object.entries(plans(100)).slice(0, 11))),
    },
    {
      title: 'eleven, of which the first covers two months, add up',
      workbook: firstOfTwo(1200),
    },
    {
      title: 'a list that reads no monthly plans',
      workbook: listSheet('preliminary', [{ annualPlan: 5, ...plans(100) }]),
    },
  ],
  invalid: [
    {
      title: 'does not add up',
      workbook: building({ ...plans(100), annualPlan: 1300 }),
      findings: [['monthly-plan-mismatch', '在建!D4', { annualPlan: 1300, expected: 1200 }]],
      severity: 'warning',
    },
    {
      title: 'eleven, of which the first covers two months',
      workbook: firstOfTwo(1300),
      findings: [['monthly-plan-mismatch', '在建!D4', { annualPlan: 1300, expected: 1200 }]],
    },
    {
      title: '0.02 万元 apart',
      workbook: building({
        ...Object.fromEntries(
          Object.entries(plans(100)).map(([field, value]) => [field, formatted(value as number, '0.00')]),
        ),
        annualPlan: formatted(1200.02, '0.00'),
      }),
      findings: [['monthly-plan-mismatch', '在建!D4']],
    },
  ],
});

ruleCases('rate-mismatch', {
  valid: [
    ...[0.7917, 79.17, '79.17%', '79%', formatted(0.7917, '0.00%'), 0.79, 79.6, 0.7867].map((completionRate) => ({
      title: `${JSON.stringify(completionRate)} for 950 of 1200`,
      workbook: building({ completionRate }),
    })),
    { title: 'half a point is not over it', workbook: building({ investedYearToDate: 900, completionRate: 0.755 }) },
    { title: 'over 100 %', workbook: building({ investedYearToDate: 1800, completionRate: 1.5 }) },
    { title: '150 may be 1.5', workbook: building({ investedYearToDate: 1800, completionRate: 150 }) },
    { title: 'no plan', workbook: building({ annualPlan: 0, investedYearToDate: 10, completionRate: 0.5 }) },
    { title: 'empty', workbook: building({ completionRate: null }) },
    {
      title: 'the plan is empty',
      workbook: building({ annualPlan: null, completionRate: 0.5 }),
      others: [['value-required', '在建!D4']],
    },
    {
      title: 'stored as text, it fits all the same',
      workbook: building({ completionRate: '0.79' }),
      others: [['number-as-text', '在建!G4']],
    },
    {
      title: 'the policy allows more',
      workbook: building({ completionRate: 0.8 }),
      policy: { rules: { 'rate-mismatch': { points: 1 } } },
    },
    {
      title: 'a list that reads no rate',
      workbook: listSheet('preliminary', [{ annualPlan: 10, investedYearToDate: 5, completionRate: 9 }]),
    },
  ],
  invalid: [
    {
      title: 'a percent format says what it says',
      workbook: building({ completionRate: formatted(79.17, '0.00%') }),
      findings: [['rate-mismatch', '在建!G4']],
      severity: 'error',
    },
    {
      title: 'text with % says what it says',
      workbook: building({ completionRate: '0.7917%' }),
      findings: [['rate-mismatch', '在建!G4']],
    },
    ...[0.8, 80, 0.785, '78.5%'].map((completionRate) => ({
      title: `${completionRate} for 950 of 1200`,
      workbook: building({ completionRate }),
      findings: [['rate-mismatch', '在建!G4', { expected: 950 / 1200 }] as const],
    })),
    {
      title: 'the policy allows less',
      workbook: building({ completionRate: 0.79 }),
      policy: { rules: { 'rate-mismatch': { points: 0.1 } } },
      findings: [['rate-mismatch', '在建!G4']],
    },
  ],
});
