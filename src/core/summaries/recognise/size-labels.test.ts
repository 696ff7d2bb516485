import { contextOf } from '../../../../test/harness/contexts.js';
import { readSizeLabel } from './size-labels.js';

const { rows } = contextOf([5_000, 10_000, 99_999, 100_000, 500_000].map((totalInvestment) => ({ totalInvestment })));

test.each<[label: string, projects: number, member: string]>([
  ['亿元以上', 4, '亿元以上'],
  ['1亿元以上', 4, '亿元以上'],
  ['10亿元及以上', 2, '10亿元以上'],
  ['10亿元（含）以上', 2, '10亿元以上'],
  ['总投资50亿元以上项目', 1, '50亿元以上'],
  ['≥10亿元', 2, '10亿元以上'],
  ['5000万元以上', 5, '5000万元以上'],
  ['5000万元以下', 0, '5000万元以下'],
  ['1-10亿元', 2, '1-10亿元'],
  ['1亿元—10亿元', 2, '1亿元—10亿元'],
  ['1亿元以下', 1, '1亿元以下'],
])('%s', (label, projects, member) => {
  const read = readSizeLabel(label, rows);
  expect(read?.projects).toHaveLength(projects);
  expect(read?.member).toBe(member);
});

test.each(['10亿元', '大型', '区交通局', '10-1亿元', ''])('%s is no class', (label) => {
  expect(readSizeLabel(label, rows)).toBeUndefined();
});
