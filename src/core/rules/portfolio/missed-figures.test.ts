import { bare, commonSheet, listSheet, project, type RowValues } from '../../../../test/harness/lists.js';
import { checked, ruleCases } from '../../../../test/harness/rule-cases.js';
import type { SheetSpec } from '../../../../test/harness/workbook.js';

const SOURCE = { document: '任务分解方案', clause: '（二）' };
const figure = (id: string, measure: string, more: object) => ({ id, title: id, source: SOURCE, measure, ...more });
/** Projects of 1 亿元, of which `invested` 万元 are done this year, of a plan of 1200. */
function building(rows: readonly RowValues[]): SheetSpec {
  return listSheet('under-construction', rows);
}

const PROGRESS = { checkpoints: [figure('progress', 'completionRate', { atLeast: 0.6, by: '2022-06-30' })] };
const AHEAD = {
  checkpoints: [
    figure('ahead', 'gapPoints', { atLeast: 0, by: '2022-01-31', scope: { lists: ['under-construction'] } }),
  ],
};
/** Their own rows are green whatever they have done. */
const NO_BANDS = { rules: { 'behind-schedule': 'off' } };

/** Few rows stand for the whole here: a policy may ask for less of its count than four fifths. */
const OF_HALF = { rules: { 'target-shortfall': { heldShare: 0.5 } } };

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
      policy: { ...OF_HALF, targets: [figure('count', 'projects', { atLeast: 3, unit: '个', by: '2022-09-30' })] },
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
      policy: { ...PROGRAMMES, ...OF_HALF },
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
        ...OF_HALF,
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

test('a sheet of all three lists counts each in its own figures', () => {
  const policy = {
    ...OF_HALF,
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
