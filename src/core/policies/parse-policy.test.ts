import fc from 'fast-check';
import { parsePolicy } from './parse-policy.js';

const BASE = { id: 'here-2022', title: '某区 2022 年重大项目' };
const SOURCE = { document: '任务分解方案', clause: '（二）' };
const TARGET = {
  id: 't',
  title: '完成投资',
  source: SOURCE,
  measure: 'investedYearToDate',
  atLeast: 330,
  unit: '亿元',
};
const CHECKPOINT = { id: 'c', title: '开工率', source: SOURCE, measure: 'startRate', atLeast: 0.8, by: '2022-09-30' };

function policyOf(file: object) {
  const parsed = parsePolicy({ ...BASE, ...file });
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}
describe('a file with nothing but id and title', () => {
  const policy = policyOf({});

  it.each([
    ['source', []],
    ['year', null],
    ['region', null],
    ['defaultMoneyUnit', null],
    ['reportDay', null],
    ['cadence', 'month'],
    ['asOf', 'month-end'],
    ['organisations', []],
    ['rankGroups', []],
    ['rankBy', 'completionRate'],
    ['programmes', []],
    ['targets', []],
    ['checkpoints', []],
    ['bands', { by: 'ratio', green: 1, yellow: 0.8, tolerance: 0.005 }],
    ['baseline', { kind: 'plans' }],
    ['requiredLists', []],
    ['rules', {}],
    ['accountability', []],
    ['numbers', { statisticsEntry: 500 }],
  ] as const)('%s', (key, value) => expect(policy[key]).toEqual(value));

  it('has the four levels', () =>
    expect(policy.escalationLevels.map(({ name }) => name)).toEqual([
      '项目法人',
      '行业主管部门',
      '分管领导',
      '领导小组',
    ]));
  it('keeps no $schema', () => expect(policyOf({ $schema: './policy.schema.json' })).not.toHaveProperty('$schema'));
});

describe('completing', () => {
  it('takes the remark off an alias', () =>
    expect(
      policyOf({ organisations: [{ name: '区交通局', aliases: ['区交委(旧)', '区路局（误）', '区交通'] }] }),
    ).toMatchObject({
      organisations: [{ name: '区交通局', aliases: ['区交委', '区路局', '区交通'], kind: 'department' }],
    }));
  it('takes the rank groups from the register', () => {
    const organisations = [{ name: '甲局', group: '部门' }, { name: '乙集团', group: '平台公司' }, { name: '丙局' }];
    const policy = policyOf({ organisations });
    expect(policy.rankGroups).toEqual(['部门', '平台公司']);
    expect(policy.organisations.map(({ group }) => group)).toEqual(['部门', '平台公司', '部门']);
  });
  it('gives a target the end of the year, and every list', () =>
    expect(policyOf({ year: 2022, targets: [TARGET] }).targets[0]).toMatchObject({
      by: '2022-12-31',
      enforced: true,
      atMost: null,
      scope: { lists: ['new-start', 'under-construction', 'preliminary'], programme: null },
    }));
  it('never enforces a figure outside the lists', () =>
    expect(policyOf({ targets: [{ ...TARGET, measure: 'outside-lists', unit: '万亩' }] }).targets[0]).toMatchObject({
      enforced: false,
      by: null,
    }));
  it('names the programme of a scope as the file does', () =>
    expect(
      policyOf({
        programmes: [{ name: '生命科学城专项', aliases: ['生命科学城'] }],
        checkpoints: [{ ...CHECKPOINT, scope: { programme: '生命科学城' } }],
      }).checkpoints[0],
    ).toMatchObject({ scope: { programme: '生命科学城专项' } }));
});

describe('good files', () => {
  it.each([
    ['points', { bands: { by: 'points', yellow: 10, red: 30 } }],
    ['a factor', { baseline: { kind: 'factor', factor: 1.2 } }],
    ['shares', { baseline: { kind: 'shares', shares: Array<number>(12).fill(0.083) } }],
    ['rules', { rules: { 'behind-schedule': 'off', 'plan-over-total': { severity: 'error', tolerance: 5 } } }],
    ['report day', { asOf: 'report-day', reportDay: 25 }],
    ['a rate above 1', { checkpoints: [{ ...CHECKPOINT, measure: 'completionRate', atLeast: 1.34 }] }],
    ['leap day', { checkpoints: [{ ...CHECKPOINT, by: '2024-02-29' }] }],
    ['no bound above', { targets: [{ ...TARGET, atLeast: null, atMost: 5 }] }],
    ['accountability', { accountability: [{ mechanism: '四位一体', elements: ['leader'] }] }],
  ])('%s', (_, file) => expect(parsePolicy({ ...BASE, ...file })).toMatchObject({ kind: 'policy' }));
});

describe('any JSON', () => {
  const keys = [
    'id',
    'title',
    'rules',
    'organisations',
    'bands',
    'baseline',
    'targets',
    'region',
    'name',
    'by',
    'kind',
  ];
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...keys), tie('value')),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })).value;

  it('never throws, and is either a policy or told', () => {
    fc.assert(
      fc.property(json, (value) => {
        const parsed = parsePolicy(value);
        expect(parsed.kind === 'policy' || parsed.problems.length > 0).toBe(true);
      }),
    );
  });
});
