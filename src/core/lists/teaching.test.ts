import { workbook } from '../../../test/harness/workbook.js';
import { check } from '../check.js';
import { findPolicy } from '../policies/shipped.js';
import type { Teaching } from './teaching.js';

const policy = findPolicy('changshou-2022');
if (policy === undefined) throw new Error('changshou-2022 is shipped');

const HEAD = [
  '序号',
  '工程',
  '匡算投资额（万元）',
  '2022年计划投资（万元）',
  '1-9月完成投资（万元）',
  '责任单位',
  '批示编号',
];
const ROWS = [
  [1, '甲路', 600, 300, 225, '区交通局', 'A1'],
  [2, '乙路', 200, 100, 75, '区水利局', 'A2'],
];

function checked(name: string, head: readonly string[], teach?: Teaching) {
  const book = workbook({ sheets: [{ name, rows: [['2022年9月'], [...head], ...ROWS] }] });
  return check(book, policy as NonNullable<typeof policy>, teach === undefined ? {} : { teach });
}

const KNOWN_HEAD = HEAD.map((heading) => (heading === '工程' ? '工程名称' : heading));

it('a sheet that nothing tells is the list that people say it is', () => {
  expect(checked('Sheet1', KNOWN_HEAD).findings.map(({ rule }) => rule)).toEqual(['no-list-found']);
  const { lists } = checked('Sheet1', KNOWN_HEAD, { sheets: { Sheet1: 'under-construction' }, headings: {} });
  expect(lists.map(({ list, projects }) => [list, projects])).toEqual([['under-construction', 2]]);
});

it('a sheet that people say is none is none, and one named like a summary may be one', () => {
  const none: Teaching = { sheets: { 在建: 'none' }, headings: {} };
  expect(checked('在建', KNOWN_HEAD, none).lists).toEqual([]);
  const some: Teaching = { sheets: { 滞后项目: 'under-construction' }, headings: {} };
  expect(checked('滞后项目', KNOWN_HEAD).lists).toEqual([]);
  expect(checked('滞后项目', KNOWN_HEAD, some).lists).toHaveLength(1);
});

it('a heading that was taught is its field, and one that was put aside is told no more', () => {
  const rulesOf = (teach?: Teaching): string[] =>
    checked('在建', KNOWN_HEAD, teach)
      .findings.filter(({ rule }) => rule.startsWith('column-'))
      .map(({ rule, cell }) => `${rule} ${cell}`);
  expect(rulesOf()).toEqual(['column-missing null', 'column-unknown C2', 'column-unknown G2']);
  const headings = { '匡算投资额（万元）': 'totalInvestment', 批示编号: 'ignored' };
  expect(rulesOf({ sheets: {}, headings })).toEqual([]);
  expect(checked('在建', KNOWN_HEAD, { sheets: {}, headings }).totals['under-construction']?.totalInvestment).toBe(800);
});

it('the column of names can be taught', () => {
  expect(checked('在建', HEAD).lists).toEqual([]);
  const { lists } = checked('在建', HEAD, { sheets: {}, headings: { 工程: 'name' } });
  expect(lists.map(({ projects }) => projects)).toEqual([2]);
});

it('a heading called like a property of every object is a heading', () => {
  const head = KNOWN_HEAD.map((heading) => (heading === '批示编号' ? 'constructor' : heading));
  const unknown = checked('在建', head, { sheets: {}, headings: {} }).findings;
  expect(unknown.some(({ rule, cell }) => rule === 'column-unknown' && cell === 'G2')).toBe(true);
});
