import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';

function building(values: RowValues) {
  return listSheet('under-construction', [values]);
}

function waiting(values: RowValues) {
  return listSheet('new-start', [{ started: '否', investedYearToDate: 0, ...values }]);
}

ruleCases('start-overdue', {
  valid: [
    { title: 'still to come', workbook: waiting({ plannedStart: '2022-10-01' }) },
    { title: "a period's day is its last: the year", workbook: waiting({ plannedStart: '2022年' }) },
    { title: 'no planned start', workbook: waiting({ plannedStart: null }) },
    { title: 'started', workbook: listSheet('new-start', [{ started: '是', plannedStart: '2022-01' }]) },
    {
      title: 'started by its date',
      workbook: listSheet('new-start', [{ actualStart: '2022-01-09', plannedStart: '2022-01' }]),
    },
    {
      title: 'nothing tells whether it has started',
      workbook: listSheet('new-start', [{ investedYearToDate: 0, plannedStart: '2022-01' }]),
    },
    {
      title: 'an unreadable actual start',
      workbook: listSheet('new-start', [{ investedYearToDate: 0, plannedStart: '2022-01', actualStart: '不详' }]),
      others: [['date-invalid', '新开工!H4']],
    },
    { title: 'a project under construction', workbook: building({ plannedStart: '2022-01' }) },
    { title: 'a preliminary project', workbook: listSheet('preliminary', [{ plannedStart: '2022-01' }]) },
    {
      title: 'an earlier as-of day',
      workbook: waiting({ plannedStart: '2022-09-25' }),
      options: { asOf: '2022-09-20' },
    },
  ],
  invalid: [
    {
      title: 'past',
      workbook: waiting({ plannedStart: '2022-09-01' }),
      findings: [['start-overdue', '新开工!H4', { plannedStart: '2022-09-01', asOf: '2022-09-30', days: 29 }]],
      severity: 'warning',
    },
    {
      title: 'the as-of day itself',
      workbook: waiting({ plannedStart: '2022年9月' }),
      findings: [['start-overdue', '新开工!H4', { plannedStart: '2022-09-30', days: 0 }]],
    },
    {
      title: 'no actual start, and no column 是否开工',
      workbook: listSheet('new-start', [{ investedYearToDate: null, plannedStart: '2022年三季度', actualStart: null }]),
      findings: [['start-overdue', '新开工!G4']],
    },
    {
      title: 'words without a year are of the dispatch year',
      workbook: waiting({ plannedStart: '上半年' }),
      findings: [['start-overdue', '新开工!H4', { plannedStart: '2022-06-30' }]],
    },
  ],
});

const NODES = { 'milestones.feasibility.planned': '2022-06-30', 'milestones.feasibility.actual': null };

ruleCases('milestone-overdue', {
  valid: [
    {
      title: 'done',
      workbook: listSheet('preliminary', [{ ...NODES, 'milestones.feasibility.actual': '2022-08-01' }]),
    },
    {
      title: 'done, nobody says when',
      workbook: listSheet('preliminary', [{ ...NODES, 'milestones.feasibility.actual': '已完成' }]),
    },
    {
      title: 'still to come',
      workbook: listSheet('preliminary', [{ ...NODES, 'milestones.feasibility.planned': '2022-10' }]),
    },
    {
      title: 'not planned',
      workbook: listSheet('preliminary', [{ ...NODES, 'milestones.feasibility.planned': null }]),
    },
    {
      title: 'nobody can read when it was done',
      workbook: listSheet('preliminary', [{ ...NODES, 'milestones.feasibility.actual': '不详' }]),
      others: [['date-invalid', '前期!H4']],
    },
    { title: 'a list that reads no nodes', workbook: listSheet('under-construction', [NODES]) },
  ],
  invalid: [
    {
      title: 'past',
      workbook: listSheet('preliminary', [NODES]),
      findings: [
        ['milestone-overdue', '前期!G4', { node: 'feasibility', planned: '2022-06-30', asOf: '2022-09-30', days: 92 }],
      ],
      severity: 'warning',
    },
    {
      title: 'a new start, on the as-of day',
      workbook: listSheet('new-start', [{ ...NODES, 'milestones.feasibility.planned': '2022-09-30' }]),
      findings: [['milestone-overdue', '新开工!G4', { days: 0 }]],
    },
    {
      title: 'each node by itself',
      workbook: listSheet('preliminary', [
        { ...NODES, 'milestones.tender.planned': '2022-08', 'milestones.tender.actual': '/' },
      ]),
      findings: [
        ['milestone-overdue', '前期!G4', { node: 'feasibility' }],
        ['milestone-overdue', '前期!I4', { node: 'tender' }],
      ],
    },
  ],
});

ruleCases('finish-overdue', {
  valid: [
    { title: 'still to come', workbook: building({ plannedFinish: '2022-10-01', actualFinish: null }) },
    { title: 'finished', workbook: building({ plannedFinish: '2022-06-30', actualFinish: '2022-09-01' }) },
    {
      title: 'finished, nobody says when',
      workbook: building({ plannedFinish: '2022-06-30', actualFinish: '已竣工' }),
    },
    { title: 'not planned', workbook: building({ plannedFinish: null, actualFinish: null }) },
    {
      title: 'unreadable',
      workbook: building({ plannedFinish: '不详', actualFinish: null }),
      others: [['date-invalid', '在建!G4']],
    },
    {
      title: 'the order of the dates is wrong: one finding',
      workbook: building({ plannedFinish: '2020-06-30', actualFinish: null, actualStart: '2021-01-01' }),
      others: [['date-order', '在建!G4']],
    },
  ],
  invalid: [
    {
      title: 'past',
      workbook: building({ plannedFinish: '2022-06-30', actualFinish: null }),
      findings: [['finish-overdue', '在建!G4', { plannedFinish: '2022-06-30', asOf: '2022-09-30', days: 92 }]],
      severity: 'warning',
    },
    {
      title: 'the as-of day itself',
      workbook: building({ plannedFinish: '9月底', actualFinish: '/' }),
      findings: [['finish-overdue', '在建!G4', { days: 0 }]],
    },
    {
      title: 'a started new start',
      workbook: listSheet('new-start', [{ started: '是', plannedFinish: '2022-06-30', actualFinish: null }]),
      findings: [['finish-overdue', '新开工!H4']],
    },
  ],
});
