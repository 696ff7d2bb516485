import { bare, listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';

function building(values: RowValues) {
  return listSheet('under-construction', [values]);
}

ruleCases('no-investment-this-month', {
  valid: [
    { title: 'some', workbook: building({ investedThisMonth: 0.5 }) },
    { title: 'empty', workbook: building({ investedThisMonth: null }) },
    { title: 'a sign for nothing', workbook: building({ investedThisMonth: '/' }) },
    { title: 'finished', workbook: building({ investedThisMonth: 0, actualFinish: '2022-06-30' }) },
    { title: 'finished, nobody says when', workbook: building({ investedThisMonth: 0, actualFinish: '已竣工' }) },
    { title: 'no such column', workbook: building({}) },
    {
      title: 'corrected downwards',
      workbook: building({ investedThisMonth: -5 }),
      others: [['number-negative', '在建!G4']],
    },
    { title: 'unreadable', workbook: building({ investedThisMonth: '停工' }), others: [['number-invalid', '在建!G4']] },
    { title: 'a new start', workbook: listSheet('new-start', [{ started: '是', investedThisMonth: 0 }]) },
    { title: 'a preliminary project', workbook: listSheet('preliminary', [{ investedThisMonth: 0 }]) },
  ],
  invalid: [
    {
      title: '0',
      workbook: building({ investedThisMonth: 0, actualFinish: null }),
      findings: [['no-investment-this-month', '在建!G4']],
      severity: 'warning',
    },
    {
      title: '0 in all children',
      workbook: listSheet('under-construction', [
        { investedThisMonth: null },
        bare({ serialNumber: '1.1', name: '一标段', investedThisMonth: 0 }),
        bare({ serialNumber: '1.2', name: '二标段', investedThisMonth: 0 }),
      ]),
      findings: [['no-investment-this-month', '在建!G4']],
    },
  ],
});

ruleCases('escalation-level-missing', {
  valid: [
    { title: 'a level', workbook: building({ problem: '征地滞后', escalationLevel: '分管领导' }) },
    ...[null, '无', '无问题', '暂无', '/', ''].map((problem) => ({
      title: `no problem: ${problem}`,
      workbook: building({ problem, escalationLevel: null }),
    })),
    { title: 'no column of levels', workbook: building({ problem: '征地滞后' }) },
    { title: 'a level without a problem', workbook: building({ problem: null, escalationLevel: '分管领导' }) },
    {
      title: 'a level that is none',
      workbook: building({ problem: '征地滞后', escalationLevel: '国务院' }),
      others: [['value-not-allowed', '在建!H4']],
    },
  ],
  invalid: [
    ...([null, '/', '无'] as const).map((escalationLevel) => ({
      title: `a problem and the level: ${escalationLevel}`,
      workbook: building({ problem: '征地\n滞后', escalationLevel }),
      findings: [['escalation-level-missing', '在建!H4', { problem: '征地滞后' }] as const],
      severity: 'warning' as const,
    })),
    {
      title: 'every list',
      workbook: [
        listSheet('new-start', [{ problem: '征地滞后', escalationLevel: null }]),
        listSheet('preliminary', [{ problem: '征地滞后', escalationLevel: null }]),
      ],
      findings: [
        ['escalation-level-missing', '新开工!H4'],
        ['escalation-level-missing', '前期!H4'],
      ],
    },
  ],
});

ruleCases('statistics-entry-missing', {
  valid: [
    { title: 'entered', workbook: building({ inStatistics: '是' }) },
    { title: 'empty', workbook: building({ inStatistics: null }) },
    {
      title: 'too small',
      workbook: building({ totalInvestment: 499.99, annualPlan: 100, investedYearToDate: 90, inStatistics: '否' }),
    },
    {
      title: 'not started',
      workbook: listSheet('new-start', [{ started: '否', investedYearToDate: 0, inStatistics: '否' }]),
    },
    {
      title: 'nothing tells whether it has started',
      workbook: listSheet('new-start', [{ investedYearToDate: 0, inStatistics: '否' }]),
    },
    { title: 'a preliminary project', workbook: listSheet('preliminary', [{ inStatistics: '否' }]) },
    {
      title: 'a larger threshold of the policy',
      workbook: building({ inStatistics: '否' }),
      policy: { numbers: { statisticsEntry: 50000 } },
    },
    {
      title: 'an unreadable total',
      workbook: building({ totalInvestment: '很多', inStatistics: '否' }),
      others: [['number-invalid', '在建!C4']],
    },
  ],
  invalid: [
    {
      title: '500 万元',
      workbook: building({ totalInvestment: 500, annualPlan: 100, investedYearToDate: 90, inStatistics: '否' }),
      findings: [['statistics-entry-missing', '在建!G4', { totalInvestment: 500 }]],
      severity: 'info',
    },
    {
      title: 'a started new start',
      workbook: listSheet('new-start', [{ started: '是', inStatistics: '未入统' }]),
      findings: [['statistics-entry-missing', '新开工!H4']],
    },
    {
      title: 'the policy makes a warning of it',
      workbook: building({ inStatistics: '×' }),
      policy: { rules: { 'statistics-entry-missing': 'warning' } },
      findings: [['statistics-entry-missing', '在建!G4']],
      severity: 'warning',
    },
  ],
});

const FOUR = {
  accountability: [{ mechanism: '四位一体', elements: ['leader', 'serviceOfficer', 'responsiblePerson'] }],
};

const OF_NEW_INFRASTRUCTURE = {
  sectors: [{ name: '新型基础设施', aliases: ['新基建'] }, { name: '交通' }],
  accountability: [{ mechanism: '四位一体', scope: { sector: '新型基础设施' }, elements: ['leader'] }],
};

ruleCases('accountability-incomplete', {
  valid: [
    { title: 'the general policy asks for none', workbook: building({ leader: null, serviceOfficer: null }) },
    {
      title: 'complete',
      workbook: building({ leader: '张三', serviceOfficer: '李四', responsiblePerson: '王五' }),
      policy: FOUR,
    },
    { title: 'the sheet has no such columns', workbook: building({}), policy: FOUR },
    {
      title: 'merged downwards',
      workbook: listSheet('under-construction', [{ leader: '张三' }, { leader: null }], { merges: ['G4:G5'] }),
      policy: FOUR,
    },
    {
      title: 'asked of another sector',
      workbook: building({ leader: null, sector: '交通' }),
      policy: OF_NEW_INFRASTRUCTURE,
    },
    {
      title: 'nothing tells the sector',
      workbook: building({ leader: null }),
      policy: OF_NEW_INFRASTRUCTURE,
    },
    {
      title: 'what every list requires is told of its cell',
      workbook: building({ annualPlan: null }),
      policy: { accountability: [{ mechanism: '五明确', elements: ['annualPlan'] }] },
      others: [['value-required', '在建!D4']],
    },
  ],
  invalid: [
    {
      title: 'elements lack: about the row and no cell',
      workbook: listSheet('under-construction', [
        { leader: '张三', serviceOfficer: '李四', responsiblePerson: '王五' },
        { leader: '张三', serviceOfficer: null, responsiblePerson: '/' },
      ]),
      policy: FOUR,
      findings: [
        [
          'accountability-incomplete',
          '在建!row 5',
          { mechanism: '四位一体', missing: ['serviceOfficer', 'responsiblePerson'] },
        ],
      ],
      severity: 'warning',
    },
    {
      title: 'asked of its sector',
      workbook: building({ leader: null, sector: '新基建' }),
      policy: OF_NEW_INFRASTRUCTURE,
      findings: [['accountability-incomplete', '在建!row 4', { missing: ['leader'] }]],
    },
    {
      title: 'every list, each mechanism by itself',
      workbook: listSheet('preliminary', [{ leader: null, contact: null }]),
      policy: { accountability: [...FOUR.accountability, { mechanism: '五明确', elements: ['contact'] }] },
      findings: [
        ['accountability-incomplete', '前期!row 4', { mechanism: '四位一体', missing: ['leader'] }],
        ['accountability-incomplete', '前期!row 4', { mechanism: '五明确', missing: ['contact'] }],
      ],
    },
  ],
});

const REGULAR = { rules: { 'figures-too-regular': 'info' } };

ruleCases('figures-too-regular', {
  valid: [
    { title: 'off by default', workbook: building({ investedYearToDate: 900 }) },
    { title: 'no round share of the plan', workbook: building({ investedYearToDate: 901 }), policy: REGULAR },
    { title: 'nothing done', workbook: building({ annualPlan: 0, investedYearToDate: 0 }), policy: REGULAR },
    {
      title: 'months differ',
      workbook: building({ 'monthlyInvested.6': 100, 'monthlyInvested.7': 100, 'monthlyInvested.8': 110 }),
      policy: REGULAR,
    },
  ],
  invalid: [
    {
      title: 'plan × n/12 to the digit',
      workbook: building({ investedYearToDate: 900 }),
      policy: REGULAR,
      findings: [['figures-too-regular', '在建!E4', { pattern: 'even-plan' }]],
      severity: 'info',
    },
    {
      title: 'the same month over and over',
      workbook: building({
        investedYearToDate: 950,
        'monthlyInvested.6': 100,
        'monthlyInvested.7': 100,
        'monthlyInvested.8': 100,
        investedThisMonth: 100,
      }),
      policy: REGULAR,
      findings: [['figures-too-regular', '在建!E4', { pattern: 'same-month', value: 100 }]],
    },
    {
      title: 'the policy makes an error of it',
      workbook: building({ investedYearToDate: 900 }),
      policy: { rules: { 'figures-too-regular': 'error' } },
      findings: [['figures-too-regular', '在建!E4']],
      severity: 'error',
    },
  ],
});
