import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { Finding } from '../../core/report.js';
import { groupIndexAt, treeItems } from './tree-items.js';

const group = (key: string, findings: number): FindingGroup => ({
  key,
  title: key,
  severity: 'error',
  findings: Array.from({ length: findings }, () => ({}) as Finding),
});
const GROUPS = [group('a', 2), group('b', 0), group('c', 1)];

test('groups are followed by their findings, closed ones by none', () => {
  const keys = (closed: string[]) => treeItems(GROUPS, new Set(closed)).map(({ key }) => key);
  expect(keys([])).toEqual(['a', 'a/0', 'a/1', 'b', 'c', 'c/0']);
  expect(keys(['a'])).toEqual(['a', 'b', 'c', 'c/0']);
});

test.each([
  [0, 0],
  [2, 0],
  [3, 3],
  [5, 4],
  [9, 4],
])('item %i is of the group at %i', (index, at) => {
  expect(groupIndexAt(treeItems(GROUPS, new Set()), index)).toBe(at);
});
