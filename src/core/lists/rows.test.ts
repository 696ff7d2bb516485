import { roleOf } from '../../../test/harness/row-roles.js';
import { workbook, type Cell } from '../../../test/harness/workbook.js';
import { readSheet } from './sheet-reading.js';
import type { BodyRows } from './rows.js';

const HEAD: readonly Cell[] = ['序号', '项目名称', '建设内容', '总投资', '年度计划投资', '责任单位', '备注'];

/** Rows from row 2 on, below a head of seven columns. */
function read(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): BodyRows {
  const [sheet] = workbook({ sheets: [{ name: '清单', rows: [HEAD, ...rows], merges }] }).sheets;
  const table = sheet === undefined ? undefined : readSheet(sheet, 0)?.tables[0];
  if (table === undefined) throw new Error('no head');
  return table.rows;
}

/** What each row is, in a word or two; rows as people count them. */
function kinds(rows: readonly (readonly Cell[])[], merges?: readonly string[]): string[] {
  const body = read(rows, merges);
  return rows.map((_, index) => roleOf(body, index + 1));
}

const PROJECT: readonly Cell[] = [1, '东一路', '道路', 100, 10, '区交通局'];

test.each<[string, readonly Cell[], string]>([
  ['a project', PROJECT, 'project'],
  ['a project without figures', [1, '东一路', '道路', null, null, '区交通局'], 'project'],
  ['a project of which nothing else is known', [7, '东一路'], 'project'],
  ['a name without a serial number', [null, '东一路', '道路', 100, 10, '区交通局'], 'project'],
  ['a serial number as text', ['7', '东一路', null, 100, 10], 'project'],
  ['a marked serial number', ['★7', '★东一路', null, 100, 10, '区交通局'], 'project'],
  ['a marked name', [1, '★ 东一路 ☆'], 'project'],
  ['a Chinese numeral before a full row', ['一', '东一路', '道路', 100, 10, '区交通局'], 'project'],
  ['a name that ends in a number of things', [1, '老旧小区改造12个', '房屋', 100, 10, '区住建委'], 'project'],
  ['a name with 合计 in it', [3, '合计', '大厦', 100, 10, '区住建委'], 'project'],
  ['a name with 注 in it', [3, '注塑厂扩建', '厂房', 100, 10, '区经信委'], 'project'],
  ['a name in brackets', [3, '（原）东一路', '道路', 100, 10, '区交通局'], 'project'],
  ['no name, but money', [4, null, null, 100, null, null], 'project'],
  ['no name and no serial number, but money', [null, null, null, 100], 'project'],
  ['no name, a serial number and some text', [4, null, '道路', null, null, null], 'project'],
  ['no name, money 0', [4, null, null, 0, 0], 'nothing'],
  ['pre-numbered', [4], 'nothing'],
  ['pre-numbered with blank signs', [4, '/', '—', null, null, '无'], 'nothing'],
  ['no name and no serial number, some text', [null, null, '道路'], 'nothing'],
  ['nothing', [], 'nothing'],
  ['white space', [' ', '　', null, null], 'nothing'],
  ['formulas that gave empty text', ['', '', '', '', ''], 'nothing'],
])('%s: %s', (_, row, kind) => {
  expect(kinds([row])).toEqual([kind]);
});

test.each<[string, readonly Cell[], string]>([
  ['合计', ['合计', null, null, 100, 10], 'total of all'],
  ['合计 spread out', ['合    计', null, null, 100, 10], 'total of all'],
  ['合计 under the name', [null, '合 计', null, 100, 10], 'total of all'],
  ['合计 beside a count', ['合计', '37个', null, 100, 10], 'total of all'],
  ['合计 with a count', [null, '合计37个', null, 100, 10], 'total of all'],
  ['合计 with a colon', ['合计：', null, null, 100, 10], 'total of all'],
  ['总计 with a count', ['总计（131个）', null, null, 100, 10], 'total of all'],
  ['共计', ['共计12项', null, null, 100, 10], 'total of all'],
  ['合计 with projects', ['合计（12个项目）', null, null, 100, 10], 'total of all'],
  ['全区合计', ['全区合计', null, null, 100, 10], 'total of all'],
  ['项目合计', [null, '项目合计', null, 100, 10], 'total of all'],
  ['a part that no column tells', [null, '龙海市合计14个', null, 100, 10], 'total of part'],
  ['a list', [null, '在建项目合计', null, 100, 10], 'total of under-construction'],
  ['新开工 小计', [null, '新开工小计（3个）', null, 100, 10], 'total of new-start'],
  ['其中 with a count', [null, '其中：在建重点项目（90项）', null, 100, 10], 'total of under-construction'],
  ['其中 with a count and no list', [null, '其中：省级项目（9项）', null, 100, 10], 'total of part'],
])('total rows: %s', (_, row, kind) => {
  expect(kinds([row])).toEqual([kind]);
  expect(kinds([PROJECT, row])).toEqual(['project', kind]);
});

test('小计 is of its group, else of the rows since the last', () => {
  const subtotal: readonly Cell[] = [null, '小计', null, 100, 10];
  expect(kinds([['一', '交通'], PROJECT, subtotal])[2]).toBe('total of group');
  expect(kinds([PROJECT, subtotal, PROJECT, subtotal, ['合计']])).toEqual([
    'project',
    'total of group',
    'project',
    'total of group',
    'total of all',
  ]);
  expect(kinds([['一', '交通'], PROJECT, ['交通小计', null, null, 100]])[2]).toBe('total of group');
});

test.each<[string, readonly Cell[]]>([
  ['a numeral and a title', ['一', '工业']],
  ['with sums', ['一', '工业', null, 100, 10]],
  ['with a count', ['一', '工业（2个）', null, 100, 10]],
  ['with a count of its own', ['一', '工业', '2个', 100, 10]],
  ['one cell', ['一、工业']],
  ['one cell with a count', ['一、工业5项', null, null, 100, 10]],
  ['brackets', ['（一）工业项目82个', null, null, 100, 10]],
  ['under the name', [null, '（一）工业']],
  ['a numeral in brackets', ['（一）', '工业']],
  ['a number', ['1、工业']],
  ['no numeral', ['工业']],
  ['no numeral, a count', ['工业', '2个']],
  ['a remark', ['一、工业（2个）', null, null, 100, 10, null, '含续建']],
  ['a rate as text', ['一、工业（2个）', null, null, 100, '92.3%']],
])('group rows: %s', (_, row) => {
  expect(kinds([row, PROJECT])).toEqual(['group 0', 'project']);
});

test('groups nest by the style of their numerals', () => {
  const rows: (readonly Cell[])[] = [
    ['一、交通（2个）'],
    ['（一）在建（1项）'],
    PROJECT,
    ['（二）前期（1项）'],
    PROJECT,
    ['二、工业（1个）'],
    ['（一）新开工'],
    PROJECT,
  ];
  const body = read(rows);
  expect(body.groups.map(({ label, level, list, count, end }) => [label, level, list, count?.projects, end])).toEqual([
    ['交通', 0, undefined, 2, 6],
    ['在建', 1, 'under-construction', 1, 4],
    ['前期', 1, 'preliminary', 1, 6],
    ['工业', 0, undefined, 1, 9],
    ['新开工', 1, 'new-start', undefined, 9],
  ]);
  expect([...body.listByGroup]).toEqual([
    [3, 'under-construction'],
    [5, 'preliminary'],
    [8, 'new-start'],
  ]);
});

test('a group without a list is within the one around it', () => {
  const rows: (readonly Cell[])[] = [['一、新开工项目'], ['（一）交通'], PROJECT, ['二、在建项目'], PROJECT];
  expect([...read(rows).listByGroup.values()]).toEqual(['new-start', 'under-construction']);
});

test.each<[string, readonly Cell[], number | undefined, number]>([
  ['合计 | 37个', ['合计', '37个'], 37, 1],
  ['合计37个', [null, '合计37个'], 37, 1],
  ['总计（131个）', ['总计（131个）'], 131, 0],
  ['共12项', ['合计', '共12项'], 12, 1],
  ['龙海市合计14个', [null, '龙海市合计14个'], 14, 1],
  ['3宗', ['合计（3宗）'], 3, 0],
  ['no count', ['合计'], undefined, -1],
])('the count of %s', (_, row, projects, column) => {
  const [total] = read([row]).totals;
  expect(total?.count?.projects).toBe(projects);
  expect(total?.count?.column ?? -1).toBe(column);
});

describe('children and parts', () => {
  test('其中 below a project is a child, below a total a total', () => {
    const part: readonly Cell[] = [null, '其中：一期', null, 60];
    expect(kinds([PROJECT, part, part])).toEqual(['project', 'child of 2', 'child of 2']);
    expect(kinds([['合计'], part, part, PROJECT])).toEqual([
      'total of all',
      'total of part',
      'total of part',
      'project',
    ]);
    expect(kinds([['一、交通', null, null, 100], part, PROJECT])).toEqual(['group 0', 'total of part', 'project']);
    expect(kinds([part, PROJECT])).toEqual(['total of part', 'project']);
  });

  test('1.1 under 1, as text or number, and deeper', () => {
    const rows: (readonly Cell[])[] = [
      PROJECT,
      ['1.1', '一期', null, 60],
      [1.2, '二期', null, 40],
      ['1.2.1', '二期土建', null, 40],
      [2, '东二路', '道路', 50, 5, '区交通局'],
      ['3.1', '别处的一期', '道路', 50, 5, '区交通局'],
    ];
    expect(kinds(rows)).toEqual(['project', 'child of 2', 'child of 2', 'child of 2', 'project', 'project']);
  });

  test('子项目', () => {
    expect(kinds([PROJECT, [null, '子项目：一期', null, 60], ['子项目1', '二期', null, 40]])).toEqual([
      'project',
      'child of 2',
      'child of 2',
    ]);
  });

  test('a name merged over rows is one project', () => {
    const rows: (readonly Cell[])[] = [PROJECT, [null, null, '桥梁', 50], [null, null, '隧道', 30], [2, '东二路']];
    expect(kinds(rows, ['B2:B4'])).toEqual(['project', 'part of 2', 'part of 2', 'project']);
    expect(kinds(rows)).toEqual(['project', 'project', 'project', 'project']);
  });
});

test.each<[string, readonly Cell[]]>([
  ['numbers of the columns', [1, 2, 3, 4, 5, 6, 7]],
  ['numbers of the columns as text', ['1', '2', '3', '4', '5', '6', '7']],
  ['numbers and text', [1, '2', 3, '4', 5, '6', 7]],
  ['numbers in brackets', ['(1)', '(2)', '(3)', '(4)']],
  ['甲 乙', ['甲', '乙', '1', '2', '3', '4=2+3', '5']],
  ['a note', ['注：本表按月报送。']],
  ['a note of several lines', ['注：1、完成投资为调度口径；\n2、★为市级重点。']],
  ['备注', ['备注：金额为调度口径']],
  ['填报说明', [null, '填报说明：每月5日前报送']],
  ['a signature', ['填报人：张三', null, null, '审核人：李四', null, '联系电话：023-40661234']],
  ['a signature under the name', [null, '负责人：', null, null, '填表人：']],
  ['a seal', ['（盖章）']],
  ['a signature behind the name', [null, null, '制表人：张三']],
])('%s is nothing', (_, row) => {
  expect(kinds([PROJECT, row])).toEqual(['project', 'nothing']);
});

test('the lines of a note', () => {
  const rows: (readonly Cell[])[] = [
    PROJECT,
    ['注：'],
    ['1、完成投资为调度口径，不是统计口径。'],
    ['2、本表由责任单位填报'],
    ['另附形象进度照片'],
  ];
  expect(kinds(rows)).toEqual(['project', 'nothing', 'nothing', 'nothing', 'nothing']);
});

test('a footnote merged over the sheet', () => {
  expect(kinds([PROJECT, ['1、投资单位为万元；\n2、★为省级重点项目。']], ['A3:G3'])).toEqual(['project', 'nothing']);
});

test('a head repeated on the next page, with its numbers', () => {
  expect(kinds([PROJECT, HEAD, [1, 2, 3, 4, 5, 6, 7], [2, '东二路', '道路', 50]])).toEqual([
    'project',
    'nothing',
    'nothing',
    'project',
  ]);
});
