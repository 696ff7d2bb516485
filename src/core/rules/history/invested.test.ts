import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { monthlyName, sheetOf } from '../../../../test/harness/months.js';
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

ruleCases('year-to-date-decreased', {
  valid: [
    { title: 'nothing to compare with', workbook: september({ investedYearToDate: 950 }) },
    {
      title: 'the same as last month',
      workbook: september({ investedYearToDate: 950 }),
      options: august({ investedYearToDate: 950 }),
    },
    { title: 'more', workbook: september({}), options: august({ investedYearToDate: 800 }) },
    {
      title: 'less by the rounding of last month',
      workbook: september({ investedYearToDate: formatted(950.6, '0.0') }),
      options: august({ investedYearToDate: formatted(951, '0') }),
      others: [],
    },
    {
      title: 'a new year',
      workbook: sheetOf(2023, 1, PATH, [{ investedYearToDate: 100 }]),
      options: against(sheetOf(2022, 12, PATH, [{ investedYearToDate: 1200 }])),
    },
    {
      title: 'an empty cell',
      workbook: september({ investedYearToDate: null }),
      options: august({}),
      others: [['value-required', '在建!E4']],
    },
    {
      title: 'something unreadable last month',
      workbook: september({ investedYearToDate: 950 }),
      options: august({ investedYearToDate: '九百五十一点五万左右' }),
    },
    {
      title: 'another project',
      workbook: september({ name: '滨江路' }),
      options: august({ name: '滨江路', investedYearToDate: 900 }),
    },
    {
      title: 'two rows of the name: nobody can tell which is which',
      workbook: listSheet(PATH, [
        { name: '滨江路', investedYearToDate: 900 },
        { name: '滨江路', investedYearToDate: 950 },
      ]),
      options: against(sheetOf(2022, 8, PATH, [{ name: '滨江路' }])),
      others: [['project-duplicate', '在建!B5']],
    },
    {
      title: 'a workbook of the same month',
      workbook: september({ investedYearToDate: 950 }),
      options: against(sheetOf(2022, 9, PATH, [{ investedYearToDate: 1000 }])),
    },
    {
      title: 'a workbook that names no month',
      workbook: september({ investedYearToDate: 950 }),
      options: against(
        listSheet(PATH, [{ investedYearToDate: 1000 }], {
          title: '在建项目清单',
          headings: { investedYearToDate: '本年累计完成投资' },
        }),
      ),
    },
  ],
  invalid: [
    {
      title: 'less than last month',
      workbook: september({ investedYearToDate: 950 }),
      options: august({ investedYearToDate: 1000 }),
      findings: [
        ['year-to-date-decreased', '在建!E4', { investedYearToDate: 950, previous: 1000, previousMonth: '2022-08' }],
      ],
      severity: 'error',
    },
    {
      title: 'less than months ago',
      workbook: september({}),
      options: against(sheetOf(2022, 3, PATH, [{ investedYearToDate: 1000 }])),
      findings: [['year-to-date-decreased', '在建!E4', { previousMonth: '2022-03' }]],
    },
    {
      title: 'older sheets of the workbook, read by the headings of their own month',
      workbook: [
        sheetOf(2022, 8, PATH, [{ previousYearToDate: 850, investedThisMonth: 150, investedYearToDate: 1000 }], {
          name: monthlyName(PATH, 8),
        }),
        sheetOf(2022, 9, PATH, [{ investedYearToDate: 950 }], { name: monthlyName(PATH, 9) }),
      ],
      findings: [['year-to-date-decreased', '在建9月!E4', { previous: 1000, previousMonth: '2022-08' }]],
    },
    {
      title: 'the latest of the older months',
      workbook: [
        sheetOf(2022, 7, PATH, [{ investedYearToDate: 1100 }], { name: monthlyName(PATH, 7) }),
        sheetOf(2022, 9, PATH, [{ investedYearToDate: 950 }], { name: monthlyName(PATH, 9) }),
        sheetOf(2022, 8, PATH, [{ investedYearToDate: 1000 }], { name: monthlyName(PATH, 8) }),
      ],
      findings: [['year-to-date-decreased', '在建9月!E4', { previous: 1000, previousMonth: '2022-08' }]],
    },
    {
      title: 'a new start that is said not to have started after all',
      workbook: listSheet('new-start', [{ started: '否', investedYearToDate: null }]),
      options: against(sheetOf(2022, 8, 'new-start', [{ started: '是', investedYearToDate: 100 }])),
      findings: [['year-to-date-decreased', '新开工!E4', { investedYearToDate: 0, previous: 100 }]],
    },
    {
      title: 'and not the month that does not follow either',
      workbook: september({ investedYearToDate: 950, investedThisMonth: 50 }),
      options: august({ investedYearToDate: 1000 }),
      findings: [['year-to-date-decreased', '在建!E4']],
    },
    {
      title: 'in another unit',
      workbook: september({}),
      options: against(
        sheetOf(2022, 8, PATH, [{ investedYearToDate: formatted(0.1, '0.0000') }], {
          headings: { investedYearToDate: '1-8月累计完成投资（亿元）' },
        }),
      ),
      findings: [['year-to-date-decreased', '在建!E4', { previous: 1000 }]],
    },
    {
      title: 'against a workbook that holds this month too',
      workbook: september({}),
      options: against(
        sheetOf(2022, 9, PATH, [{}], { name: monthlyName(PATH, 9) }),
        sheetOf(2022, 8, PATH, [{ investedYearToDate: 1000 }], { name: monthlyName(PATH, 8) }),
      ),
      findings: [['year-to-date-decreased', '在建!E4', { previousMonth: '2022-08' }]],
    },
  ],
});

const MONTH = { investedYearToDate: 950, investedThisMonth: 100 };

ruleCases('month-done-mismatch', {
  valid: [
    {
      title: 'what the year to date grew by',
      workbook: september(MONTH),
      options: august({ investedYearToDate: 850 }),
    },
    {
      title: 'as near as last month was written',
      workbook: september({ investedYearToDate: formatted(950, '0.00'), investedThisMonth: formatted(100.4, '0.00') }),
      options: august({ investedYearToDate: formatted(850, '0') }),
    },
    {
      title: 'a month was left out',
      workbook: september(MONTH),
      options: against(sheetOf(2022, 7, PATH, [{ investedYearToDate: 800 }])),
    },
    {
      title: 'January',
      workbook: sheetOf(2023, 1, PATH, [{ investedYearToDate: 100, investedThisMonth: 100 }]),
      options: against(sheetOf(2022, 12, PATH, [{ investedYearToDate: 1000 }])),
    },
    {
      title: 'a new start whose cell was empty before it started',
      workbook: listSheet('new-start', [{ started: '是', investedYearToDate: 900, investedThisMonth: 900 }]),
      options: against(sheetOf(2022, 8, 'new-start', [{ started: '否', investedYearToDate: null }])),
    },
    {
      title: 'no such column',
      workbook: september({ investedYearToDate: 950 }),
      options: august({ investedYearToDate: 850, investedThisMonth: 1 }),
    },
    {
      title: 'empty',
      workbook: september({ ...MONTH, investedThisMonth: null }),
      options: august({ investedYearToDate: 900 }),
    },
    {
      title: 'the sheet contradicts itself: that is told',
      workbook: september({ ...MONTH, investedThisMonth: 150, previousYearToDate: 850 }),
      options: august({ investedYearToDate: 850 }),
      others: [['year-to-date-mismatch', '在建!E4']],
    },
    {
      title: 'the month is more than the year: that is told',
      workbook: september({ ...MONTH, investedThisMonth: 1000 }),
      options: august({ investedYearToDate: 850 }),
      others: [['month-exceeds-year-to-date', '在建!G4']],
    },
  ],
  invalid: [
    {
      title: 'more',
      workbook: september(MONTH),
      options: august({ investedYearToDate: 900 }),
      findings: [
        [
          'month-done-mismatch',
          '在建!G4',
          { investedThisMonth: 100, investedYearToDate: 950, previousYearToDate: 900, expected: 50 },
        ],
      ],
      severity: 'error',
    },
    {
      title: 'although the sheet agrees with itself',
      workbook: september({ ...MONTH, previousYearToDate: 850 }),
      options: august({ investedYearToDate: 800 }),
      findings: [['month-done-mismatch', '在建!G4', { expected: 150 }]],
    },
    {
      title: 'a project that moved to another list',
      workbook: listSheet(PATH, [{ ...MONTH, name: '滨江路' }]),
      options: against(sheetOf(2022, 8, 'new-start', [{ name: '滨江路', investedYearToDate: 900 }])),
      findings: [['month-done-mismatch', '在建!G4']],
    },
  ],
});
