import { bare, commonSheet, listSheet, project } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import type { SheetSpec } from '../../../../test/harness/workbook.js';

const SUMMARY: SheetSpec = {
  name: '汇总',
  rows: [['2022年9月汇总表'], ['责任单位', '项目个数', '完成率'], ['区交通局', 3, 0.7]],
};

ruleCases('no-list-found', {
  valid: [
    { title: 'one list', workbook: listSheet('under-construction') },
    { title: 'a list with a head and no projects', workbook: listSheet('preliminary', []) },
    { title: 'a list beside a summary', workbook: [SUMMARY, listSheet('new-start')] },
    { title: 'a list whose rows are all hidden', workbook: listSheet('new-start', [{}], { hiddenRows: [4] }) },
  ],
  invalid: [
    { title: 'no sheet at all', workbook: { sheets: [] }, findings: [['no-list-found', '', { sheets: [] }]] },
    { title: 'a summary alone', workbook: SUMMARY, findings: [['no-list-found', '', { sheets: ['汇总'] }]] },
    {
      title: 'an empty sheet named as a list',
      workbook: { name: '在建', rows: [] },
      findings: [['no-list-found', '']],
    },
    {
      title: 'a list on a hidden sheet',
      workbook: listSheet('under-construction', [{}], { visibility: 'hidden' }),
      findings: [['no-list-found', '']],
    },
    {
      title: 'a table of projects of which nothing tells a list',
      workbook: commonSheet([project('under-construction', 1)]),
      findings: [['no-list-found', '']],
    },
  ],
});

const WANTED = { requiredLists: ['new-start', 'under-construction'] };

ruleCases('list-missing', {
  valid: [
    { title: 'the general policy asks for none', workbook: listSheet('preliminary') },
    {
      title: 'both lists on sheets of their own',
      workbook: [listSheet('new-start'), listSheet('under-construction')],
      policy: WANTED,
    },
    {
      title: 'a list without projects is there',
      workbook: [listSheet('new-start', []), listSheet('under-construction')],
      policy: WANTED,
    },
    {
      title: 'a group without projects beside one with',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '新开工项目' }),
        bare({ serialNumber: '二', name: '在建项目' }),
        project('under-construction', 1),
      ]),
      policy: WANTED,
    },
    {
      title: 'both lists under group rows of one sheet',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '新开工项目' }),
        project('new-start', 1),
        bare({ serialNumber: '二', name: '在建项目' }),
        project('under-construction', 1),
      ]),
      policy: WANTED,
    },
  ],
  invalid: [
    {
      title: 'one of two is absent',
      workbook: listSheet('under-construction'),
      policy: WANTED,
      findings: [['list-missing', '', { list: 'new-start' }]],
      severity: 'warning',
    },
    {
      title: 'the list stands on a hidden sheet',
      workbook: [listSheet('new-start', [{}], { visibility: 'very-hidden' }), listSheet('under-construction')],
      policy: WANTED,
      findings: [['list-missing', '', { list: 'new-start' }]],
    },
    {
      title: 'two of three are absent, each told once',
      workbook: listSheet('under-construction'),
      policy: { requiredLists: ['new-start', 'under-construction', 'preliminary'] },
      findings: [
        ['list-missing', '', { list: 'new-start' }],
        ['list-missing', '', { list: 'preliminary' }],
      ],
    },
    {
      title: 'the policy makes an error of it',
      workbook: listSheet('under-construction'),
      policy: { ...WANTED, rules: { 'list-missing': 'error' } },
      findings: [['list-missing', '']],
      severity: 'error',
    },
  ],
});

/** No heading names a month. */
const SHORT = { without: ['annualPlan', 'investedYearToDate'] };

ruleCases('month-unknown', {
  valid: [
    { title: 'the title names it', workbook: listSheet('under-construction') },
    {
      title: 'a heading names it and the title the year',
      workbook: listSheet('under-construction', [{}], { title: '2022年在建项目清单' }),
    },
    {
      title: 'the sheet name',
      workbook: listSheet('preliminary', [{}], { title: '前期项目清单', name: '前期2022年9月', ...SHORT }),
    },
    {
      title: 'the name of the file',
      workbook: {
        name: '2022年9月调度表.xlsx',
        sheets: [listSheet('preliminary', [{}], { title: '前期项目清单', ...SHORT })],
      },
    },
    {
      title: 'the month stands there, the policy says the year',
      workbook: listSheet('preliminary', [{}], { title: '前期项目清单（9月）', ...SHORT }),
      policy: { year: 2022 },
    },
    {
      title: 'asked for',
      workbook: listSheet('preliminary', [{}], { title: '前期项目清单', ...SHORT }),
      options: { month: '2022-09' },
    },
    {
      title: 'the settings sheet',
      workbook: [
        { name: '调度参数', rows: [['调度月份', '2022年9月']] },
        listSheet('preliminary', [{}], { title: '前期项目清单', ...SHORT }),
      ],
    },
  ],
  invalid: [
    {
      title: 'nothing names a month',
      workbook: listSheet('preliminary', [{}], { title: '前期项目清单', ...SHORT }),
      findings: [['month-unknown', '']],
      severity: 'error',
    },
    {
      title: 'a month and no year',
      workbook: listSheet('preliminary', [{}], { title: '前期项目清单（9月）', ...SHORT }),
      findings: [['month-unknown', '']],
    },
    {
      title: 'the day of filing in is none, nor the end of last year',
      workbook: listSheet('under-construction', [{ investedToPriorYear: 0, investedYearToDate: 900 }], {
        title: '在建项目清单  填报时间：2022年9月30日',
        headings: { investedYearToDate: '年初以来累计完成投资', annualPlan: '年度计划投资' },
      }),
      findings: [['month-unknown', '']],
    },
    {
      title: 'rules about time are silent then',
      workbook: listSheet('under-construction', [{ investedYearToDate: 1, plannedFinish: '2020-01-01' }], {
        title: '在建项目清单',
        headings: { investedYearToDate: '年初以来累计完成投资', annualPlan: '年度计划投资' },
      }),
      findings: [['month-unknown', '']],
    },
  ],
});
