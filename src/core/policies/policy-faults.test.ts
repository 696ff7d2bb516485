import { parsePolicy } from './parse-policy.js';
import type { PolicyProblem } from './policy-problems.js';

const BASE = { id: 'here-2022', title: '某区 2022 年重大项目' };

function problemsOf(file: unknown): readonly PolicyProblem[] {
  const parsed = parsePolicy(file, { rules: ['behind-schedule', 'plan-over-total'], fields: ['leader', 'contact'] });
  return parsed.kind === 'invalid' ? parsed.problems : [];
}

describe('faults', () => {
  const two = (first: object, second: object) => ({ organisations: [first, second] });

  it.each<[string, unknown, PolicyProblem[]]>([
    ['no object', [1], [{ path: '', problem: 'not-an-object', found: ['list'] }]],
    ['nothing', null, [{ path: '', problem: 'not-an-object', found: ['null'] }]],
    [
      'no id, no title',
      {},
      [
        { path: 'id', problem: 'missing' },
        { path: 'title', problem: 'missing' },
      ],
    ],
    ['id in capitals', { ...BASE, id: 'Here' }, [{ path: 'id', problem: 'id-form', found: ['Here'] }]],
    ['blank title', { ...BASE, title: ' ' }, [{ path: 'title', problem: 'empty-text' }]],
    [
      'every unknown key, and the nearest',
      { ...BASE, organizations: [], colour: 1 },
      [
        { path: 'organizations', problem: 'unknown-key', allowed: ['organisations'], found: ['organizations'] },
        { path: 'colour', problem: 'unknown-key', allowed: [], found: ['colour'] },
      ],
    ],
    [
      'a mistyped key that is required is told once',
      { ...BASE, organisations: [{ nmae: '甲局' }] },
      [{ path: 'organisations[0].nmae', problem: 'unknown-key', allowed: ['name'], found: ['nmae'] }],
    ],
    [
      'wrong types',
      { ...BASE, year: '2022', organisations: {}, numbers: { statisticsEntry: null }, region: 'x' },
      [
        { path: 'year', problem: 'wrong-type', allowed: ['number'], found: ['text'] },
        { path: 'region', problem: 'wrong-type', allowed: ['object'], found: ['text'] },
        { path: 'organisations', problem: 'wrong-type', allowed: ['list'], found: ['object'] },
        { path: 'numbers.statisticsEntry', problem: 'wrong-type', allowed: ['number'], found: ['null'] },
      ],
    ],
    ['one problem for one value', { ...BASE, year: 22.5 }, [{ path: 'year', problem: 'not-whole', found: ['22.5'] }]],
    [
      'report day 32',
      { ...BASE, reportDay: 32 },
      [{ path: 'reportDay', problem: 'too-large', allowed: ['31'], found: ['32'] }],
    ],
    [
      'report day 0',
      { ...BASE, reportDay: 0 },
      [{ path: 'reportDay', problem: 'too-small', allowed: ['1'], found: ['0'] }],
    ],
    [
      'as of a day that is not told',
      { ...BASE, asOf: 'report-day' },
      [{ path: 'asOf', problem: 'report-day-missing' }],
    ],
    [
      'money unit',
      { ...BASE, defaultMoneyUnit: '万' },
      [
        {
          path: 'defaultMoneyUnit',
          problem: 'not-allowed',
          allowed: ['元', '千元', '万元', '亿元', '美元', '万美元', '亿美元'],
          found: ['万'],
        },
      ],
    ],
    [
      'rules',
      { ...BASE, rules: { 'behind-shedule': 'off', 'plan-over-total': 'never' } },
      [
        {
          path: 'rules.plan-over-total',
          problem: 'not-allowed',
          allowed: ['off', 'info', 'warning', 'error'],
          found: ['never'],
        },
      ],
    ],
    [
      'a rule that does not exist',
      { ...BASE, rules: { 'behind-shedule': 'off' } },
      [
        {
          path: 'rules.behind-shedule',
          problem: 'unknown-rule',
          allowed: ['behind-schedule'],
          found: ['behind-shedule'],
        },
      ],
    ],
    [
      'inside a rule',
      { ...BASE, rules: { 'behind-schedule': { severity: 'fatal', factor: '2' } } },
      [
        {
          path: 'rules.behind-schedule.severity',
          problem: 'not-allowed',
          allowed: ['off', 'info', 'warning', 'error'],
          found: ['fatal'],
        },
        { path: 'rules.behind-schedule.factor', problem: 'wrong-type', allowed: ['number'], found: ['text'] },
      ],
    ],
    [
      'bands of an unknown kind',
      { ...BASE, bands: { by: 'days' } },
      [{ path: 'bands.by', problem: 'not-allowed', allowed: ['ratio', 'points'], found: ['days'] }],
    ],
    ['bands without a kind', { ...BASE, bands: {} }, [{ path: 'bands.by', problem: 'missing' }]],
    [
      "the other kind's key",
      { ...BASE, bands: { by: 'ratio', red: 0.6 } },
      [{ path: 'bands.red', problem: 'unknown-key', allowed: [], found: ['red'] }],
    ],
    ['bands crossed', { ...BASE, bands: { by: 'ratio', green: 0.7 } }, [{ path: 'bands', problem: 'bands-order' }]],
    ['points crossed', { ...BASE, bands: { by: 'points', yellow: 40 } }, [{ path: 'bands', problem: 'bands-order' }]],
    [
      'bands in percent',
      { ...BASE, bands: { by: 'ratio', green: 100 } },
      [{ path: 'bands.green', problem: 'rate-out-of-range', found: ['100'] }],
    ],
    [
      'eleven shares',
      { ...BASE, baseline: { kind: 'shares', shares: Array<number>(11).fill(1 / 11) } },
      [{ path: 'baseline.shares', problem: 'wrong-count', allowed: ['12'], found: ['11'] }],
    ],
    [
      'shares of 2',
      { ...BASE, baseline: { kind: 'shares', shares: Array<number>(12).fill(1 / 6) } },
      [{ path: 'baseline.shares', problem: 'shares-sum', found: ['2'] }],
    ],
    [
      'factor 0',
      { ...BASE, baseline: { kind: 'factor', factor: 0 } },
      [{ path: 'baseline.factor', problem: 'not-above', allowed: ['0'], found: ['0'] }],
    ],
    [
      'one name twice',
      { ...BASE, ...two({ name: '甲局' }, { name: '甲 局' }) },
      [{ path: 'organisations[1].name', problem: 'name-twice', found: ['甲 局', 'organisations[0].name'] }],
    ],
    [
      'one alias for two names, brackets folded',
      { ...BASE, ...two({ name: '甲局', aliases: ['老（局）'] }, { name: '乙局', aliases: ['老(局)'] }) },
      [{ path: 'organisations[1].aliases[0]', problem: 'alias-of-two', found: ['老(局)', '甲局'] }],
    ],
    [
      'an alias that is another name, remark aside',
      { ...BASE, ...two({ name: '甲局', aliases: ['乙局(旧)'] }, { name: '乙局' }) },
      [{ path: 'organisations[0].aliases[0]', problem: 'alias-is-name', found: ['乙局', 'organisations[1].name'] }],
    ],
    [
      'an alias said twice',
      { ...BASE, organisations: [{ name: '甲局', aliases: ['甲', '甲'] }] },
      [{ path: 'organisations[0].aliases[1]', problem: 'repeated', found: ['甲'] }],
    ],
    [
      'one short form for two levels',
      {
        ...BASE,
        escalationLevels: [
          { name: '甲', shortForms: ['丙'] },
          { name: '乙', shortForms: ['丙'] },
        ],
      },
      [{ path: 'escalationLevels[1].shortForms[0]', problem: 'alias-of-two', found: ['丙', '甲'] }],
    ],
    [
      'an unknown rank group',
      { ...BASE, rankGroups: ['部门'], organisations: [{ name: '甲', group: '镇' }] },
      [{ path: 'organisations[0].group', problem: 'unknown-name', allowed: [], found: ['镇'] }],
    ],
    [
      'a web address for a document',
      { ...BASE, source: [{ document: 'https://example.invalid/a' }] },
      [{ path: 'source[0].document', problem: 'web-address' }],
    ],
    [
      'an element that is no field',
      { ...BASE, accountability: [{ mechanism: '五个一', elements: ['leder'] }] },
      [{ path: 'accountability[0].elements[0]', problem: 'unknown-field', allowed: ['leader'], found: ['leder'] }],
    ],
    [
      'elements none',
      { ...BASE, accountability: [{ mechanism: '五个一', elements: [] }] },
      [{ path: 'accountability[0].elements', problem: 'empty-list' }],
    ],
    [
      'a list asked for twice',
      { ...BASE, requiredLists: ['new-start', 'new-start'] },
      [{ path: 'requiredLists[1]', problem: 'repeated', found: ['new-start'] }],
    ],
    [
      'region code',
      { ...BASE, region: { code: '5001', name: '长寿区' } },
      [{ path: 'region.code', problem: 'region-code-form', found: ['5001'] }],
    ],
    [
      'one part broken, the others still looked at',
      { ...BASE, year: 'x', ...two({ name: '甲' }, { name: '甲' }) },
      [
        { path: 'year', problem: 'wrong-type', allowed: ['number'], found: ['text'] },
        { path: 'organisations[1].name', problem: 'name-twice', found: ['甲', 'organisations[0].name'] },
      ],
    ],
  ])('%s', (_, file, problems) => {
    const found = problemsOf(file);
    expect([...found].sort(byPath)).toEqual([...problems].sort(byPath));
  });
});

function byPath(a: PolicyProblem, b: PolicyProblem): number {
  return a.path < b.path ? -1 : 1;
}
