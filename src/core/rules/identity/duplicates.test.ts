import { bare, commonSheet, listSheet, project } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';

const CODE = '2109-500115-04-01-123456';
const OTHER_CODE = '2109-500115-04-01-654321';

ruleCases('project-duplicate', {
  valid: [
    { title: 'two names', workbook: listSheet('under-construction', [{}, {}]) },
    {
      title: 'phases are projects of their own',
      workbook: listSheet('under-construction', [{ name: '滨江路一期' }, { name: '滨江路二期' }]),
    },
    {
      title: 'children and parts bear no names of projects',
      workbook: listSheet(
        'under-construction',
        [
          { name: '滨江路' },
          bare({ serialNumber: '1.1', name: '滨江路' }),
          { name: '沿江路' },
          bare({ totalInvestment: 1 }),
        ],
        { merges: ['B6:B7'] },
      ),
    },
    {
      title: 'missing names are not one name',
      workbook: listSheet('under-construction', [{ name: null }, { name: null }]),
      others: [
        ['value-required', '在建!B4'],
        ['value-required', '在建!B5'],
      ],
    },
    {
      title: "last month's sheet is not this month's",
      workbook: [
        listSheet('under-construction', [{}], { name: '在建8月', title: '在建项目清单（2022年8月）' }),
        listSheet('under-construction', [{}], { name: '在建9月' }),
      ],
    },
    {
      title: 'a hidden sheet',
      workbook: [
        listSheet('under-construction'),
        listSheet('new-start', [{ name: '西1号路' }], { visibility: 'hidden' }),
      ],
    },
  ],
  invalid: [
    {
      title: 'two rows of a list',
      workbook: listSheet('under-construction', [{ name: '滨江路' }, {}, { name: '滨江路' }]),
      findings: [['project-duplicate', '在建!B6', { name: '滨江路', sheet: '在建', cell: 'B4' }]],
      severity: 'error',
    },
    {
      title: 'every later row, against the first',
      workbook: listSheet('under-construction', [{ name: '滨江路' }, { name: '滨江路' }, { name: '滨江路' }]),
      findings: [
        ['project-duplicate', '在建!B5', { cell: 'B4' }],
        ['project-duplicate', '在建!B6', { cell: 'B4' }],
      ],
    },
    {
      title: 'of any list, in tab order',
      workbook: [
        listSheet('under-construction', [{}, { name: '滨江路' }]),
        listSheet('new-start', [{ name: '滨江路' }]),
      ],
      findings: [['project-duplicate', '新开工!B4', { sheet: '在建', cell: 'B5' }]],
    },
    {
      title: 'spaces, brackets, width and marks do not tell names apart',
      workbook: listSheet('under-construction', [
        { name: '★滨江路（A段）' },
        { name: '滨江路(A段)' },
        { name: '滨 江\n路〔Ａ段〕*' },
      ]),
      findings: [
        ['project-duplicate', '在建!B5'],
        ['project-duplicate', '在建!B6'],
      ],
    },
    {
      title: 'in two groups of one sheet',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1, { name: '滨江路' }),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1, { name: '滨江路' }),
      ]),
      findings: [['project-duplicate', '清单!B7', { cell: 'B5' }]],
    },
    {
      title: 'a hidden row',
      workbook: listSheet('under-construction', [{ name: '滨江路' }, { name: '滨江路' }], { hiddenRows: [5] }),
      findings: [['project-duplicate', '在建!B5']],
    },
  ],
});

ruleCases('project-code-shared', {
  valid: [
    { title: 'two codes', workbook: listSheet('preliminary', [{ code: CODE }, { code: OTHER_CODE }]) },
    { title: 'no codes', workbook: listSheet('preliminary', [{ code: null }, { code: '/' }, { code: '/' }]) },
    {
      title: 'under the same name it is one project reported twice',
      workbook: listSheet('preliminary', [
        { name: '滨江路', code: CODE },
        { name: '滨江路', code: CODE },
      ]),
      others: [['project-duplicate', '前期!B5']],
    },
    {
      title: 'a child has the code of its parent',
      workbook: listSheet('preliminary', [{ code: CODE }, bare({ serialNumber: '1.1', name: '一标段', code: CODE })]),
    },
  ],
  invalid: [
    {
      title: 'under another name',
      workbook: listSheet('preliminary', [{ code: CODE }, {}, { code: CODE }]),
      findings: [['project-code-shared', '前期!G6', { code: CODE, project: '南1号路', sheet: '前期', cell: 'G4' }]],
      severity: 'warning',
    },
    {
      title: 'however they are written, on two sheets',
      workbook: [
        listSheet('new-start', [{ code: CODE.replaceAll('-', '') }]),
        listSheet('preliminary', [{ code: '２１０９—500115—04—01—123456' }]),
      ],
      findings: [['project-code-shared', '前期!G4', { code: CODE, sheet: '新开工' }]],
    },
  ],
});
