import { bare, commonSheet, listSheet, project, type RowValues } from '../../../../test/harness/lists.js';
import { checked, ruleCases } from '../../../../test/harness/rule-cases.js';
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

/** Projects of 1 亿元, of which `invested` 万元 are done this year, of a plan of 1200. */
function building(rows: readonly RowValues[]): SheetSpec {
  return listSheet('under-construction', rows);
}

const BY_SEPTEMBER = { checkpoints: [startRate(0.8, '2022-09-30')] };

ruleCases('start-rate-low', {
  valid: [
    { title: 'exactly as asked', workbook: newStarts(10, 8), policy: BY_SEPTEMBER },
    { title: 'the last day before', workbook: newStarts(10, 7), policy: BY_SEPTEMBER, options: { asOf: '2022-09-29' } },
    { title: 'no new starts', workbook: building([{}]), policy: BY_SEPTEMBER },
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
      title: 'fewer projects than half of those that the policy counts',
      workbook: newStarts(10, 0),
      policy: {
        ...BY_SEPTEMBER,
        targets: [figure('count', 'projects', { atLeast: 21, unit: '个', by: '2022-12-31' })],
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
      title: 'half of those that the policy counts',
      workbook: newStarts(10, 0),
      policy: {
        ...BY_SEPTEMBER,
        targets: [figure('count', 'projects', { atLeast: 20, unit: '个', by: '2022-12-31' })],
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

const PROGRESS = { checkpoints: [figure('progress', 'completionRate', { atLeast: 0.6, by: '2022-06-30' })] };
const AHEAD = {
  checkpoints: [
    figure('ahead', 'gapPoints', { atLeast: 0, by: '2022-01-31', scope: { lists: ['under-construction'] } }),
  ],
};
/** Their own rows are green whatever they have done. */
const NO_BANDS = { rules: { 'behind-schedule': 'off' } };

ruleCases('completion-rate-low', {
  valid: [
    {
      title: 'exactly as asked',
      workbook: building([{ investedYearToDate: 720 }]),
      policy: { ...PROGRESS, ...NO_BANDS },
    },
    {
      title: 'above 100 % of one makes up for another',
      workbook: building([{ investedYearToDate: 1440 }, { investedYearToDate: 0 }]),
      policy: { ...PROGRESS, ...NO_BANDS },
    },
    { title: 'on schedule', workbook: building([{ investedYearToDate: 900 }]), policy: AHEAD },
    {
      title: 'an amount that cannot be read',
      workbook: building([{ investedYearToDate: '很多' }, { investedYearToDate: 0 }]),
      policy: { ...PROGRESS, ...NO_BANDS },
      others: [['number-invalid', '在建!E4']],
    },
    {
      title: 'no plan',
      workbook: listSheet('preliminary', [{}]),
      policy: PROGRESS,
    },
  ],
  invalid: [
    {
      title: 'below',
      workbook: building([{ investedYearToDate: 719 }]),
      policy: { ...PROGRESS, ...NO_BANDS },
      findings: [['completion-rate-low', '', { atLeast: 0.6, by: '2022-06-30', of: 1200 }]],
      severity: 'warning',
    },
    {
      title: 'behind schedule by what the row rule lets pass',
      workbook: building([{ investedYearToDate: 899 }]),
      policy: AHEAD,
      findings: [['completion-rate-low', '', { measure: 'gapPoints', atLeast: 0 }]],
    },
  ],
});

const amountTarget = (atLeast: number, more: object = {}) => ({
  targets: [figure('invested', 'investedYearToDate', { atLeast, unit: '亿元', by: '2022-09-30', ...more })],
});
/** One project of 3.3 亿元 done this year. */
const LARGE = { totalInvestment: 100_000, annualPlan: 40_000, investedYearToDate: 33_000 };
const PROGRAMMES = {
  programmes: [{ name: '生命科学城专项', aliases: ['生命科学城'] }, { name: '新材料高地专项' }],
  targets: [
    figure('life', 'projects', { atLeast: 2, unit: '个', by: '2022-09-30', scope: { programme: '生命科学城专项' } }),
  ],
};

ruleCases('target-shortfall', {
  valid: [
    { title: 'reached', workbook: building([LARGE]), policy: amountTarget(3.3) },
    { title: 'not due', workbook: building([LARGE]), policy: amountTarget(5, { by: '2022-12-31' }) },
    {
      title: 'a target with decimals is rounded',
      workbook: building([{ ...LARGE, investedYearToDate: 32_960 }]),
      policy: amountTarget(3.3),
    },
    {
      title: 'a year without a day is due on its last',
      workbook: building([LARGE]),
      policy: { year: 2022, ...amountTarget(5, { by: null }) },
    },
    { title: 'damaged', workbook: building([LARGE]), policy: amountTarget(5, { damaged: true }) },
    { title: 'not enforced', workbook: building([LARGE]), policy: amountTarget(5, { enforced: false }) },
    {
      title: 'by the column of the programme, aliases too',
      workbook: building([{ programme: '生命科学城' }, { programme: '生命科学城专项' }, { programme: '其他' }]),
      policy: PROGRAMMES,
    },
    {
      title: 'by group rows',
      workbook: listSheet('under-construction', [
        bare({ serialNumber: '一', name: '生命科学城专项（2个）' }),
        {},
        {},
        bare({ serialNumber: '二', name: '新材料高地专项（1个）' }),
        {},
      ]),
      policy: PROGRAMMES,
    },
    { title: 'nothing tells the programme', workbook: building([{}]), policy: PROGRAMMES },
    { title: 'none of the programme at all', workbook: building([{ programme: '其他' }]), policy: PROGRAMMES },
    {
      title: 'nested size classes',
      workbook: building([
        { totalInvestment: 1_000_000 },
        { totalInvestment: 500_000 },
        { totalInvestment: 100_000 },
        { totalInvestment: 99_999 },
      ]),
      policy: {
        targets: [
          figure('ten', 'projects', {
            atLeast: 3,
            unit: '个',
            by: '2022-09-30',
            scope: { totalInvestmentAtLeast: 100_000 },
          }),
          figure('fifty', 'projects', {
            atLeast: 2,
            unit: '个',
            by: '2022-09-30',
            scope: { totalInvestmentAtLeast: 500_000 },
          }),
        ],
      },
    },
  ],
  invalid: [
    {
      title: '0.1 亿元 short',
      workbook: building([{ ...LARGE, investedYearToDate: 32_000 }]),
      policy: amountTarget(3.3),
      findings: [['target-shortfall', '', { actual: 32_000, atLeast: 33_000, unit: '亿元' }]],
      severity: 'warning',
    },
    {
      title: 'a whole target holds as it stands',
      workbook: building([{ ...LARGE, investedYearToDate: 29_999 }]),
      policy: amountTarget(3),
      findings: [['target-shortfall', '']],
    },
    {
      title: 'one project short',
      workbook: building([{}, {}]),
      policy: { targets: [figure('count', 'projects', { atLeast: 3, unit: '个', by: '2022-09-30' })] },
      findings: [['target-shortfall', '', { actual: 2, atLeast: 3, projects: 2 }]],
    },
    {
      title: 'above what is allowed',
      workbook: building([{}, {}]),
      policy: { targets: [figure('count', 'projects', { atMost: 1, unit: '个', by: '2022-09-30' })] },
      findings: [['target-shortfall', '', { actual: 2, atLeast: null, atMost: 1 }]],
    },
    {
      title: 'a programme short of a project',
      workbook: building([{ programme: '生命科学城' }, { programme: '其他' }]),
      policy: PROGRAMMES,
      findings: [['target-shortfall', '', { actual: 1, scope: { programme: '生命科学城专项' } }]],
    },
    {
      title: 'a share of all investment',
      workbook: building([
        { sector: '工业', investedYearToDate: 900 },
        { sector: '农业', investedYearToDate: 4500, annualPlan: 6000 },
      ]),
      policy: {
        sectors: [{ name: '工业' }, { name: '农业' }],
        targets: [figure('share', 'investedShare', { atLeast: 0.2, by: '2022-09-30', scope: { sector: '工业' } })],
      },
      findings: [['target-shortfall', '', { actual: 900 / 5400 }]],
    },
    {
      title: 'the organisation that answers, by any of its names',
      workbook: building([{ responsibleOrganisation: '甲局、乙局' }, { responsibleOrganisation: '乙局' }]),
      policy: {
        organisations: [
          { name: '区甲局', aliases: ['甲局'], group: '部门' },
          { name: '乙局', group: '部门' },
        ],
        targets: [
          figure('count', 'projects', { atLeast: 2, unit: '个', by: '2022-09-30', scope: { organisation: '区甲局' } }),
        ],
      },
      findings: [
        ['target-shortfall', '', { actual: 1 }],
        ['organisation-alias', '在建!F4'],
      ],
    },
  ],
});

const THRESHOLDS = {
  sectors: [{ name: '现代服务业' }, { name: '创新载体' }],
  entryThresholds: [
    { source: SOURCE, scope: { sector: '现代服务业' }, totalInvestment: 20_000 },
    { source: SOURCE, scope: { sector: '创新载体' }, totalInvestment: 10_000 },
  ],
};

ruleCases('entry-threshold-missed', {
  valid: [
    { title: 'no thresholds', workbook: building([{ sector: '现代服务业', totalInvestment: 1500, annualPlan: 1200 }]) },
    {
      title: 'at the threshold of its kind',
      workbook: building([
        { sector: '现代服务业', totalInvestment: 20_000 },
        { sector: '创新载体', totalInvestment: 10_000 },
      ]),
      policy: THRESHOLDS,
    },
    { title: 'no column of the sector', workbook: building([{}]), policy: THRESHOLDS },
  ],
  invalid: [
    {
      title: 'below the threshold of its kind only',
      workbook: building([
        { sector: '创新载体', totalInvestment: 19_999 },
        { sector: '现代服务业', totalInvestment: 19_999 },
      ]),
      policy: THRESHOLDS,
      findings: [
        ['entry-threshold-missed', '在建!C5', { totalInvestment: 19_999, threshold: 20_000, kinds: ['现代服务业'] }],
      ],
      severity: 'warning',
    },
  ],
});

test('a sheet of all three lists counts each in its own figures', () => {
  const policy = {
    targets: [
      figure('new', 'projects', { atLeast: 2, unit: '个', by: '2022-09-30', scope: { lists: ['new-start'] } }),
      figure('early', 'projects', { atLeast: 1, unit: '项', by: '2022-09-30', scope: { lists: ['preliminary'] } }),
    ],
  };
  const workbook = commonSheet([
    bare({ serialNumber: '一', name: '新开工项目' }),
    project('new-start', 1, { started: '是' }),
    bare({ serialNumber: '二', name: '前期项目' }),
    project('preliminary', 1),
  ]);
  const found = checked({ workbook, policy }).findings.filter(({ rule }) => rule === 'target-shortfall');
  expect(found.map(({ list, data }) => [list, (data as { id: string }).id])).toEqual([['new-start', 'new']]);
});
