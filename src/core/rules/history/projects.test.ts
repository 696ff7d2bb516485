import { listSheet } from '../../../../test/harness/lists.js';
import { monthlyName, sheetOf } from '../../../../test/harness/months.js';
import { checked, ruleCases } from '../../../../test/harness/rule-cases.js';
import { workbook, type SheetSpec } from '../../../../test/harness/workbook.js';
import type { ListId } from '../../schema/fields.js';

const CODE = '2109-500115-04-01-123456';
const OTHER_CODE = '2109-500115-04-01-654321';

function against(...sheets: readonly SheetSpec[]) {
  return { previous: workbook({ sheets }) };
}

function named(...names: readonly string[]) {
  return names.map((name) => ({ name }));
}

ruleCases('project-dropped', {
  valid: [
    {
      title: 'rows in another order, written another way',
      workbook: listSheet('under-construction', named('沿江路', '★ 滨江路（A段）', '西1号路')),
      options: against(sheetOf(2022, 8, 'under-construction', named('西1号路', '滨 江路(A段)', '沿江路'))),
    },
    {
      title: 'moved on to another list',
      workbook: listSheet('under-construction', named('滨江路')),
      options: against(sheetOf(2022, 8, 'preliminary', named('滨江路'))),
    },
    {
      title: 'renamed, with its code',
      workbook: listSheet('under-construction', [{ name: '滨江大道工程', code: CODE }]),
      options: against(sheetOf(2022, 8, 'under-construction', [{ name: '滨江路', code: CODE }])),
    },
    {
      title: 'another code under the same name',
      workbook: listSheet('under-construction', [{ name: '滨江路', code: OTHER_CODE }]),
      options: against(sheetOf(2022, 8, 'under-construction', [{ name: '滨江路', code: CODE }])),
    },
    {
      title: 'its name twice last month, once now',
      workbook: listSheet('under-construction', named('滨江路')),
      options: against(sheetOf(2022, 8, 'under-construction', named('滨江路', '滨江路'))),
    },
    {
      title: 'no list at all now: that is told',
      workbook: { name: '封面', rows: [['调度工作簿']] },
      options: against(sheetOf(2022, 8, 'under-construction')),
      others: [['no-list-found', '']],
    },
    {
      title: 'a row without a name last month',
      workbook: listSheet('under-construction', named('滨江路')),
      options: against(sheetOf(2022, 8, 'under-construction', [{ name: '滨江路' }, { name: null }])),
    },
    {
      title: 'a name that a person confirmed',
      workbook: listSheet('under-construction', named('沿江快速路')),
      options: {
        ...against(sheetOf(2022, 8, 'under-construction', named('滨江路'))),
        renamed: [{ from: '滨江路', to: '沿江快速路' }],
      },
    },
  ],
  invalid: [
    {
      title: 'in none of the lists',
      workbook: listSheet('under-construction', named('沿江路')),
      options: against(sheetOf(2022, 8, 'under-construction', named('沿江路', '滨江路'))),
      findings: [
        ['project-dropped', '', { name: '滨江路', sheet: '在建', cell: 'B5', previousMonth: '2022-08', near: [] }],
      ],
      severity: 'warning',
    },
    {
      title: 'renamed without a code: the near name is listed',
      workbook: listSheet('under-construction', named('长寿经开区路网一期工程', '西1号路')),
      options: against(sheetOf(2022, 8, 'under-construction', named('长寿经开区路网工程', '西1号路'))),
      findings: [
        [
          'project-dropped',
          '',
          { name: '长寿经开区路网工程', near: [{ name: '长寿经开区路网一期工程', sheet: '在建', cell: 'B4' }] },
        ],
      ],
    },
    {
      title: 'another phase is another project',
      workbook: listSheet('under-construction', named('长寿经开区路网二期工程')),
      options: against(sheetOf(2022, 8, 'under-construction', named('长寿经开区路网一期工程'))),
      findings: [['project-dropped', '', { near: [] }]],
    },
    {
      title: 'a code that several bear is no proof',
      workbook: listSheet('under-construction', [
        { name: '滨江路一标段', code: CODE },
        { name: '沿江路', code: CODE },
      ]),
      options: against(
        sheetOf(2022, 8, 'under-construction', [
          { name: '滨江路一标段', code: CODE },
          { name: '人民医院', code: CODE },
        ]),
      ),
      findings: [
        ['project-dropped', '', { name: '人民医院', near: [{ name: '沿江路' }] }],
        ['project-code-shared', '在建!G5'],
      ],
    },
    {
      title: 'of a list that nobody sent',
      workbook: [listSheet('under-construction', named('沿江路'))],
      options: against(
        sheetOf(2022, 8, 'under-construction', named('沿江路')),
        sheetOf(2022, 8, 'preliminary', named('滨江路')),
      ),
      findings: [['project-dropped', '', { sheet: '前期' }]],
    },
    {
      title: 'over the year',
      workbook: sheetOf(2023, 1, 'under-construction', [{ name: '沿江路', investedYearToDate: 100 }]),
      options: against(sheetOf(2022, 12, 'under-construction', named('沿江路', '滨江路'))),
      findings: [['project-dropped', '', { name: '滨江路', previousMonth: '2022-12' }]],
    },
    {
      title: 'from the older sheets of the workbook',
      workbook: [
        sheetOf(2022, 8, 'under-construction', named('沿江路', '滨江路'), {
          name: monthlyName('under-construction', 8),
        }),
        sheetOf(2022, 9, 'under-construction', named('沿江路'), { name: monthlyName('under-construction', 9) }),
      ],
      findings: [['project-dropped', '', { sheet: '在建8月', cell: 'B5' }]],
    },
  ],
});

test('a sheet of a later month than the one asked for is not last month', () => {
  const of = [
    sheetOf(2022, 8, 'under-construction', named('沿江路'), { name: '在建8月' }),
    sheetOf(2022, 9, 'under-construction', named('沿江路', '滨江路'), { name: '在建9月' }),
  ];
  const rules = checked({ workbook: of, options: { month: '2022-08' } }).findings.map(({ rule }) => rule);
  expect(rules).not.toContain('project-dropped');
});

function moved(from: ListId, to: ListId) {
  return {
    workbook: listSheet(to, named('滨江路')),
    options: against(sheetOf(2022, 8, from, named('滨江路'))),
  };
}

ruleCases('stage-regressed', {
  valid: [
    { title: 'stayed', ...moved('under-construction', 'under-construction') },
    { title: 'from preliminary work to the new starts', ...moved('preliminary', 'new-start') },
    { title: 'from the new starts to construction', ...moved('new-start', 'under-construction') },
    { title: 'from preliminary work to construction', ...moved('preliminary', 'under-construction') },
    {
      title: 'still there, and a second time on another list',
      workbook: [listSheet('under-construction', named('滨江路')), listSheet('preliminary', named('滨江路'))],
      options: against(sheetOf(2022, 8, 'under-construction', named('滨江路'))),
      others: [['project-duplicate', '前期!B4']],
    },
  ],
  invalid: [
    {
      title: 'from construction to preliminary work',
      ...moved('under-construction', 'preliminary'),
      findings: [
        [
          'stage-regressed',
          '前期!B4',
          { list: 'preliminary', previousList: 'under-construction', previousMonth: '2022-08' },
        ],
      ],
      severity: 'error',
    },
    {
      title: 'from construction to the new starts',
      ...moved('under-construction', 'new-start'),
      findings: [['stage-regressed', '新开工!B4']],
    },
    {
      title: 'from the new starts to preliminary work',
      ...moved('new-start', 'preliminary'),
      findings: [['stage-regressed', '前期!B4', { previousList: 'new-start' }]],
    },
  ],
});

const PROGRESS = { headings: { physicalProgress: '形象进度' } };

function progress(now: string | null, before: string | null) {
  return {
    workbook: listSheet('under-construction', [{ physicalProgress: now }], PROGRESS),
    options: against(sheetOf(2022, 8, 'under-construction', [{ physicalProgress: before }], PROGRESS)),
  };
}

ruleCases('physical-progress-unchanged', {
  valid: [
    { title: 'told anew', ...progress('主体施工完成70%', '主体施工完成60%') },
    { title: 'empty in both months', ...progress(null, null) },
    { title: 'a sign for nothing in both months', ...progress('无', '无') },
    {
      title: 'no such column last month',
      workbook: progress('主体施工', null).workbook,
      options: against(sheetOf(2022, 8, 'under-construction')),
    },
  ],
  invalid: [
    {
      title: 'word for word',
      ...progress('主体施工完成60%', '主体施工完成60%'),
      findings: [['physical-progress-unchanged', '在建!G4', { value: '主体施工完成60%', previousMonth: '2022-08' }]],
      severity: 'info',
    },
    {
      title: 'spaces, breaks and width make no difference',
      ...progress('主体施工\n完成 60％', '主体施工完成60%'),
      findings: [['physical-progress-unchanged', '在建!G4']],
    },
  ],
});
