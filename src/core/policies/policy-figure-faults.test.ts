/** Faults of targets, checkpoints and what has their scope. */
import { parsePolicy } from './parse-policy.js';
import type { PolicyProblem } from './policy-problems.js';

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

function problemsOf(file: unknown): readonly PolicyProblem[] {
  const parsed = parsePolicy(file, { rules: ['behind-schedule', 'plan-over-total'], fields: ['leader', 'contact'] });
  return parsed.kind === 'invalid' ? parsed.problems : [];
}

describe('faults of figures', () => {
  it.each<[string, unknown, PolicyProblem[]]>([
    [
      'a day that February lacks',
      { ...BASE, checkpoints: [{ ...CHECKPOINT, by: '2022-02-30' }] },
      [{ path: 'checkpoints[0].by', problem: 'date-invalid', found: ['2022-02-30'] }],
    ],
    [
      'a date in other writing',
      { ...BASE, checkpoints: [{ ...CHECKPOINT, by: '2022.9.30' }] },
      [{ path: 'checkpoints[0].by', problem: 'date-invalid', found: ['2022.9.30'] }],
    ],
    [
      'a rate in percent',
      { ...BASE, checkpoints: [{ ...CHECKPOINT, atLeast: 80 }] },
      [{ path: 'checkpoints[0].atLeast', problem: 'rate-out-of-range', found: ['80'] }],
    ],
    [
      'one id twice',
      { ...BASE, targets: [TARGET], checkpoints: [{ ...CHECKPOINT, id: 't' }] },
      [{ path: 'checkpoints[0].id', problem: 'id-twice', found: ['t', 'targets[0].id'] }],
    ],
    [
      'no bound',
      { ...BASE, targets: [{ ...TARGET, atLeast: null }] },
      [{ path: 'targets[0]', problem: 'bound-missing' }],
    ],
    [
      'bounds crossed',
      { ...BASE, targets: [{ ...TARGET, atMost: 3 }] },
      [{ path: 'targets[0]', problem: 'bounds-crossed', found: ['330', '3'] }],
    ],
    [
      'money in pieces',
      { ...BASE, targets: [{ ...TARGET, measure: 'projects' }] },
      [{ path: 'targets[0].unit', problem: 'unit-unfit', allowed: ['个', '项'], found: ['亿元'] }],
    ],
    [
      'enforced outside the lists',
      { ...BASE, targets: [{ ...TARGET, measure: 'outside-lists', enforced: true }] },
      [{ path: 'targets[0].enforced', problem: 'not-enforceable' }],
    ],
    [
      'damaged and enforced',
      { ...BASE, targets: [{ ...TARGET, damaged: true, enforced: true }] },
      [{ path: 'targets[0].enforced', problem: 'not-enforceable' }],
    ],
    [
      'size classes out of order',
      { ...BASE, sizeClasses: [10000, 10000, 5000] },
      [
        { path: 'sizeClasses[1]', problem: 'not-above', allowed: ['10000'], found: ['10000'] },
        { path: 'sizeClasses[2]', problem: 'not-above', allowed: ['10000'], found: ['5000'] },
      ],
    ],
    [
      'a threshold of a sector that the file does not have',
      {
        ...BASE,
        sectors: [{ name: '现代服务业' }],
        entryThresholds: [{ source: SOURCE, scope: { sector: '现代服务' }, totalInvestment: 20000 }],
      },
      [
        {
          path: 'entryThresholds[0].scope.sector',
          problem: 'unknown-name',
          allowed: ['现代服务业'],
          found: ['现代服务'],
        },
      ],
    ],
    [
      'a mechanism of a tier that the file does not have, from a web page',
      {
        ...BASE,
        tiers: [{ name: '省重大' }],
        accountability: [
          {
            mechanism: '五个一',
            source: { document: 'www.example.invalid' },
            scope: { tier: '市重大' },
            elements: ['leader'],
          },
        ],
      },
      [
        { path: 'accountability[0].source.document', problem: 'web-address' },
        { path: 'accountability[0].scope.tier', problem: 'unknown-name', allowed: ['省重大'], found: ['市重大'] },
      ],
    ],
    [
      'a programme that the file does not have',
      {
        ...BASE,
        programmes: [{ name: '生命科学城专项' }],
        targets: [{ ...TARGET, scope: { programme: '生命科学专项' } }],
      },
      [
        {
          path: 'targets[0].scope.programme',
          problem: 'unknown-name',
          allowed: ['生命科学城专项'],
          found: ['生命科学专项'],
        },
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
