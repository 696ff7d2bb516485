/** Projects split over rows: children (其中：, 1.1) and the parts below a merged name. */
import { formula, workbook, type Cell } from '../../../test/harness/workbook.js';
import { check } from '../check.js';
import { findPolicy } from '../policies/shipped.js';

const policy = findPolicy('changshou-2022');
if (policy === undefined) throw new Error('changshou-2022 is shipped');

const HEAD = ['序号', '项目名称', '总投资（万元）', '2022年计划投资（万元）', '1-9月完成投资（万元）', '责任单位'];

function found(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): string[] {
  const sheet = { name: '在建', merges, rows: [['2022年9月在建项目'], HEAD, ...rows] };
  const { findings } = check(workbook({ sheets: [sheet] }), policy as NonNullable<typeof policy>);
  return findings.filter(({ rule }) => rule !== 'list-missing').map(({ rule, cell }) => `${rule} ${cell}`);
}

const CASES: readonly {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly findings: readonly string[];
}[] = [
  {
    title: 'the parent carries the money',
    rows: [
      [1, '甲路', 600, 300, 225, '区交通局'],
      ['1.1', '一期', 200, 100, 75, ''],
      ['合计', '', 600, 300, 225],
    ],
    findings: [],
  },
  {
    title: 'else the sum of its children',
    rows: [
      [1, '甲路', null, null, null, '区交通局'],
      ['', '其中：一标', 400, 200, 150, ''],
      ['', '其中：二标', 200, 100, 75, ''],
      ['合计', '', 600, 300, 225],
    ],
    findings: [],
  },
  {
    title: 'the parts of a merged name add up',
    rows: [
      [1, '甲路', 400, 200, 150, '区交通局'],
      [null, null, 200, 100, 75, null],
      ['合计', '', 600, 300, 225],
    ],
    merges: ['B3:B4'],
    findings: [],
  },
  {
    title: 'an unreadable amount of a child is told, and its total not compared',
    rows: [
      [1, '甲路', null, 300, 225, '区交通局'],
      ['1.1', '一期', '很多', null, null, ''],
      ['合计', '', 1, 300, 225],
    ],
    findings: ['number-invalid C4'],
  },
  {
    title: 'an unreadable amount of a part is told, and its total not compared',
    rows: [
      [1, '甲路', 6000, 300, 225, '区交通局'],
      [null, null, '很多', null, null, null],
      ['合计', '', 1, 300, 225],
    ],
    merges: ['B3:B4'],
    findings: ['number-invalid C4'],
  },
  {
    title: 'an error value in a child',
    rows: [
      [1, '甲路', 600, 300, 225, '区交通局'],
      ['1.1', '一期', { error: '#REF!' }, null, null, ''],
    ],
    findings: ['formula-error C4'],
  },
  {
    title: 'text in a child explains the total that skipped it',
    rows: [
      [1, '甲路', null, 300, 225, '区交通局'],
      ['1.1', '一期', '6000', null, null, ''],
      ['1.2', '二期', 4000, null, null, ''],
      ['合计', '', formula('SUM(C3:C5)', 4000), 300, 225],
    ],
    findings: ['number-as-text C4'],
  },
  {
    title: 'a child is no project of its own: nothing else is asked of it',
    rows: [
      [1, '甲路', 600, 300, 225, '区交通局'],
      ['1.1', '甲路', 600, null, null, '相关部门'],
    ],
    findings: [],
  },
];

it.each(CASES)('$title', ({ rows, merges, findings }) => {
  expect(found(rows, merges)).toEqual(findings);
});
