import { listSheet } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { formula, type Cell, type SheetSpec } from '../../../../test/harness/workbook.js';

const LIST = listSheet('under-construction', [
  { responsibleOrganisation: '区交通局' },
  { responsibleOrganisation: '区交通局' },
  { responsibleOrganisation: '区水利局' },
]);

/** Three projects with a plan of 1200 and 950 done. */
function withTab(rows: readonly (readonly Cell[])[], more: Partial<SheetSpec> = {}): SheetSpec[] {
  return [LIST, { name: '分单位汇总', rows, ...more }];
}

const HEAD = ['单位', '项目个数', '年度计划投资（亿元）', '完成率（%）'];

ruleCases('summary-mismatch', {
  valid: [
    { title: 'no summary', workbook: LIST },
    {
      title: 'formulas that agree',
      workbook: withTab([
        HEAD,
        ['区交通局', 2, 0.24, 950 / 12],
        ['区水利局', formula('COUNTIF(在建!F:F,A3)', 1), 0.12, formula('某名称', 79.4)],
        ['合计', formula('SUM(B2:B3)', 3), formula('SUM(C2:C3)', 0.36), formula('某名称', 0.79)],
      ]),
    },
    {
      title: 'numbers that are no formulas: a fill brings them up to date',
      workbook: withTab([HEAD, ['区交通局', 9, 9, 9]]),
    },
    {
      title: 'cells below that are still to be filled',
      workbook: withTab([
        HEAD,
        ['区交通局'],
        ['区水利局'],
        ['合计', formula('SUM(B2:B3)', 0), formula('SUM(C2:C3)', 0)],
      ]),
    },
    {
      title: 'a rank that is right, and columns that were not read',
      workbook: withTab([
        ['单位', '项目个数', '排名', '同比'],
        ['区交通局', 2, formula('RANK(B2,B2:B3)', 1), formula('B2/9', 3)],
        ['区水利局', 1],
      ]),
    },
    {
      title: 'a formula of ours',
      workbook: withTab([HEAD, ['区交通局', formula('COUNTIFS(调度明细!$C$5:$C$1004,$A2)', 7)]]),
    },
    {
      title: 'a hidden tab',
      workbook: withTab([HEAD, ['区交通局', formula('3+4', 7)]], { visibility: 'hidden' }),
    },
    {
      title: 'a stored result from before the fill',
      workbook: withTab([HEAD, ['区交通局', 2], ['区水利局', 1], ['合计', formula('SUM(B2:B3)', 0)]]),
    },
  ],
  invalid: [
    {
      title: 'a total that misses a row',
      workbook: withTab([
        ['单位', '项目个数', '年度计划投资（亿元）'],
        ['区交通局', 2, 0.24],
        ['区水利局', 1, 0.12],
        ['合计', formula('SUM(B2:B2)', 2), formula('SUM(C2:C2)', 0.24)],
      ]),
      severity: 'warning',
      findings: [
        [
          'summary-mismatch',
          '分单位汇总!B4',
          { measure: 'projects', actual: 2, expected: 3, unit: null, label: '合计' },
        ],
        ['summary-mismatch', '分单位汇总!C4', { measure: 'annualPlan', actual: 2400, expected: 3600, unit: '亿元' }],
      ],
    },
    {
      title: 'an error, and text for a number',
      workbook: withTab([
        ['单位', '项目个数', '年度计划投资（亿元）'],
        ['区交通局', formula('SUM(#REF!)', { error: '#REF!' }), formula('A2&""', '区交通局')],
      ]),
      findings: [
        ['summary-mismatch', '分单位汇总!B2', { actual: null, value: '#REF!', expected: 2 }],
        ['summary-mismatch', '分单位汇总!C2', { actual: null, value: '区交通局', expected: 2400 }],
      ],
    },
    {
      title: 'under the heading of a list',
      workbook: withTab(
        [
          ['单位', '新开工', null, '在建', null],
          [null, '个数', '年度计划', '个数', '年度计划'],
          ['区交通局', formula('1', 1), 0, formula('1', 1), 2400],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
      findings: [
        ['summary-mismatch', '分单位汇总!B3', { list: 'new-start', actual: 1, expected: 0 }],
        ['summary-mismatch', '分单位汇总!D3', { list: 'under-construction', actual: 1, expected: 2 }],
      ],
    },
    {
      title: 'over half a point beside the rate',
      workbook: withTab([HEAD, ['区交通局', 2, 0.24, formula('某名称', 78.5)]]),
      findings: [['summary-mismatch', '分单位汇总!D2', { measure: 'completionRate', actual: 78.5 }]],
    },
  ],
});
