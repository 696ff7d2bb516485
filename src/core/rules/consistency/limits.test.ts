import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { formatted } from '../../../../test/harness/workbook.js';

function building(...rows: RowValues[]) {
  return listSheet('under-construction', rows);
}

ruleCases('plan-over-total', {
  valid: [
    { title: 'equal to what is left', workbook: building({ totalInvestment: 2000, investedToPriorYear: 800 }) },
    { title: 'no column of the years before', workbook: building({ totalInvestment: 1200 }) },
    { title: 'an empty cell counts as 0', workbook: building({ totalInvestment: 1200, investedToPriorYear: null }) },
    { title: '0.01 万元 over', workbook: building({ totalInvestment: 1199.99 }) },
    {
      title: 'half of the last digit shown over',
      workbook: building({ totalInvestment: formatted(1199.6, '0'), annualPlan: formatted(1200, '0') }),
    },
    {
      title: 'half of the last digit of 亿元 over',
      workbook: listSheet('under-construction', [{ totalInvestment: 0.1 }], {
        headings: { totalInvestment: '总投资（亿元）' },
      }),
    },
    { title: 'empty plan of a preliminary project', workbook: listSheet('preliminary', [{ totalInvestment: 1 }]) },
  ],
  invalid: [
    {
      title: 'more than the total',
      workbook: building({ totalInvestment: 1000 }),
      findings: [['plan-over-total', '在建!D4', { annualPlan: 1200, totalInvestment: 1000, investedToPriorYear: 0 }]],
      severity: 'warning',
    },
    {
      title: 'more than what is left of it',
      workbook: building({ totalInvestment: 2200, investedToPriorYear: 1100 }),
      findings: [['plan-over-total', '在建!D4', { investedToPriorYear: 1100 }]],
    },
    {
      title: 'more than half of the last digit',
      workbook: building({ totalInvestment: formatted(1199.4, '0'), annualPlan: formatted(1200, '0') }),
      findings: [['plan-over-total', '在建!D4']],
    },
    {
      title: 'over ten times it, where magnitude-suspect is off',
      workbook: building({ totalInvestment: 1000, annualPlan: 12000, actualFinish: '2022-05-01' }),
      policy: { rules: { 'magnitude-suspect': 'off' } },
      findings: [['plan-over-total', '在建!D4']],
    },
    {
      title: 'a new start',
      workbook: listSheet('new-start', [{ totalInvestment: 1000 }]),
      findings: [['plan-over-total', '新开工!D4']],
    },
    {
      title: 'a preliminary project that has a plan',
      workbook: listSheet('preliminary', [{ totalInvestment: 1000, annualPlan: 1100 }]),
      findings: [['plan-over-total', '前期!D4']],
    },
    {
      title: 'more than half of the last digit of 亿元',
      workbook: listSheet('under-construction', [{ totalInvestment: 0.1, annualPlan: 1600, actualFinish: '2022-05' }], {
        headings: { totalInvestment: '总投资（亿元）' },
      }),
      findings: [['plan-over-total', '在建!D4', { totalInvestment: 1000 }]],
    },
  ],
});

ruleCases('invested-over-total', {
  valid: [
    { title: 'equal to the total', workbook: building({ totalInvestment: 3000, investedSinceStart: 3000 }) },
    {
      title: 'the years before and this one reach it',
      workbook: building({
        totalInvestment: 2950,
        investedToPriorYear: 1750,
        annualPlan: 1200,
        investedYearToDate: 1200,
      }),
    },
    {
      title: 'within the tolerance',
      workbook: building({ totalInvestment: formatted(3000, '0'), investedSinceStart: formatted(3000.4, '0') }),
    },
    {
      title: 'an unreadable since-start: the other sum does not stand in',
      workbook: building({ totalInvestment: 1200, investedYearToDate: 1300, investedSinceStart: '很多' }),
      others: [['number-invalid', '在建!G4']],
    },
  ],
  invalid: [
    {
      title: 'since the start',
      workbook: building({ totalInvestment: 3000, investedSinceStart: 3100 }),
      findings: [['invested-over-total', '在建!G4', { invested: 3100, totalInvestment: 3000, basis: 'since-start' }]],
      severity: 'warning',
    },
    {
      title: 'no such column: the years before and this one',
      workbook: building({ totalInvestment: 3000, investedToPriorYear: 1800, investedYearToDate: 1210 }),
      findings: [['invested-over-total', '在建!E4', { invested: 3010, basis: 'prior-plus-year' }]],
    },
    {
      title: 'an empty cell there: the years before and this one',
      workbook: building({
        totalInvestment: 3000,
        investedToPriorYear: 1800,
        investedYearToDate: 1210,
        investedSinceStart: null,
      }),
      findings: [['invested-over-total', '在建!E4']],
    },
    {
      title: 'this year alone',
      workbook: building({ totalInvestment: 1200, investedYearToDate: 1300 }),
      findings: [['invested-over-total', '在建!E4', { invested: 1300 }]],
    },
  ],
});

ruleCases('month-exceeds-year-to-date', {
  valid: [
    { title: 'less', workbook: building({ investedThisMonth: 100 }) },
    { title: 'equal', workbook: building({ investedThisMonth: 950 }) },
    { title: '0.01 万元 more', workbook: building({ investedThisMonth: 950.01 }) },
    { title: 'an empty month', workbook: building({ investedThisMonth: null }) },
    {
      title: 'an unreadable year to date',
      workbook: building({ investedThisMonth: 1000, investedYearToDate: '很多' }),
      others: [['number-invalid', '在建!E4']],
    },
    {
      title: 'a list that reads no month',
      workbook: listSheet('preliminary', [{ investedYearToDate: 1, investedThisMonth: 5 }]),
    },
  ],
  invalid: [
    {
      title: 'more',
      workbook: building({ investedThisMonth: 960 }),
      findings: [['month-exceeds-year-to-date', '在建!G4', { investedThisMonth: 960, investedYearToDate: 950 }]],
      severity: 'error',
    },
    {
      title: 'a new start',
      workbook: listSheet('new-start', [{ investedThisMonth: 960 }]),
      findings: [['month-exceeds-year-to-date', '新开工!G4']],
    },
  ],
});

ruleCases('magnitude-suspect', {
  valid: [
    { title: 'no plan', workbook: building({ annualPlan: 0, investedYearToDate: 900 }) },
    {
      title: 'a plan exactly ten times the total',
      workbook: building({ totalInvestment: 120, investedYearToDate: 120, actualFinish: '2022-05-01' }),
      others: [['plan-over-total', '在建!D4']],
    },
    { title: 'done exactly ten times the plan', workbook: building({ annualPlan: 95 }) },
  ],
  invalid: [
    {
      title: 'a plan over ten times the total explains that it is over it, and the slow progress',
      workbook: building({ totalInvestment: 1000, annualPlan: 12000 }),
      findings: [['magnitude-suspect', '在建!D4', { larger: 12000, smaller: 1000, times: 12 }]],
      severity: 'warning',
    },
    {
      title: 'done over ten times the plan explains the rate and the total',
      workbook: building({ totalInvestment: 500, annualPlan: 95, investedYearToDate: 960, completionRate: 0.5 }),
      findings: [['magnitude-suspect', '在建!E4', { larger: 960, smaller: 95 }]],
    },
    {
      title: 'it explains nothing of other rows',
      workbook: building({ totalInvestment: 1000, annualPlan: 12000 }, { totalInvestment: 1000 }),
      findings: [
        ['magnitude-suspect', '在建!D4'],
        ['plan-over-total', '在建!D5'],
      ],
    },
    {
      title: 'the policy asks for more than twenty times',
      workbook: building(
        { totalInvestment: 100, annualPlan: 2100 },
        { totalInvestment: 100, annualPlan: 1900, investedYearToDate: 90, actualFinish: '2022-05-01' },
      ),
      policy: { rules: { 'magnitude-suspect': { times: 20 } } },
      findings: [
        ['magnitude-suspect', '在建!D4'],
        ['plan-over-total', '在建!D5'],
      ],
    },
    {
      title: 'a total written in another unit',
      workbook: listSheet('under-construction', [{ totalInvestment: 1 }], {
        headings: { totalInvestment: '总投资（元）' },
      }),
      findings: [['magnitude-suspect', '在建!D4', { smaller: 0.0001 }]],
    },
  ],
});
