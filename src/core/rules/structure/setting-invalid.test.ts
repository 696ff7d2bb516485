import { listSheet } from '../../../../test/harness/lists.js';
import { checked, policyWith, ruleCases, type ExpectedFinding } from '../../../../test/harness/rule-cases.js';
import { workbook, type Cell } from '../../../../test/harness/workbook.js';
import { check } from '../../check.js';
import { CheckSession } from '../../recheck.js';

function withRows(...rows: Cell[][]) {
  return [{ name: '调度参数', rows }, listSheet('under-construction')];
}

function one(title: string, rows: Cell[][], place: string, data: Record<string, unknown>) {
  const findings: ExpectedFinding[] = [['setting-invalid', `调度参数!${place}`, data]];
  return { title, workbook: withRows(...rows), findings, severity: 'warning' as const };
}

const HEAD = ['单位', '别名', '分组', '类型'];

ruleCases('setting-invalid', {
  valid: [
    { title: 'no settings sheet', workbook: listSheet('under-construction') },
    { title: 'settings that read', workbook: withRows(['调度月份', '2022年9月'], ['报送日', 25], ['赋色黄线', '90%']) },
    { title: 'empty settings', workbook: withRows(['调度月份', null], ['报送日', '无']) },
    { title: 'notes of a clerk', workbook: withRows(['填表人', '张三'], ['本月报送日已与各单位说明']) },
    {
      title: 'as of the report day of the policy',
      workbook: withRows(['截止日口径', '报送日']),
      policy: { reportDay: 25 },
    },
    { title: 'a register', workbook: withRows(HEAD, ['区交通局', '区交委(旧)', '部门', '部门'], ['区水利局']) },
  ],
  invalid: [
    one('a day that no month has', [[], ['报送日', 32]], 'B2', { label: '报送日', value: '32', reason: 'unreadable' }),
    one('a month that is none', [['调度月份', '2022年13月']], 'B1', { reason: 'unreadable' }),
    one('an error', [['报送日', { error: '#REF!' }]], 'B1', { value: '#REF!', reason: 'unreadable' }),
    one('no such choice', [['截止日口径', '月中']], 'B1', { reason: 'unreadable', allowed: ['月末', '报送日'] }),
    one('no such unit', [['默认金额单位', '万块']], 'B1', { reason: 'unreadable' }),
    one('a negative threshold', [['入统门槛', -5]], 'B1', { reason: 'unreadable' }),
    one('yellow above green', [['赋色黄线', '110%']], 'B1', { value: '110%', reason: 'crossed' }),
    one(
      'red below yellow',
      [
        ['赋色方式', '按落后百分点'],
        ['黄线', 40],
      ],
      'B2',
      { reason: 'crossed' },
    ),
    one('a line that the colouring lacks', [['赋色红线', 30]], 'B1', { reason: 'unused' }),
    one(
      'per cent for points',
      [
        ['赋色方式', '按落后百分点'],
        ['黄线', '80%'],
      ],
      'B2',
      { reason: 'unreadable' },
    ),
    one('no report day', [['截止日口径', '报送日']], 'B1', { reason: 'report-day-missing' }),
    one('an alias without a name', [HEAD, ['区交通局'], [null, '区交委']], 'A3', {
      label: '单位',
      reason: 'name-missing',
    }),
    one('a name twice', [HEAD, ['区交通局'], ['区交通局', '区交委']], 'A3', {
      value: '区交通局',
      reason: 'name-twice',
    }),
    one('an alias of two', [HEAD, ['区交通局', '交委'], ['区水利局', '交委']], 'B3', { reason: 'alias-taken' }),
    one('no such kind', [HEAD, ['区交通局', null, null, '组织']], 'D2', { value: '组织', reason: 'unreadable' }),
  ],
});

it('wins over the policy, for this file', () => {
  const behind = listSheet('under-construction', [
    { annualPlan: 1200, investedYearToDate: 700, responsibleOrganisation: '区交委' },
  ]);
  const rulesOf = (...rows: Cell[][]) =>
    checked({ workbook: [{ name: '调度参数', rows }, behind] }).findings.map(({ rule }) => rule);
  expect(rulesOf()).toEqual(['behind-schedule']);
  expect(rulesOf(['绿线', '70%'], ['黄线', '60%'])).toEqual([]);
  expect(rulesOf(['绿线', '70%'], ['黄线', '60%'], HEAD, ['区交通局', '区交委'])).toEqual(['organisation-alias']);
  const report = checked({
    workbook: [
      {
        name: '调度参数',
        rows: [
          ['截止日口径', '报送日'],
          ['报送日', 25],
        ],
      },
      behind,
    ],
  });
  expect(report.asOf).toBe('2022-09-25');
});

it('of the sheets of two months the one that the settings name is checked', () => {
  const august = listSheet('under-construction', [{}], { name: '在建8月', title: '2022年8月在建项目清单' });
  const september = listSheet('under-construction', [{}], { name: '在建9月', title: '2022年9月在建项目清单' });
  const settings = { name: '调度参数', rows: [['调度月份', '2022年8月']] };
  expect(checked({ workbook: [settings, august, september] })).toMatchObject({
    month: '2022-08',
    lists: [{ sheet: '在建8月' }],
  });
});

it.each(['visible', 'hidden'] as const)('an edit of the %s sheet is checked whole', (visibility) => {
  const rows: Cell[][] = [
    ['报送日', 25],
    ['黄线', '80%'],
  ];
  const behind = listSheet('under-construction', [{ annualPlan: 1200, investedYearToDate: 800 }]);
  const book = workbook({ sheets: [{ name: '调度参数', rows, visibility }, behind] });
  const session = new CheckSession(book, policyWith());
  expect(session.report.findings).toMatchObject([{ rule: 'behind-schedule', data: { band: 'yellow' } }]);
  const edit = { sheet: '调度参数', row: 1, column: 1, formula: null, numberFormat: '0%' };
  const report = session.update([{ ...edit, value: 0.95 }]);
  expect(report.findings).toMatchObject([{ rule: 'behind-schedule', data: { band: 'red' } }]);
  expect(report).toEqual(check(session.snapshot, policyWith()));
  expect(session.update([{ ...edit, value: '九成' }]).findings).toMatchObject([
    { rule: 'setting-invalid', sheet: '调度参数', cell: 'B2', row: 2 },
    { rule: 'behind-schedule', data: { band: 'yellow' } },
  ]);
});
