import { listSheet } from '../../../test/harness/lists.js';
import { checked } from '../../../test/harness/rule-cases.js';
import { arrange, type Arrangement } from './arrange-findings.js';
import { SEVERITIES } from './choices.js';

const { findings } = checked({
  workbook: [
    listSheet('new-start', [{ name: '滨江路', responsibleOrganisation: '' }]),
    listSheet('under-construction', [{ name: '高铁', investedYearToDate: 10 }, { totalInvestment: '多' }]),
  ],
});

const ALL: Arrangement = {
  grouping: 'rule',
  severities: SEVERITIES,
  search: '',
  language: 'zh-CN',
  organisationOf: (sheet) => (sheet === '在建' ? '区交通局' : null),
};
const shown = (arrangement: Partial<Arrangement>) =>
  arrange(findings, { ...ALL, ...arrangement }).map(({ title, findings: { length } }) => [title, length]);

test.each([
  [
    'rule',
    [
      ['责任单位缺失', 1],
      ['数字读不出来', 1],
      ['累计完成投资低于序时', 1],
    ],
  ],
  [
    'severity',
    [
      ['错误', 2],
      ['提醒', 1],
    ],
  ],
  [
    'list',
    [
      ['新开工', 1],
      ['在建', 2],
    ],
  ],
  [
    'sheet',
    [
      ['新开工', 1],
      ['在建', 2],
    ],
  ],
  [
    'organisation',
    [
      ['区交通局', 2],
      [null, 1],
    ],
  ],
] as const)('by %s', (grouping, groups) => {
  const counts = (entries: readonly (readonly [string | null, number])[]) => entries.map(([, count]) => count);
  expect(counts(shown({ grouping }) as [string | null, number][])).toEqual(counts(groups));
  if (grouping !== 'rule') expect(shown({ grouping })).toEqual(groups);
});

test.each([
  ['a project', '滨江', 1],
  ['a cell', '在建!e4', 1],
  ['an organisation', '交通局', 2],
  ['two words', '在建 高铁', 1],
  ['full width', '在建！Ｅ４', 1],
  ['nothing like it', '桥梁', 0],
])('search for %s', (_, search, count) => {
  expect(arrange(findings, { ...ALL, search }).flatMap((group) => group.findings)).toHaveLength(count);
});

test('severities that are off are left out', () => {
  expect(shown({ grouping: 'severity', severities: ['warning'] })).toEqual([['提醒', 1]]);
});
