import { listSheet } from '../../../../test/harness/lists.js';
import { checked, ruleCases } from '../../../../test/harness/rule-cases.js';
import type { FieldName } from '../../schema/fields.js';
import { formatted } from '../../../../test/harness/workbook.js';

ruleCases('number-invalid', {
  valid: [
    { title: 'numbers', workbook: listSheet('under-construction') },
    { title: 'a rate as text with %', workbook: listSheet('under-construction', [{ completionRate: '79.17%' }]) },
    {
      title: 'signs for nothing',
      workbook: listSheet('under-construction', [{ investedThisMonth: '/', investedToPriorYear: '无' }]),
    },
    {
      title: 'a list that does not read the column',
      workbook: listSheet('preliminary', [{ investedThisMonth: '很多' }]),
    },
    { title: 'text columns', workbook: listSheet('under-construction', [{ remark: '很多' }]) },
  ],
  invalid: [
    {
      title: 'words, and nothing else is said of the amount',
      workbook: listSheet('under-construction', [{ annualPlan: '待测算' }]),
      findings: [['number-invalid', '在建!D4', { value: '待测算' }]],
      severity: 'error',
    },
    {
      title: 'a range',
      workbook: listSheet('under-construction', [{ totalInvestment: '5000-8000' }]),
      findings: [['number-invalid', '在建!C4']],
    },
    {
      title: 'true or false',
      workbook: listSheet('new-start', [{ annualPlan: true }]),
      findings: [['number-invalid', '新开工!D4']],
    },
    {
      title: 'a rate in words',
      workbook: listSheet('under-construction', [{ completionRate: '较高' }]),
      findings: [['number-invalid', '在建!G4']],
    },
    {
      title: 'an optional amount: sums that need it are not compared',
      workbook: listSheet('under-construction', [{ investedToPriorYear: '见附件', investedSinceStart: 5000 }]),
      findings: [['number-invalid', '在建!G4']],
    },
  ],
});

ruleCases('number-as-text', {
  valid: [
    { title: 'a number', workbook: listSheet('under-construction') },
    { title: '92.35% as text', workbook: listSheet('under-construction', [{ completionRate: '79.17%' }]) },
    {
      title: 'a number shown as percent',
      workbook: listSheet('under-construction', [{ completionRate: formatted(0.7917, '0.00%') }]),
    },
    { title: 'signs for nothing', workbook: listSheet('under-construction', [{ investedToPriorYear: '—' }]) },
    {
      title: 'a list that does not read the column',
      workbook: listSheet('preliminary', [{ investedThisMonth: '80' }]),
    },
    { title: 'a serial number as text', workbook: listSheet('under-construction', [{ serialNumber: '1' }]) },
  ],
  invalid: [
    ...(
      [
        ['1200', 1200],
        ['１２００', 1200],
        ['1,200', 1200],
        ['12 00', 1200],
        ['约1200', 1200],
        ['1200以上', 1200],
        ['1200万', 1200],
        ['1200万元', 1200],
        ['0.12亿元', 1200],
      ] as const
    ).map(([text, number]) => ({
      title: text,
      workbook: listSheet('under-construction', [{ annualPlan: text }]),
      findings: [['number-as-text', '在建!D4', { value: text, number, unit: '万元' }] as const],
      severity: 'warning' as const,
    })),
    {
      title: "the text's own unit wins over the column's",
      workbook: listSheet('under-construction', [{ totalInvestment: '10000万元' }], {
        headings: { totalInvestment: '总投资（亿元）' },
      }),
      findings: [['number-as-text', '在建!C4', { number: 1, unit: '亿元' }]],
    },
    {
      title: 'a rate without %',
      workbook: listSheet('under-construction', [{ completionRate: '0.79' }]),
      findings: [['number-as-text', '在建!G4', { number: 0.79, unit: null }]],
    },
    {
      title: 'its value is used all the same',
      workbook: listSheet('under-construction', [{ totalInvestment: '1000' }]),
      findings: [
        ['number-as-text', '在建!C4'],
        ['plan-over-total', '在建!D4', { totalInvestment: 1000 }],
      ],
    },
  ],
});

test.each([
  ['１，２００', 1200, 'General'],
  ['2000万元', 2000, 'General'],
  ['约800', 800, '"约"0'],
  ['800以上', 800, '0"以上"'],
  ['不低于2000余万元', 2000, '"不低于"0"余"'],
  ['约0.0615亿元', 615, '"约"0'],
  ['近812.25', 812.25, '"近"0.00'],
])('the fix of %s stored as text writes %s, shown as %s', (text, value, numberFormat) => {
  const report = checked({ workbook: listSheet('under-construction', [{ annualPlan: formatted(text, '@') }]) });
  const told = report.findings.filter(({ rule }) => rule === 'number-as-text');
  expect(told.map(({ fix }) => fix)).toEqual([{ edits: [{ cell: 'D4', value, numberFormat }] }]);
});

test.each<[field: FieldName, text: string, own: string, value: number, numberFormat: string]>([
  ['annualPlan', '600', '#,##0.00', 600, '#,##0.00'],
  ['annualPlan', '1.2亿元', '#,##0', 12000, '#,##0'],
  ['annualPlan', '600', '_ * #,##0.00_ ;_ * -#,##0.00_ ', 600, '_ * #,##0.00_ ;_ * -#,##0.00_ '],
  ['annualPlan', '600', '@', 600, 'General'],
  ['annualPlan', '600', 'General', 600, 'General'],
  ['annualPlan', '600', 'yyyy-mm-dd', 600, 'General'],
  // They would show 60000 % and 1.
  ['annualPlan', '600', '0.00%', 600, 'General'],
  ['annualPlan', '600', '0,', 600, 'General'],
  ['annualPlan', '约600', '#,##0.00', 600, '"约"0'],
  ['completionRate', '0.75', '0.00%', 0.75, '0.00%'],
  ['completionRate', '1.2', '0.00%', 1.2, '0.00%'],
  ['completionRate', '79.17', '0.00%', 79.17, 'General'],
  ['completionRate', '0.75', '0.00', 0.75, '0.00'],
  ['totalCompletionRate', '0.75', '0%', 0.75, '0%'],
  ['totalCompletionRate', '75', '0%', 75, 'General'],
])('the fix of %s %s in a cell shown as %s writes %s, shown as %s', (field, text, own, value, numberFormat) => {
  const report = checked({ workbook: listSheet('under-construction', [{ [field]: formatted(text, own) }]) });
  const told = report.findings.filter(({ rule }) => rule === 'number-as-text');
  expect(told.map(({ fix }) => fix?.edits.map((edit) => [edit.value, edit.numberFormat]))).toEqual([
    [[value, numberFormat]],
  ]);
});

ruleCases('number-negative', {
  valid: [
    { title: 'zero', workbook: listSheet('under-construction', [{ investedToPriorYear: 0 }]) },
    { title: 'a list that does not read the column', workbook: listSheet('preliminary', [{ investedThisMonth: -5 }]) },
  ],
  invalid: [
    {
      title: 'money',
      workbook: listSheet('under-construction', [{ investedToPriorYear: -5 }]),
      findings: [['number-negative', '在建!G4', { number: -5, unit: '万元' }]],
      severity: 'error',
    },
    {
      title: 'a month may correct downwards',
      workbook: listSheet('under-construction', [{ investedThisMonth: -5 }]),
      findings: [['number-negative', '在建!G4']],
      severity: 'warning',
    },
    {
      title: 'a rate',
      workbook: listSheet('under-construction', [{ totalCompletionRate: -0.2 }]),
      findings: [['number-negative', '在建!G4', { unit: null }]],
      severity: 'error',
    },
    {
      title: 'a rate as text with %',
      workbook: listSheet('under-construction', [{ totalCompletionRate: '-5%' }]),
      findings: [['number-negative', '在建!G4', { number: -0.05, unit: null }]],
    },
    {
      title: "the number as it stands in the column's own unit",
      workbook: listSheet('preliminary', [{ totalInvestment: -1 }], {
        headings: { totalInvestment: '总投资（亿元）' },
      }),
      findings: [['number-negative', '前期!C4', { number: -1, unit: '亿元' }]],
    },
    {
      title: 'stored as text besides',
      workbook: listSheet('under-construction', [{ investedToPriorYear: '-5' }]),
      findings: [
        ['number-as-text', '在建!G4'],
        ['number-negative', '在建!G4', { number: -5 }],
      ],
    },
  ],
});
