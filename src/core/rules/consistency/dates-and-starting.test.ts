import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';

function building(values: RowValues) {
  return listSheet('under-construction', [values]);
}

/** A new start on which nothing was done yet, unless said otherwise. */
function starting(values: RowValues) {
  return listSheet('new-start', [{ investedYearToDate: 0, ...values }]);
}

ruleCases('date-order', {
  valid: [
    { title: 'finish behind start', workbook: building({ actualStart: '2021-03-01', plannedFinish: '2023-12-31' }) },
    {
      title: 'on one day',
      workbook: building({ actualStart: '2023-03-01', plannedFinish: '2023-03-01' }),
      others: [['start-in-future', '在建!G4']],
    },
    {
      title: 'within one month: its last day',
      workbook: building({ actualStart: '2022-05-20', plannedFinish: '2023年5月', actualFinish: '2022年5月' }),
    },
    {
      title: 'before the planned start, where an actual one stands before both',
      workbook: building({ plannedStart: '2024-03-01', actualStart: '2021-03-01', plannedFinish: '2023-12-31' }),
    },
    {
      title: 'the start is unreadable',
      workbook: building({ actualStart: '不详', plannedStart: '2024-03-01', plannedFinish: '2023-12-31' }),
      others: [['date-invalid', '在建!G4']],
    },
    {
      title: 'the finish is unreadable',
      workbook: building({ actualStart: '2021-03-01', plannedFinish: '不详' }),
      others: [['date-invalid', '在建!H4']],
    },
    {
      title: 'already started, nobody says when',
      workbook: building({ actualStart: '已开工', plannedStart: '2024-03-01', plannedFinish: '2023-12-31' }),
    },
    {
      title: 'already finished, nobody says when',
      workbook: building({ actualStart: '2021-03-01', actualFinish: '已竣工' }),
    },
    { title: 'no start', workbook: building({ plannedFinish: '2023-12-31' }) },
  ],
  invalid: [
    {
      title: 'planned finish before the actual start; the overdue finish is explained',
      workbook: building({ actualStart: '2021-03-01', plannedFinish: '2020-12-31' }),
      findings: [
        ['date-order', '在建!H4', { finish: '2020-12-31', start: '2021-03-01', otherHeading: '实际开工时间' }],
      ],
      severity: 'error',
    },
    {
      title: 'actual finish before the actual start',
      workbook: building({ actualStart: '2021-03-01', actualFinish: '2020-12-31' }),
      findings: [['date-order', '在建!H4']],
    },
    {
      title: 'both finishes',
      workbook: building({ actualStart: '2021-03-01', plannedFinish: '2020-06-30', actualFinish: '2020-12-31' }),
      findings: [
        ['date-order', '在建!H4'],
        ['date-order', '在建!I4'],
      ],
    },
    {
      title: 'before the planned start, where there is no actual one',
      workbook: starting({ started: '否', plannedStart: '2023-03-01', actualStart: null, plannedFinish: '2022-12-31' }),
      findings: [['date-order', '新开工!J4', { start: '2023-03-01', otherHeading: '计划开工时间' }]],
    },
    {
      title: 'before the planned start, where the sheet has no actual ones',
      workbook: starting({ started: '否', plannedStart: '2023-03-01', plannedFinish: '2022-12-31' }),
      findings: [['date-order', '新开工!I4']],
    },
  ],
});

ruleCases('start-in-future', {
  valid: [
    { title: 'on the as-of day', workbook: building({ actualStart: '2022-09-30' }) },
    { title: 'the month itself', workbook: building({ actualStart: '2022年9月' }) },
    { title: 'a planned start', workbook: starting({ started: '否', plannedStart: '2022-10-01' }) },
    { title: 'a later as-of day', workbook: building({ actualStart: '2022-10-05' }), options: { asOf: '2022-10-08' } },
    {
      title: 'the report day of the policy is the as-of day',
      workbook: building({ actualStart: '2022-09-25' }),
      policy: { reportDay: 25, asOf: 'report-day' },
    },
    { title: 'unreadable', workbook: building({ actualStart: '不详' }), others: [['date-invalid', '在建!G4']] },
    { title: 'a list that reads no actual start', workbook: listSheet('preliminary', [{ actualStart: '2023-01-01' }]) },
  ],
  invalid: [
    {
      title: 'the day after',
      workbook: building({ actualStart: '2022-10-01' }),
      findings: [['start-in-future', '在建!G4', { actualStart: '2022-10-01', asOf: '2022-09-30' }]],
      severity: 'error',
    },
    {
      title: 'after the report day of the policy',
      workbook: building({ actualStart: '2022-09-26' }),
      policy: { reportDay: 25, asOf: 'report-day' },
      findings: [['start-in-future', '在建!G4', { asOf: '2022-09-25' }]],
    },
    {
      title: 'the row counts as started: it is behind schedule, not overdue',
      workbook: starting({ started: '是', plannedStart: '2022-03', actualStart: '2022-11-01' }),
      findings: [
        ['behind-schedule', '新开工!E4'],
        ['start-in-future', '新开工!I4'],
      ],
    },
  ],
});

ruleCases('started-conflict', {
  valid: [
    { title: '是 with a date', workbook: listSheet('new-start', [{ started: '是', actualStart: '2022-01-05' }]) },
    { title: '是 with 已开工', workbook: listSheet('new-start', [{ started: '是', actualStart: '已开工' }]) },
    { title: '是 where the sheet has no actual starts', workbook: listSheet('new-start', [{ started: '是' }]) },
    { title: '否 without a date', workbook: starting({ started: '否', actualStart: null }) },
    { title: 'empty with a date', workbook: listSheet('new-start', [{ started: null, actualStart: '2022-01-05' }]) },
    {
      title: 'a word that cannot be read',
      workbook: starting({ started: '可能', actualStart: '2022-01-05' }),
      others: [['value-not-allowed', '新开工!G4']],
    },
    {
      title: '是 and a date that cannot be read',
      workbook: listSheet('new-start', [{ started: '是', actualStart: '不详' }]),
      others: [['date-invalid', '新开工!H4']],
    },
    { title: 'a list that does not read 是否开工', workbook: building({ started: '否', actualStart: '2021-01-05' }) },
  ],
  invalid: [
    {
      title: '是 without an actual start',
      workbook: starting({ started: '是', actualStart: null }),
      findings: [['started-conflict', '新开工!G4', { value: '是', actualStart: null }]],
      severity: 'error',
    },
    {
      title: '否 with one',
      workbook: starting({ started: '否', actualStart: '2022-03-01' }),
      findings: [['started-conflict', '新开工!G4', { value: '否', actualStart: '2022-03-01' }]],
    },
    {
      title: '否 with 已开工',
      workbook: starting({ started: '未开工', actualStart: '已开工' }),
      findings: [['started-conflict', '新开工!G4', { actualStart: '已开工' }]],
    },
    {
      title: 'it explains every other rule about starting, and schedule',
      workbook: starting({
        started: '否',
        actualStart: '2022-11-01',
        plannedStart: '2022-03-01',
        investedYearToDate: 100,
        inStatistics: '否',
      }),
      findings: [['started-conflict', '新开工!G4']],
    },
  ],
});

ruleCases('invested-before-start', {
  valid: [
    { title: 'not started, nothing done', workbook: starting({ started: '否' }) },
    { title: 'not started, nothing written', workbook: starting({ started: '否', investedYearToDate: null }) },
    { title: 'started', workbook: listSheet('new-start', [{ started: '是' }]) },
    { title: 'nothing tells: the money itself says that it has started', workbook: listSheet('new-start') },
    {
      title: 'a word that cannot be read',
      workbook: listSheet('new-start', [{ started: '可能' }]),
      others: [['value-not-allowed', '新开工!G4']],
    },
    {
      title: 'an amount that cannot be read',
      workbook: starting({ started: '否', investedYearToDate: '很多' }),
      others: [['number-invalid', '新开工!E4']],
    },
    {
      title: 'a preliminary project may spend',
      workbook: listSheet('preliminary', [{ annualPlan: 100, investedYearToDate: 50 }]),
    },
  ],
  invalid: [
    {
      title: '否 with money, and it is not behind schedule',
      workbook: starting({ started: '否', investedYearToDate: 10 }),
      findings: [['invested-before-start', '新开工!E4', { investedYearToDate: 10 }]],
      severity: 'warning',
    },
    {
      title: 'no actual start with money',
      workbook: starting({ actualStart: null, investedYearToDate: 10 }),
      findings: [['invested-before-start', '新开工!E4']],
    },
    {
      title: '是否开工 left empty with money',
      workbook: starting({ started: null, investedYearToDate: 10 }),
      findings: [['invested-before-start', '新开工!E4']],
    },
    {
      title: 'beside an overdue start',
      workbook: starting({ started: '否', plannedStart: '2022-03', investedYearToDate: 10 }),
      findings: [
        ['invested-before-start', '新开工!E4'],
        ['start-overdue', '新开工!H4'],
      ],
    },
  ],
});
