import { bare, listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { cellError, formatted, formula } from '../../../../test/harness/workbook.js';

/** Two projects of 10000 each, and rows of sums about them. */
function twoAnd(total: RowValues, first: RowValues = {}, second: RowValues = {}) {
  return listSheet('under-construction', [first, second, bare(total)]);
}

const ALL = { totalInvestment: 20000, annualPlan: 2400, investedYearToDate: 1900 };

ruleCases('total-row-mismatch', {
  valid: [
    { title: 'at the bottom', workbook: twoAnd({ serialNumber: '合计', ...ALL }) },
    {
      title: 'on top',
      workbook: listSheet('under-construction', [bare({ name: '总 计', ...ALL }), {}, {}]),
    },
    { title: 'with a count', workbook: twoAnd({ serialNumber: '总计（2个）', ...ALL }) },
    { title: 'nothing added up', workbook: twoAnd({ serialNumber: '合计' }) },
    {
      title: 'empty amounts count as 0',
      workbook: twoAnd(
        { serialNumber: '合计', investedToPriorYear: 5 },
        { investedToPriorYear: 5 },
        { investedToPriorYear: '/' },
      ),
    },
    { title: '0.01 万元 apart', workbook: twoAnd({ serialNumber: '合计', totalInvestment: 20000.01 }) },
    {
      title: 'rounded to whole numbers: half of one',
      workbook: twoAnd(
        { serialNumber: '合计', investedToPriorYear: formatted(11, '0') },
        { investedToPriorYear: formatted(5.3, '0') },
        { investedToPriorYear: formatted(5.3, '0') },
      ),
    },
    {
      title: 'only the total is rounded: half of its last digit',
      workbook: twoAnd(
        { serialNumber: '合计', investedToPriorYear: formatted(11, '0') },
        { investedToPriorYear: formatted(5.3, '0.00') },
        { investedToPriorYear: formatted(5.3, '0.00') },
      ),
    },
    {
      title: 'one amount cannot be read',
      workbook: twoAnd({ serialNumber: '合计', annualPlan: 5000 }, { annualPlan: '待定' }),
      others: [['number-invalid', '在建!D4']],
    },
    {
      title: 'one amount is an error value',
      workbook: twoAnd({ serialNumber: '合计', annualPlan: 5000 }, { annualPlan: cellError('#REF!') }),
      others: [['formula-error', '在建!D4']],
    },
    {
      title: 'a column in dollars',
      workbook: listSheet('preliminary', [{}, {}, bare({ serialNumber: '合计', totalInvestment: 20000 })], {
        headings: { totalInvestment: '总投资（万美元）' },
      }),
    },
    {
      title: 'a formula passed over a number stored as text: that is the cause',
      workbook: twoAnd({ serialNumber: '合计', annualPlan: formula('SUM(D4:D5)', 1200) }, { annualPlan: '1200' }),
      others: [['number-as-text', '在建!D4']],
    },
    {
      title: 'rates and texts of a total are no sums',
      workbook: twoAnd({ serialNumber: '合计', completionRate: 0.5, remark: '略' }),
    },
    {
      title: 'children are in their parent',
      workbook: listSheet('under-construction', [
        {},
        bare({ name: '其中：一标段', totalInvestment: 6000 }),
        bare({ serialNumber: '1.1', name: '二标段', totalInvestment: 4000 }),
        bare({ name: '子项目：三标段', totalInvestment: 1000 }),
        bare({ serialNumber: '合计', totalInvestment: 10000 }),
      ]),
    },
    {
      title: 'children stand for a parent without money',
      workbook: listSheet('under-construction', [
        { totalInvestment: null },
        bare({ serialNumber: '1.1', name: '一标段', totalInvestment: 6000 }),
        bare({ serialNumber: '1.2', name: '二标段', totalInvestment: 4000 }),
        bare({ serialNumber: '合计', totalInvestment: 10000 }),
      ]),
    },
    {
      title: 'the parts of a merged name are one project',
      workbook: listSheet(
        'under-construction',
        [
          { totalInvestment: 6000 },
          bare({ totalInvestment: 4000 }),
          bare({ serialNumber: '合计', totalInvestment: 10000 }),
        ],
        { merges: ['B4:B5'] },
      ),
    },
    {
      title: 'units of columns and cells',
      workbook: listSheet(
        'under-construction',
        [{ totalInvestment: 1.5 }, { totalInvestment: '5000万元' }, bare({ serialNumber: '合计', totalInvestment: 2 })],
        { headings: { totalInvestment: '总投资（亿元）' } },
      ),
      others: [['number-as-text', '在建!C5']],
    },
    {
      title: 'a total of a part that no column tells',
      workbook: twoAnd({ serialNumber: '龙海市合计', totalInvestment: 3 }),
    },
    {
      title: 'a total of a part that a column tells',
      workbook: twoAnd(
        { serialNumber: '龙海市合计', totalInvestment: 10000 },
        { jurisdiction: '龙海市' },
        { jurisdiction: '长泰县' },
      ),
    },
    {
      title: 'hidden rows count',
      workbook: listSheet('under-construction', [{}, {}, bare({ serialNumber: '合计', ...ALL })], { hiddenRows: [5] }),
    },
  ],
  invalid: [
    {
      title: 'at the bottom',
      workbook: twoAnd({ serialNumber: '合计', ...ALL, annualPlan: 2500 }),
      findings: [['total-row-mismatch', '在建!D6', { label: '合计', total: 2500, expected: 2400, unit: '万元' }]],
      severity: 'error',
    },
    {
      title: 'on top, in the name column',
      workbook: listSheet('under-construction', [bare({ name: '总计', totalInvestment: 1 }), {}, {}]),
      findings: [['total-row-mismatch', '在建!C4', { total: 1, expected: 20000 }]],
    },
    {
      title: 'each amount by itself',
      workbook: twoAnd({ serialNumber: '合计', totalInvestment: 1, annualPlan: 2400, investedYearToDate: 3 }),
      findings: [
        ['total-row-mismatch', '在建!C6'],
        ['total-row-mismatch', '在建!E6'],
      ],
    },
    {
      title: 'typed in, over a number stored as text',
      workbook: twoAnd({ serialNumber: '合计', annualPlan: 1200 }, { annualPlan: '1200' }),
      findings: [
        ['number-as-text', '在建!D4'],
        ['total-row-mismatch', '在建!D6', { total: 1200, expected: 2400 }],
      ],
    },
    {
      title: 'a number stored as text does not explain another difference',
      workbook: twoAnd({ serialNumber: '合计', annualPlan: formula('SUM(D4:D5)', 1700) }, { annualPlan: '1200' }),
      findings: [
        ['number-as-text', '在建!D4'],
        ['total-row-mismatch', '在建!D6', { expected: 2400 }],
      ],
    },
    {
      title: '0.02 万元 apart',
      workbook: twoAnd(
        { serialNumber: '合计', totalInvestment: formatted(20000.02, '0.00') },
        { totalInvestment: formatted(10000, '0.00') },
        { totalInvestment: formatted(10000, '0.00') },
      ),
      findings: [['total-row-mismatch', '在建!C6']],
    },
    {
      title: 'with General the last digit is the finest found in the column',
      workbook: twoAnd(
        { serialNumber: '合计', investedToPriorYear: 11 },
        { investedToPriorYear: 5.3 },
        { investedToPriorYear: 5.25 },
      ),
      findings: [['total-row-mismatch', '在建!G6', { expected: 10.55 }]],
    },
    {
      title: 'a formula over the wrong rows, where total-formula-incomplete is off',
      workbook: twoAnd({ serialNumber: '合计', totalInvestment: formula('SUM(C4:C4)', 10000) }),
      policy: { rules: { 'total-formula-incomplete': 'off' } },
      findings: [['total-row-mismatch', '在建!C6', { expected: 20000 }]],
    },
    {
      title: 'tolerances do not add up over the rows',
      workbook: twoAnd(
        { serialNumber: '合计', investedToPriorYear: formatted(11, '0') },
        { investedToPriorYear: formatted(5.2, '0') },
        { investedToPriorYear: formatted(5.2, '0') },
      ),
      findings: [['total-row-mismatch', '在建!G6']],
    },
    {
      title: 'a part that a column tells',
      workbook: twoAnd(
        { serialNumber: '龙海市合计', totalInvestment: 20000 },
        { jurisdiction: '龙海市' },
        { jurisdiction: '长泰县' },
      ),
      findings: [['total-row-mismatch', '在建!C6', { expected: 10000 }]],
    },
    {
      title: 'fields that a list does not read',
      workbook: listSheet('preliminary', [
        { investedThisMonth: 5 },
        bare({ serialNumber: '合计', investedThisMonth: 6 }),
      ]),
      findings: [['total-row-mismatch', '前期!G5', { expected: 5 }]],
    },
    {
      title: 'the other columns of a row that cannot be read',
      workbook: twoAnd({ serialNumber: '合计', totalInvestment: 1, annualPlan: 1 }, { annualPlan: '待定' }),
      findings: [
        ['number-invalid', '在建!D4'],
        ['total-row-mismatch', '在建!C6'],
      ],
    },
  ],
});
