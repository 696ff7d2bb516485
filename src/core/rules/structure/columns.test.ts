import { bare, commonSheet, listSheet, project } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import type { SheetSpec } from '../../../../test/harness/workbook.js';

const GROUPED = [
  bare({ serialNumber: '一', name: '在建项目' }),
  project('under-construction', 1),
  bare({ serialNumber: '二', name: '前期项目' }),
  project('preliminary', 1),
];

/** Two tables of one list below each other, the second with another head. */
const STACKED: SheetSpec = {
  name: '在建',
  rows: [
    ['2022年9月在建项目清单（单位：万元）'],
    [],
    ['序号', '项目名称', '总投资（万元）', '1-9月累计完成投资（万元）', '责任单位'],
    [1, '西1号路', 10000, 900, '区交通局'],
    [],
    ['序号', '项目名称', '责任单位', '总投资（万元）', '1-9月累计完成投资（万元）'],
    [1, '西2号路', '区交通局', 10000, 900],
  ],
};

ruleCases('column-missing', {
  valid: [
    { title: 'all required columns', workbook: listSheet('new-start') },
    {
      title: 'preliminary projects need neither plan nor amounts of the year',
      workbook: listSheet('preliminary', [{}], { without: ['annualPlan', 'investedYearToDate'] }),
    },
    {
      title: '牵头单位 for 责任单位',
      workbook: listSheet('new-start', [{ leadOrganisation: '区交通局' }], { without: ['responsibleOrganisation'] }),
    },
    {
      title: '行业主管部门 for 责任单位',
      workbook: listSheet('preliminary', [{ competentAuthority: '区交通局' }], {
        without: ['responsibleOrganisation'],
      }),
    },
    {
      title: 'a common sheet of preliminary projects alone',
      workbook: commonSheet([bare({ serialNumber: '一', name: '前期项目' }), project('preliminary', 1)], {
        without: ['annualPlan', 'investedYearToDate'],
      }),
    },
  ],
  invalid: [
    ...(['totalInvestment', 'annualPlan', 'investedYearToDate', 'responsibleOrganisation'] as const).map((field) => ({
      title: `under construction without ${field}`,
      workbook: listSheet('under-construction', [{}, {}], { without: [field] }),
      findings: [['column-missing', '在建'] as const],
      severity: 'error' as const,
    })),
    ...(['totalInvestment', 'annualPlan', 'investedYearToDate', 'responsibleOrganisation'] as const).map((field) => ({
      title: `new starts without ${field}`,
      workbook: listSheet('new-start', [{}], { without: [field] }),
      findings: [['column-missing', '新开工'] as const],
    })),
    {
      title: 'preliminary without total investment',
      workbook: listSheet('preliminary', [{}], { without: ['totalInvestment'] }),
      findings: [['column-missing', '前期']],
    },
    {
      title: 'a list without projects',
      workbook: listSheet('new-start', [], { without: ['annualPlan'] }),
      findings: [['column-missing', '新开工']],
    },
    {
      title: 'what one of the lists of a common sheet needs',
      workbook: commonSheet(GROUPED, { without: ['annualPlan'] }),
      findings: [['column-missing', '清单']],
    },
    { title: 'once a sheet, however many tables', workbook: STACKED, findings: [['column-missing', '在建']] },
    {
      title: 'once for each sheet',
      workbook: [
        listSheet('new-start', [{}], { without: ['annualPlan'] }),
        listSheet('under-construction', [{}], { without: ['annualPlan'] }),
      ],
      findings: [
        ['column-missing', '新开工'],
        ['column-missing', '在建'],
      ],
    },
  ],
});

ruleCases('column-duplicate', {
  valid: [
    {
      title: 'a column of the month before is history',
      workbook: listSheet('under-construction', [{ previousYearToDate: 850, investedThisMonth: 100 }]),
    },
    {
      title: 'the year of another heading: three year-to-date columns',
      workbook: listSheet('under-construction', [{ remark: 700, previousYearToDate: 850 }], {
        headings: { remark: '1-7月累计完成投资' },
      }),
    },
    {
      title: '累计完成投资 beside a year-to-date column is since the start',
      workbook: listSheet('under-construction', [{ investedSinceStart: 2000 }], {
        headings: { investedSinceStart: '累计完成投资' },
      }),
    },
  ],
  invalid: [
    {
      title: 'total investment twice: the first is read',
      workbook: listSheet('under-construction', [{ remark: 5 }], { headings: { remark: '项目总投资' } }),
      findings: [['column-duplicate', '在建!G3', { heading: '项目总投资', other: 'C3', otherHeading: '总投资' }]],
      severity: 'error',
    },
    {
      title: 'the same planned start twice',
      workbook: listSheet('new-start', [{ plannedStart: '2022-03', remark: '2022-04' }], {
        headings: { remark: '拟开工时间' },
      }),
      findings: [['column-duplicate', '新开工!H3', { other: 'G3' }]],
      severity: 'error',
    },
    {
      title: 'two columns of text',
      workbook: listSheet('under-construction', [{ remark: '略', contact: '略' }], { headings: { contact: '说明' } }),
      findings: [['column-duplicate', '在建!H3', { other: 'G3' }]],
      severity: 'info',
    },
    {
      title: 'three columns: two findings',
      workbook: listSheet('under-construction', [{ remark: 5, contact: 6 }], {
        headings: { remark: '项目总投资', contact: '计划总投资' },
      }),
      findings: [
        ['column-duplicate', '在建!G3'],
        ['column-duplicate', '在建!H3'],
      ],
    },
  ],
});

const OWNER_HEAD: SheetSpec = {
  name: '在建',
  rows: [
    ['2022年9月在建项目清单'],
    [
      '序号',
      '项目名称',
      '总投资（万元）',
      '年度计划投资（万元）',
      '1-9月累计完成投资（万元）',
      '项目业主单位',
      null,
      '责任单位',
    ],
    [null, null, null, null, null, '单位名称', '联系人', null],
    [1, '西1号路', 10000, 1200, 950, '某公司', '张三', '区交通局'],
  ],
  merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:G2', 'H2:H3'],
};

ruleCases('column-unknown', {
  valid: [
    { title: 'only known headings', workbook: listSheet('new-start', [{ remark: '无', contact: '张三' }]) },
    { title: "the owner's contact is no field and nothing to tell", workbook: OWNER_HEAD },
    {
      title: 'another month is history and nothing to tell',
      workbook: listSheet('under-construction', [{ remark: 700 }], { headings: { remark: '1-7月累计完成投资' } }),
    },
  ],
  invalid: [
    {
      title: 'a heading that is no field',
      workbook: listSheet('under-construction', [{ remark: '李四' }], { headings: { remark: '经办科室' } }),
      findings: [['column-unknown', '在建!G3', { heading: '经办科室' }]],
      severity: 'info',
    },
    {
      title: 'a line break in the heading is left out',
      workbook: listSheet('preliminary', [{ remark: '李四' }], { headings: { remark: '经办\n科室' } }),
      findings: [['column-unknown', '前期!G3', { heading: '经办科室' }]],
    },
  ],
});

const WITH_UNITS = {
  totalInvestment: '总投资（亿元）',
  annualPlan: '2022年计划投资（万元）',
  investedYearToDate: '1-9月累计完成投资（万元）',
};

ruleCases('money-unit-unknown', {
  valid: [
    { title: 'the unit row names it', workbook: listSheet('under-construction') },
    {
      title: 'each heading names its own',
      workbook: listSheet('under-construction', [{ totalInvestment: 1 }], { unitRow: null, headings: WITH_UNITS }),
    },
    {
      title: 'of several units the one that fits',
      workbook: listSheet('under-construction', [{ totalInvestment: 1, annualPlan: 0.12, investedYearToDate: 0.095 }], {
        unitRow: '单位：个、亿元',
      }),
    },
    {
      title: 'the policy names it',
      workbook: listSheet('under-construction', [{}], { unitRow: null }),
      policy: { defaultMoneyUnit: '万元' },
    },
    {
      title: 'a rate needs none',
      workbook: listSheet('under-construction', [{ totalInvestment: 1, completionRate: '79.2%' }], {
        unitRow: null,
        headings: WITH_UNITS,
      }),
    },
  ],
  invalid: [
    {
      title: 'neither heading, nor unit row, nor policy',
      workbook: listSheet('under-construction', [{}], { unitRow: null }),
      findings: [
        ['money-unit-unknown', '在建!C3', { assumed: '万元' }],
        ['money-unit-unknown', '在建!D3'],
        ['money-unit-unknown', '在建!E3'],
      ],
      severity: 'warning',
    },
    {
      title: 'one heading lacks it',
      workbook: listSheet('under-construction', [{ totalInvestment: 1 }], {
        unitRow: null,
        headings: { ...WITH_UNITS, annualPlan: '2022年计划投资' },
      }),
      findings: [['money-unit-unknown', '在建!D3', { heading: '2022年计划投资' }]],
    },
    {
      title: 'the unit row names the organisation that reports',
      workbook: listSheet('under-construction', [{ totalInvestment: 1 }], {
        unitRow: '填报单位：区交通局',
        headings: { ...WITH_UNITS, annualPlan: '2022年计划投资' },
      }),
      findings: [['money-unit-unknown', '在建!D3']],
    },
    {
      title: 'a list without projects',
      workbook: listSheet('preliminary', [], { unitRow: null, without: ['annualPlan', 'investedYearToDate'] }),
      findings: [['money-unit-unknown', '前期!C3']],
    },
  ],
});
