import { bare, commonSheet, listSheet, project, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { cellError, formatted } from '../../../../test/harness/workbook.js';

/** A plan of 1200: 900 by September. */
function building(values: RowValues) {
  return listSheet('under-construction', [values]);
}

function started(values: RowValues) {
  return listSheet('new-start', [{ started: '是', ...values }]);
}

const MONTHLY = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`monthlyPlan.${index + 1}`, 100]));

ruleCases('behind-schedule', {
  valid: [
    { title: 'on schedule', workbook: building({ investedYearToDate: 900 }) },
    { title: 'the tolerance of green', workbook: building({ investedYearToDate: 895.5 }) },
    { title: 'no plan', workbook: building({ annualPlan: 0, investedYearToDate: 0 }) },
    {
      title: 'nothing written',
      workbook: building({ investedYearToDate: null }),
      others: [['value-required', '在建!E4']],
    },
    {
      title: 'an unreadable plan',
      workbook: building({ annualPlan: '待定', investedYearToDate: 1 }),
      others: [['number-invalid', '在建!D4']],
    },
    { title: 'finished', workbook: building({ investedYearToDate: 1, actualFinish: '2022-06-30' }) },
    { title: 'finished, nobody says when', workbook: building({ investedYearToDate: 1, actualFinish: '已竣工' }) },
    { title: 'its own plan to date', workbook: building({ planToDate: 500, investedYearToDate: 500 }) },
    {
      title: 'its own monthly plans, and not the plan to date beside them',
      workbook: building({
        ...MONTHLY,
        'monthlyPlan.9': 0,
        'monthlyPlan.12': 200,
        planToDate: 1200,
        investedYearToDate: 800,
      }),
    },
    {
      title: 'nothing planned up to now',
      workbook: building({
        ...MONTHLY,
        ...Object.fromEntries(
          Object.keys(MONTHLY)
            .slice(0, 11)
            .map((field) => [field, 0]),
        ),
        'monthlyPlan.12': 1200,
        investedYearToDate: 0,
      }),
    },
    {
      title: 'an unreadable month up to now',
      workbook: building({ ...MONTHLY, 'monthlyPlan.2': '待定', investedYearToDate: 1 }),
      others: [['number-invalid', '在建!H4']],
    },
    {
      title: 'an unreadable plan to date: no n/12 in its stead',
      workbook: building({ planToDate: cellError('#REF!'), investedYearToDate: 1 }),
      others: [['formula-error', '在建!G4']],
    },
    {
      title: 'a preliminary project',
      workbook: listSheet('preliminary', [{ annualPlan: 1200, investedYearToDate: 1 }]),
    },
    {
      title: 'a new start that has not started',
      workbook: listSheet('new-start', [{ started: '否', investedYearToDate: 0 }]),
    },
    { title: 'a new start of which nothing tells', workbook: listSheet('new-start', [{ investedYearToDate: 0 }]) },
    {
      title: 'a new start whose planned start cannot be read has no plan to date',
      workbook: started({ investedYearToDate: 1, plannedStart: '尽快' }),
      others: [['date-invalid', '新开工!H4']],
    },
    {
      title: 'a new start whose planned start is ambiguous has none either',
      workbook: started({ investedYearToDate: 1, plannedStart: 2022.1 }),
      others: [['date-ambiguous', '新开工!H4']],
    },
    {
      title: 'a new start planned for July: 3 of 6 months',
      workbook: started({ investedYearToDate: 600, plannedStart: '2022-07-15' }),
    },
    {
      title: 'a new start planned for the next month',
      workbook: started({ investedYearToDate: 0, plannedStart: '2022-10' }),
    },
    {
      title: 'a factor of the policy',
      workbook: building({ investedYearToDate: 720 }),
      policy: { baseline: { kind: 'factor', factor: 0.8 } },
    },
    {
      title: 'shares of the policy',
      workbook: building({ investedYearToDate: 600 }),
      policy: { baseline: { kind: 'shares', shares: [0, 0, 0, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.2] } },
    },
    {
      title: 'bands of the policy',
      workbook: building({ investedYearToDate: 700 }),
      policy: { bands: { by: 'ratio', green: 0.75, yellow: 0.5 } },
    },
  ],
  invalid: [
    {
      title: 'yellow',
      workbook: building({ investedYearToDate: 720 }),
      findings: [
        [
          'behind-schedule',
          '在建!E4',
          { planToDate: 900, attainment: 0.8, gapPoints: -15, band: 'yellow', basis: 'time', annualPlan: 1200 },
        ],
      ],
      severity: 'warning',
    },
    {
      title: 'just under the tolerance of green',
      workbook: building({ investedYearToDate: 895.4 }),
      findings: [['behind-schedule', '在建!E4', { band: 'yellow' }]],
    },
    {
      title: 'red',
      workbook: building({ investedYearToDate: 719 }),
      findings: [['behind-schedule', '在建!E4', { band: 'red' }]],
    },
    {
      title: 'nothing done',
      workbook: building({ investedYearToDate: 0 }),
      findings: [['behind-schedule', '在建!E4', { attainment: 0, gapPoints: -75, band: 'red' }]],
    },
    {
      title: 'its own monthly plans',
      workbook: building({ ...MONTHLY, investedYearToDate: 720 }),
      findings: [['behind-schedule', '在建!E4', { planToDate: 900, basis: 'monthly-plans' }]],
    },
    {
      title: 'an unreadable month that is still to come does not matter',
      workbook: building({ ...MONTHLY, 'monthlyPlan.11': '待定', investedYearToDate: 720 }),
      findings: [
        ['behind-schedule', '在建!E4', { basis: 'monthly-plans' }],
        ['number-invalid', '在建!Q4'],
      ],
    },
    {
      title: 'its own plan to date',
      workbook: building({ planToDate: 1000, investedYearToDate: 900 }),
      findings: [['behind-schedule', '在建!E4', { planToDate: 1000, attainment: 0.9, basis: 'plan-to-date' }]],
    },
    {
      title: 'an empty plan to date: n/12',
      workbook: building({ planToDate: null, investedYearToDate: 800 }),
      findings: [['behind-schedule', '在建!E4', { planToDate: 900, basis: 'time' }]],
    },
    {
      title: 'a project under construction is not spared by its planned start',
      workbook: building({ plannedStart: '2022-07', investedYearToDate: 800 }),
      findings: [['behind-schedule', '在建!E4', { planToDate: 900 }]],
    },
    {
      title: 'a new start planned for July: 3 of 6 months',
      workbook: started({ investedYearToDate: 500, plannedStart: formatted(44757, 'yyyy-mm-dd') }),
      findings: [['behind-schedule', '新开工!E4', { planToDate: 600, basis: 'time' }]],
    },
    {
      title: 'a new start planned for September: 1 of 4 months',
      workbook: started({ investedYearToDate: 200, plannedStart: '2022年9月' }),
      findings: [['behind-schedule', '新开工!E4', { planToDate: 300 }]],
    },
    {
      title: 'a new start without a planned start: n/12',
      workbook: started({ investedYearToDate: 720, plannedStart: null }),
      findings: [['behind-schedule', '新开工!E4', { planToDate: 900 }]],
    },
    {
      title: 'a new start whose list plans no starts: n/12',
      workbook: started({ investedYearToDate: 720 }),
      findings: [['behind-schedule', '新开工!E4', { planToDate: 900 }]],
    },
    {
      title: 'money alone tells that it has started',
      workbook: listSheet('new-start', [{ investedYearToDate: 720 }]),
      findings: [['behind-schedule', '新开工!E4']],
    },
    {
      title: 'the policy goes by the calendar: neither monthly plans nor planned starts',
      workbook: [
        building({ planToDate: 500, investedYearToDate: 720 }),
        started({ investedYearToDate: 720, plannedStart: '2022-09' }),
      ],
      policy: { baseline: { kind: 'calendar' } },
      findings: [
        ['behind-schedule', '在建!E4', { planToDate: 900 }],
        ['behind-schedule', '新开工!E4', { planToDate: 900 }],
      ],
    },
    {
      title: 'bands by points',
      workbook: listSheet('under-construction', [{ investedYearToDate: 880 }, { investedYearToDate: 500 }]),
      policy: { bands: { by: 'points', yellow: 0, red: 30 } },
      findings: [
        ['behind-schedule', '在建!E4', { band: 'yellow' }],
        ['behind-schedule', '在建!E5', { band: 'red' }],
      ],
    },
    {
      title: 'another month than the title says',
      workbook: listSheet('under-construction', [{ investedYearToDate: 950 }], {
        headings: { investedYearToDate: '年初以来累计完成投资' },
      }),
      options: { month: '2022-12' },
      findings: [['behind-schedule', '在建!E4', { planToDate: 1200 }]],
    },
    {
      title: 'each list of a common sheet by its own rules',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '新开工项目' }),
        project('new-start', 1, { plannedStart: '2022-09', investedYearToDate: 300 }),
        bare({ serialNumber: '二', name: '在建项目' }),
        project('under-construction', 1, { plannedStart: '2022-09', investedYearToDate: 300 }),
      ]),
      findings: [['behind-schedule', '清单!E7']],
    },
    {
      title: 'a project whose children carry the amounts',
      workbook: listSheet('under-construction', [
        { annualPlan: null, investedYearToDate: null },
        bare({ serialNumber: '1.1', name: '一标段', annualPlan: 700, investedYearToDate: 300 }),
        bare({ serialNumber: '1.2', name: '二标段', annualPlan: 500, investedYearToDate: 420 }),
      ]),
      findings: [['behind-schedule', '在建!E4', { investedYearToDate: 720, planToDate: 900 }]],
    },
  ],
});
