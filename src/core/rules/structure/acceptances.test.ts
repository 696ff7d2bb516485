import { listSheet } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import type { Cell } from '../../../../test/harness/workbook.js';

const HEAD = ['规则', '工作表', '单元格或项目', '理由', '核实人', '有效期至'];
const OVER = 'plan-over-total';
/** Plan above what is left of the total: the rule that the rows accept. */
const LIST = listSheet('under-construction', [
  { name: '东一路', totalInvestment: 1000, annualPlan: 1200, investedYearToDate: 950 },
]);

function withRows(...rows: Cell[][]) {
  return [LIST, { name: '已核实事项', rows: [HEAD, ...rows] }];
}

const FINDING = [OVER, '在建!D4'] as const;
const NO_REASON = [OVER, '在建', '东一路', null, '张三', null];
const NOTHING_LIKE_IT = [OVER, '在建', '西二路', '已核对', '张三', null];

ruleCases('acceptance-invalid', {
  valid: [
    { title: 'whole rows', workbook: withRows([OVER, '在建', '东一路', '批复如此', '张三', '2022-12-31']) },
    { title: 'empty rows between', workbook: withRows([], [OVER, null, '东一路', '批复如此', '张三']) },
    {
      title: 'a sheet without its head',
      workbook: [LIST, { name: '已核实事项', rows: [['东一路']] }],
      others: [FINDING],
    },
  ],
  invalid: [
    {
      title: 'no reason',
      workbook: withRows(NO_REASON),
      findings: [FINDING, ['acceptance-invalid', '已核实事项!D2', { heading: '理由', reason: 'empty' }]],
      severity: 'warning',
    },
    {
      title: 'no name',
      workbook: withRows([OVER, '在建', '东一路', '批复如此']),
      findings: [FINDING, ['acceptance-invalid', '已核实事项!E2', { reason: 'empty' }]],
    },
    {
      title: 'no such rule',
      workbook: withRows(['计划太大', '在建', '东一路', '批复如此', '张三']),
      findings: [FINDING, ['acceptance-invalid', '已核实事项!A2', { value: '计划太大', reason: 'unknown-rule' }]],
    },
    {
      title: 'no date',
      workbook: withRows([OVER, '在建', '东一路', '批复如此', '张三', '下次会议']),
      findings: [FINDING, ['acceptance-invalid', '已核实事项!F2', { value: '下次会议', reason: 'date-invalid' }]],
    },
  ],
});

ruleCases('acceptance-expired', {
  valid: [
    { title: 'on its last day', workbook: withRows([OVER, '在建', '东一路', '批复如此', '张三', '2022-09-30']) },
    { title: 'without an end', workbook: withRows([OVER, '在建', '东一路', '批复如此', '张三', '长期']) },
    {
      title: 'renewed in another row',
      workbook: withRows(
        [OVER, '在建', '东一路', '批复如此', '张三', '2022-06-30'],
        [OVER, '在建', '东一路', '批复如此', '张三', '2022-12-31'],
      ),
    },
  ],
  invalid: [
    {
      title: 'the day after',
      workbook: withRows([OVER, '在建', '东一路', '批复如此', '张三', '2022年9月29日']),
      findings: [FINDING, ['acceptance-expired', '已核实事项!F2', { item: '东一路', until: '2022-09-29' }]],
      severity: 'info',
    },
    {
      title: 'the date as Excel keeps it',
      workbook: withRows([OVER, '在建', '东一路', '批复如此', '张三', 44804]),
      findings: [FINDING, ['acceptance-expired', '已核实事项!F2', { until: '2022-08-31' }]],
    },
  ],
});

ruleCases('acceptance-needless', {
  valid: [
    { title: 'its finding stands', workbook: withRows([OVER, '在建', '东一路', '批复如此', '张三']) },
    { title: 'by cell, the sheet left open', workbook: withRows([OVER, null, 'd4', '批复如此', '张三']) },
  ],
  invalid: [
    {
      title: 'another project',
      workbook: withRows(NOTHING_LIKE_IT),
      findings: [FINDING, ['acceptance-needless', '已核实事项!A2', { rule: OVER, item: '西二路' }]],
      severity: 'info',
    },
    {
      title: 'another sheet',
      workbook: withRows([OVER, '新开工', '东一路', '批复如此', '张三']),
      findings: [FINDING, ['acceptance-needless', '已核实事项!A2']],
    },
    {
      title: 'another rule',
      workbook: withRows(['invested-over-total', '在建', '东一路', '批复如此', '张三']),
      findings: [FINDING, ['acceptance-needless', '已核实事项!A2']],
    },
    {
      title: 'expired, and nothing left to accept',
      workbook: withRows([OVER, '在建', '西二路', '批复如此', '张三', '2022-01-31']),
      findings: [FINDING, ['acceptance-needless', '已核实事项!A2']],
    },
  ],
});
