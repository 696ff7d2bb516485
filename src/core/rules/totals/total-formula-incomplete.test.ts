import { bare, commonSheet, listSheet, project, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { formula } from '../../../../test/harness/workbook.js';

/** Three projects of 10000 each in rows 4 to 6, the total in row 7. */
function threeAnd(text: string, value: number) {
  return listSheet('under-construction', [
    {},
    {},
    {},
    bare({ serialNumber: '合计', totalInvestment: formula(text, value) }),
  ]);
}

/** Two groups of one project each, with 小计 behind each: projects in 5 and 8, 小计 in 6 and 9, 合计 in 10. */
function subtotalled(text: string, value: number, subtotal = 'SUM') {
  const sub = (row: number): RowValues => ({
    name: '小计',
    totalInvestment: formula(subtotal === 'SUM' ? `SUM(C${row}:C${row})` : `SUBTOTAL(9,C${row}:C${row})`, 10000),
  });
  return commonSheet([
    bare({ serialNumber: '一', name: '在建项目' }),
    project('under-construction', 1),
    bare(sub(5)),
    bare({ serialNumber: '二', name: '前期项目' }),
    project('preliminary', 1),
    bare(sub(8)),
    bare({ serialNumber: '合计', totalInvestment: formula(text, value) }),
  ]);
}

/** A parent of 10000 in row 4, its children in 5 and 6, another project in 7, the total in 8. */
function withChildren(text: string, value: number, parent: number | null = 10000) {
  return listSheet('under-construction', [
    { totalInvestment: parent },
    bare({ serialNumber: '1.1', name: '一标段', totalInvestment: 6000 }),
    bare({ serialNumber: '1.2', name: '二标段', totalInvestment: 4000 }),
    {},
    bare({ serialNumber: '合计', totalInvestment: formula(text, value) }),
  ]);
}

ruleCases('total-formula-incomplete', {
  valid: [
    { title: 'one range', workbook: threeAnd('SUM(C4:C6)', 30000) },
    { title: 'two ranges', workbook: threeAnd('SUM(C4:C5,$C$6)', 30000) },
    { title: 'single cells', workbook: threeAnd('C4+C5+C6', 30000) },
    { title: 'SUBTOTAL', workbook: threeAnd('SUBTOTAL(109,C4:C6)', 30000) },
    { title: 'ROUND', workbook: threeAnd('ROUND(SUM(C4:C6),2)', 30000) },
    {
      title: 'a typed number',
      workbook: listSheet('under-construction', [{}, bare({ serialNumber: '合计', totalInvestment: 10000 })]),
    },
    { title: 'another kind of formula', workbook: threeAnd('SUMIF(B4:B6,"*",C4:C6)', 30000) },
    { title: 'another column', workbook: threeAnd('D4*25', 30000) },
    { title: 'the head of the column in the range', workbook: threeAnd('SUM(C3:C6)', 30000) },
    {
      title: 'a number stored as text within the range',
      workbook: listSheet('under-construction', [
        { totalInvestment: '10000' },
        {},
        bare({ serialNumber: '合计', totalInvestment: formula('SUM(C4:C5)', 10000) }),
      ]),
      others: [['number-as-text', '在建!C4']],
    },
    { title: 'the 小计 alone', workbook: subtotalled('C6+C9', 20000) },
    { title: 'the projects alone', workbook: subtotalled('C5+C8', 20000) },
    { title: 'SUBTOTAL passes over SUBTOTAL', workbook: subtotalled('SUBTOTAL(9,C5:C9)', 20000, 'SUBTOTAL') },
    { title: 'children left out', workbook: withChildren('C4+C7', 20000) },
    { title: 'children of a parent without money', workbook: withChildren('SUM(C4:C7)', 20000, null) },
    {
      title: 'parts of a merged name',
      workbook: listSheet(
        'under-construction',
        [
          { totalInvestment: 6000 },
          bare({ totalInvestment: 4000 }),
          bare({ serialNumber: '合计', totalInvestment: formula('SUM(C4:C5)', 10000) }),
        ],
        { merges: ['B4:B5'] },
      ),
    },
    {
      title: 'groups of the rows below them, and a total of the groups',
      workbook: commonSheet([
        bare({ serialNumber: '合计', totalInvestment: formula('C5+C8', 30000) }),
        bare({ serialNumber: '一', name: '在建项目', totalInvestment: formula('SUM(C6:C7)', 20000) }),
        project('under-construction', 1),
        project('under-construction', 2),
        bare({ serialNumber: '二', name: '前期项目', totalInvestment: formula('SUM(C9:C9)', 10000) }),
        project('preliminary', 1),
      ]),
    },
  ],
  invalid: [
    {
      title: 'a row inserted below the range; the wrong sum is explained',
      workbook: threeAnd('SUM(C4:C5)', 20000),
      findings: [
        [
          'total-formula-incomplete',
          '在建!C7',
          { label: '合计', formula: '=SUM(C4:C5)', rows: [6], missed: [6], doubled: [] },
        ],
      ],
      severity: 'error',
    },
    {
      title: 'above the range',
      workbook: threeAnd('SUM(C5:C6)', 20000),
      findings: [['total-formula-incomplete', '在建!C7', { rows: [4] }]],
    },
    {
      title: 'a row twice',
      workbook: threeAnd('SUM(C4:C6)+C5', 40000),
      findings: [['total-formula-incomplete', '在建!C7', { rows: [5], missed: [], doubled: [5] }]],
    },
    {
      title: 'one missed, one twice, though the sum fits',
      workbook: threeAnd('C4+C5+C5', 30000),
      findings: [['total-formula-incomplete', '在建!C7', { rows: [5, 6], missed: [6], doubled: [5] }]],
    },
    {
      title: 'projects and their 小计',
      workbook: subtotalled('SUM(C5:C9)', 40000),
      findings: [['total-formula-incomplete', '清单!C10', { missed: [], doubled: [5, 8] }]],
    },
    {
      title: 'SUM does not pass over SUBTOTAL',
      workbook: subtotalled('SUM(C5:C9)', 40000, 'SUBTOTAL'),
      findings: [['total-formula-incomplete', '清单!C10', { doubled: [5, 8] }]],
    },
    {
      title: 'one 小计 of two',
      workbook: subtotalled('C6', 10000),
      findings: [['total-formula-incomplete', '清单!C10', { missed: [8] }]],
    },
    {
      title: 'children beside their parent',
      workbook: withChildren('SUM(C4:C7)', 30000),
      findings: [['total-formula-incomplete', '在建!C8', { missed: [], doubled: [5, 6] }]],
    },
    {
      title: 'a group row',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '在建项目', totalInvestment: formula('SUM(C5:C5)', 10000) }),
        project('under-construction', 1),
        project('under-construction', 2),
      ]),
      findings: [['total-formula-incomplete', '清单!C4', { rows: [6] }]],
    },
    {
      title: 'a total of one list',
      workbook: commonSheet([
        bare({ name: '总计', totalInvestment: formula('SUM(C6:C10)', 30000) }),
        bare({ name: '其中：在建项目（2项）', totalInvestment: formula('SUM(C7:C7)', 10000) }),
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1),
        project('under-construction', 2),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1),
      ]),
      findings: [['total-formula-incomplete', '清单!C5', { missed: [8] }]],
    },
    {
      title: 'other columns of the same total are compared',
      workbook: listSheet('under-construction', [
        {},
        {},
        bare({ serialNumber: '合计', totalInvestment: formula('SUM(C4:C4)', 10000), annualPlan: 5 }),
      ]),
      findings: [
        ['total-formula-incomplete', '在建!C6'],
        ['total-row-mismatch', '在建!D6'],
      ],
    },
  ],
});
