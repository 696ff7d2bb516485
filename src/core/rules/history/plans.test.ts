import { ruleCases, type ExpectedFinding } from '../../../../test/harness/rule-cases.js';
import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { sheetOf } from '../../../../test/harness/months.js';
import { formatted, workbook, type SheetSpec } from '../../../../test/harness/workbook.js';

const PATH = 'under-construction';

function against(...sheets: readonly SheetSpec[]) {
  return { previous: workbook({ sheets }) };
}

function august(values: RowValues) {
  return against(sheetOf(2022, 8, PATH, [values]));
}

function september(values: RowValues) {
  return listSheet(PATH, [values]);
}

const IN_YI = { annualPlan: '2022年计划投资（亿元）', totalInvestment: '总投资（亿元）' };

function january(values: RowValues) {
  return sheetOf(2023, 1, PATH, [{ investedYearToDate: 100, ...values }]);
}

function december(values: RowValues) {
  return against(sheetOf(2022, 12, PATH, [{ investedYearToDate: 1200, ...values }]));
}

ruleCases('carry-over-mismatch', {
  valid: [
    {
      title: 'what stood there',
      workbook: january({ investedToPriorYear: 3200 }),
      options: december({ investedSinceStart: 3200 }),
    },
    { title: 'no such column then', workbook: january({ investedToPriorYear: 3200 }), options: december({}) },
    { title: 'no such column now', workbook: january({}), options: december({ investedSinceStart: 3200 }) },
    {
      title: 'empty now',
      workbook: january({ investedToPriorYear: null }),
      options: december({ investedSinceStart: 3200 }),
    },
    {
      title: 'against November',
      workbook: january({ investedToPriorYear: 3000 }),
      options: against(sheetOf(2022, 11, PATH, [{ investedSinceStart: 3200 }])),
    },
    {
      title: 'within the year',
      workbook: september({ investedToPriorYear: 3000 }),
      options: august({ investedSinceStart: 3900, investedYearToDate: 900 }),
    },
    {
      title: 'as near as it was written',
      workbook: january({ investedToPriorYear: formatted(3200.4, '0.0') }),
      options: december({ investedSinceStart: formatted(3200, '0') }),
    },
  ],
  invalid: [
    {
      title: 'another figure than in December',
      workbook: january({ investedToPriorYear: 3000 }),
      options: december({ investedSinceStart: 3200 }),
      findings: [
        [
          'carry-over-mismatch',
          '在建!G4',
          { investedToPriorYear: 3000, investedSinceStart: 3200, previousMonth: '2022-12' },
        ],
      ],
      severity: 'error',
    },
    {
      title: 'later in the year',
      workbook: sheetOf(2023, 3, PATH, [{ investedYearToDate: 400, investedToPriorYear: 3000 }]),
      options: december({ investedSinceStart: 3200 }),
      findings: [['carry-over-mismatch', '在建!G4']],
    },
    {
      title: 'months without a year: December before January is last year’s',
      workbook: january({ investedToPriorYear: 3000 }),
      options: against(
        sheetOf(2022, 12, PATH, [{ investedYearToDate: 1200, investedSinceStart: 3200 }], {
          title: '在建项目清单（12月）',
          headings: { annualPlan: '年度计划投资' },
        }),
      ),
      findings: [['carry-over-mismatch', '在建!G4', { previousMonth: '2022-12' }]],
    },
  ],
});

const CHANGED: ExpectedFinding = [
  'plan-changed',
  '在建!D4',
  { amount: 1200, previous: 1100, previousMonth: '2022-08' },
];

ruleCases('plan-changed', {
  valid: [
    { title: 'as last month', workbook: september({ annualPlan: 1200 }), options: august({ annualPlan: 1200 }) },
    {
      title: 'a new year',
      workbook: january({ annualPlan: 2000, investedYearToDate: 170 }),
      options: december({ annualPlan: 1200 }),
      others: [],
    },
    {
      title: 'in another unit, as near as it was written',
      workbook: september({ annualPlan: 1204 }),
      options: against(
        sheetOf(2022, 8, PATH, [{ annualPlan: formatted(0.12, '0.00'), totalInvestment: 1 }], { headings: IN_YI }),
      ),
    },
    { title: 'empty last month', workbook: september({}), options: august({ annualPlan: null }) },
    {
      title: 'no column now',
      workbook: listSheet('preliminary', [{}], { without: ['annualPlan'] }),
      options: against(sheetOf(2022, 8, 'preliminary', [{ annualPlan: 1000 }])),
    },
  ],
  invalid: [
    {
      title: 'raised',
      workbook: september({ annualPlan: 1200 }),
      options: august({ annualPlan: 1100 }),
      findings: [CHANGED],
      severity: 'warning',
    },
    {
      title: 'of preliminary work too',
      workbook: listSheet('preliminary', [{ annualPlan: 900 }]),
      options: against(sheetOf(2022, 8, 'preliminary', [{ annualPlan: 1000 }])),
      findings: [['plan-changed', '前期!D4', { amount: 900, previous: 1000 }]],
    },
    {
      title: 'under another name with the same code',
      workbook: september({ name: '滨江路二期', code: '2109-500115-04-01-123456' }),
      options: august({ name: '滨江路', code: '21095001150401123456', annualPlan: 1100 }),
      findings: [CHANGED],
    },
    {
      title: 'under a name that a person confirmed',
      workbook: september({ name: '滨江大道工程' }),
      options: {
        ...august({ name: '滨江路', annualPlan: 1100 }),
        renamed: [{ from: '滨江 路', to: '滨江大道工程' }],
      },
      findings: [CHANGED],
    },
  ],
});

ruleCases('total-investment-changed', {
  valid: [
    { title: 'as last month', workbook: september({}), options: august({}) },
    { title: 'empty last month', workbook: september({}), options: august({ totalInvestment: '/' }) },
  ],
  invalid: [
    {
      title: 'raised',
      workbook: september({ totalInvestment: 12000 }),
      options: august({}),
      findings: [['total-investment-changed', '在建!C4', { amount: 12000, previous: 10000 }]],
      severity: 'info',
    },
    {
      title: 'over the year',
      workbook: january({ totalInvestment: 9000 }),
      options: december({}),
      findings: [['total-investment-changed', '在建!C4', { previousMonth: '2022-12' }]],
    },
    {
      title: 'against a workbook that names no month',
      workbook: september({ totalInvestment: 12000 }),
      options: against(
        listSheet(PATH, [{}], { title: '在建项目清单', headings: { investedYearToDate: '累计完成投资' } }),
      ),
      findings: [['total-investment-changed', '在建!C4', { previousMonth: null }]],
    },
  ],
});
