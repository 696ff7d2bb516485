import { bare, commonSheet, listSheet, project } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';

function groups(one: string, other: string) {
  return commonSheet([
    bare({ name: one }),
    project('under-construction', 1),
    project('under-construction', 2),
    bare({ name: other }),
    project('preliminary', 1),
  ]);
}

ruleCases('group-count-mismatch', {
  valid: [
    { title: 'groups', workbook: groups('一、在建（2个）', '二、前期（共1项）') },
    { title: 'no counts', workbook: groups('一、在建项目', '二、前期项目') },
    { title: 'without brackets', workbook: groups('一、在建项目2个', '二、前期项目1宗') },
    {
      title: 'a total, its count in the next cell',
      workbook: listSheet('under-construction', [bare({ serialNumber: '合计', name: '2个' }), {}, {}]),
    },
    {
      title: 'hidden rows count',
      workbook: listSheet('preliminary', [bare({ name: '合计2个' }), {}, {}], { hiddenRows: [6] }),
    },
    {
      title: 'children, parts and pre-numbered empty rows do not',
      workbook: listSheet(
        'under-construction',
        [
          bare({ serialNumber: '总计（2个）' }),
          {},
          bare({ serialNumber: '1.1', name: '一标段', totalInvestment: 5 }),
          {},
          bare({ totalInvestment: 5 }),
          bare({ serialNumber: 3 }),
        ],
        { merges: ['B7:B8'] },
      ),
    },
    {
      title: 'a part that no column tells',
      workbook: listSheet('preliminary', [{}, bare({ serialNumber: '龙海市合计14个' })]),
    },
    {
      title: 'a part that a column tells',
      workbook: listSheet('preliminary', [
        { jurisdiction: '龙海市' },
        { jurisdiction: '长泰县' },
        bare({ serialNumber: '龙海市合计1个' }),
      ]),
    },
  ],
  invalid: [
    {
      title: 'groups',
      workbook: groups('一、在建（3个）', '二、前期（12项）'),
      findings: [
        ['group-count-mismatch', '清单!B4', { count: 3, expected: 2 }],
        ['group-count-mismatch', '清单!B7', { count: 12, expected: 1 }],
      ],
      severity: 'warning',
    },
    {
      title: 'a total',
      workbook: listSheet('under-construction', [bare({ name: '总计（131个）' }), {}, {}]),
      findings: [['group-count-mismatch', '在建!B4', { count: 131, expected: 2 }]],
    },
    {
      title: 'the cell with the count',
      workbook: listSheet('under-construction', [bare({ serialNumber: '合计', name: '37个' }), {}, {}]),
      findings: [['group-count-mismatch', '在建!B4', { count: 37, expected: 2 }]],
    },
    {
      title: 'all lists together',
      workbook: commonSheet([
        bare({ name: '合计 2个' }),
        bare({ name: '一、交通（1个）' }),
        project('under-construction', 1, { constructionType: '续建' }),
        project('preliminary', 1, { constructionType: '前期' }),
        project('new-start', 1, { constructionType: '新建' }),
      ]),
      findings: [
        ['group-count-mismatch', '清单!B4', { count: 2, expected: 3 }],
        ['group-count-mismatch', '清单!B5', { count: 1, expected: 3 }],
        ['value-not-allowed', '清单!G8'],
      ],
    },
    {
      title: 'of one list',
      workbook: commonSheet([
        bare({ name: '总计（2项）' }),
        bare({ name: '其中：在建重点项目（90项）' }),
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1),
      ]),
      findings: [['group-count-mismatch', '清单!B5', { count: 90, expected: 1 }]],
    },
    {
      title: 'nested groups: to the next of its level or higher',
      workbook: commonSheet([
        bare({ name: '一、交通（2项）' }),
        bare({ name: '（一）在建（1项）' }),
        project('under-construction', 1),
        project('under-construction', 2),
        bare({ name: '（二）前期（1项）' }),
        project('preliminary', 1),
      ]),
      findings: [
        ['group-count-mismatch', '清单!B4', { expected: 3 }],
        ['group-count-mismatch', '清单!B5', { expected: 2 }],
      ],
    },
    {
      title: 'a group without projects',
      workbook: commonSheet([
        bare({ name: '一、在建（1个）' }),
        project('under-construction', 1),
        bare({ name: '二、前期（3个）' }),
      ]),
      findings: [['group-count-mismatch', '清单!B6', { count: 3, expected: 0 }]],
    },
  ],
});
