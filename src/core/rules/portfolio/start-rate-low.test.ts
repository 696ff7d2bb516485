import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import type { SheetSpec } from '../../../../test/harness/workbook.js';

const SOURCE = { document: '任务分解方案', clause: '（二）' };
const figure = (id: string, measure: string, more: object) => ({ id, title: id, source: SOURCE, measure, ...more });
const startRate = (atLeast: number, by: string, more: object = {}) =>
  figure(`start-${by}`, 'startRate', { atLeast, by, scope: { lists: ['new-start'] }, ...more });

/** New starts, the first `started` of them started; each has done what its plan asks for. */
function newStarts(projects: number, started: number, more: RowValues = {}): SheetSpec {
  return listSheet(
    'new-start',
    Array.from({ length: projects }, (_, index) => ({
      started: index < started ? '是' : '否',
      ...(index < started ? {} : { investedYearToDate: 0 }),
      ...more,
    })),
  );
}

const BY_SEPTEMBER = { checkpoints: [startRate(0.8, '2022-09-30')] };

ruleCases('start-rate-low', {
  valid: [
    { title: 'exactly as asked', workbook: newStarts(10, 8), policy: BY_SEPTEMBER },
    { title: 'the last day before', workbook: newStarts(10, 7), policy: BY_SEPTEMBER, options: { asOf: '2022-09-29' } },
    { title: 'no new starts', workbook: listSheet('under-construction'), policy: BY_SEPTEMBER },
    {
      title: 'a start that cannot be told may be one',
      workbook: listSheet('new-start', [
        { started: '是' },
        { started: '是' },
        { started: '是' },
        { started: '是' },
        { started: '可能' },
      ]),
      policy: { checkpoints: [startRate(1, '2022-09-30')] },
      others: [['value-not-allowed', '新开工!G8']],
    },
    {
      title: 'not enforced',
      workbook: newStarts(10, 0),
      policy: { checkpoints: [startRate(0.8, '2022-09-30', { enforced: false })] },
    },
    {
      title: 'a figure of another year',
      workbook: newStarts(10, 0),
      policy: { year: 2021, checkpoints: [startRate(0.8, '2021-09-30')] },
    },
    {
      title: 'fewer projects than four fifths of those that the policy counts',
      workbook: newStarts(10, 0),
      policy: {
        ...BY_SEPTEMBER,
        targets: [figure('count', 'projects', { atLeast: 13, unit: '个', by: '2022-12-31' })],
      },
    },
    {
      title: 'no column of the funding source',
      workbook: newStarts(4, 0),
      policy: { checkpoints: [startRate(1, '2022-09-30', { scope: { fundingSource: '中央预算内' } })] },
    },
    {
      title: 'the planned day has not come',
      workbook: newStarts(2, 0, { plannedStart: '2022-10-01' }),
      policy: { checkpoints: [figure('due', 'dueStartRate', { atLeast: 1, by: '2022-01-31' })] },
    },
    {
      title: 'the earlier one of two is met by nobody any more: the later counts',
      workbook: newStarts(10, 5),
      policy: { checkpoints: [startRate(0.8, '2022-06-30'), startRate(0.5, '2022-09-30')] },
    },
  ],
  invalid: [
    {
      title: 'on the day',
      workbook: newStarts(10, 7),
      policy: BY_SEPTEMBER,
      findings: [['start-rate-low', '', { actual: 0.7, atLeast: 0.8, by: '2022-09-30', of: 10, projects: 10 }]],
      severity: 'warning',
    },
    {
      title: 'the day after',
      workbook: newStarts(10, 7),
      policy: BY_SEPTEMBER,
      options: { asOf: '2022-10-01' },
      findings: [['start-rate-low', '', { actual: 0.7 }]],
    },
    {
      title: 'four fifths of those that the policy counts',
      workbook: newStarts(10, 0),
      policy: {
        ...BY_SEPTEMBER,
        targets: [figure('count', 'projects', { atLeast: 12, unit: '个', by: '2022-12-31' })],
      },
      findings: [['start-rate-low', '', { actual: 0 }]],
    },
    {
      title: 'another share of the count by the policy',
      workbook: newStarts(4, 0),
      policy: {
        ...BY_SEPTEMBER,
        targets: [figure('count', 'projects', { atLeast: 40, unit: '个', by: '2022-12-31' })],
        rules: { 'start-rate-low': { heldShare: 0.1 } },
      },
      findings: [['start-rate-low', '']],
    },
    {
      title: 'of two the one that came due last',
      workbook: newStarts(10, 7),
      policy: { checkpoints: [startRate(0.9, '2022-06-30'), startRate(0.75, '2022-09-30')] },
      findings: [['start-rate-low', '', { id: 'start-2022-09-30', atLeast: 0.75 }]],
    },
    {
      title: 'only those paid by the funds',
      workbook: listSheet('new-start', [
        { started: '是', fundingSource: '自筹' },
        { started: '否', investedYearToDate: 0, fundingSource: '中央预算内投资、区级财政' },
      ]),
      policy: { checkpoints: [startRate(1, '2022-09-30', { scope: { fundingSource: '中央预算内' } })] },
      findings: [['start-rate-low', '', { actual: 0, projects: 1 }]],
    },
    {
      title: 'planned for a day that has come',
      workbook: newStarts(2, 1, { plannedStart: '2022-08-31' }),
      policy: { checkpoints: [figure('due', 'dueStartRate', { atLeast: 1, by: '2022-01-31' })] },
      findings: [
        ['start-rate-low', '', { actual: 0.5 }],
        ['start-overdue', '新开工!H5'],
      ],
    },
  ],
});
