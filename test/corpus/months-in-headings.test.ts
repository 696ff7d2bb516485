/** Workbooks of which only the headings, or a sheet's name beside them, tell the month. */
import { check } from '../../src/core/check.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import { workbook } from '../harness/workbook.js';

const policy = findPolicy('changshou-2022');
if (policy === undefined) throw new Error('changshou-2022 is shipped');

interface Case {
  readonly title: string;
  readonly sheet?: string;
  readonly file?: string;
  /** Headings with their amounts, between 年度计划 and 责任单位. */
  readonly columns: readonly (readonly [heading: string, amount: number])[];
  readonly month: string | null;
  readonly total?: number;
}

const CASES: readonly Case[] = [
  {
    title: 'last month’s range without a year',
    columns: [
      ['1-8月完成投资', 800],
      ['2022年1-9月完成投资', 901],
    ],
    month: '2022-09',
    total: 901,
  },
  {
    title: 'written 1至9月',
    columns: [
      ['1-8月完成投资', 800],
      ['2022年1至9月累计完成投资', 901],
    ],
    month: '2022-09',
    total: 901,
  },
  {
    title: 'December',
    columns: [
      ['1-11月完成投资', 1000],
      ['本月完成投资', 100],
      ['2022年1—12月累计完成投资', 1100],
    ],
    month: '2022-12',
    total: 1100,
  },
  {
    title: 'December of another year than the policy’s',
    file: '清单2023年12月.xlsx',
    columns: [
      ['1-11月完成投资', 1000],
      ['2023年1—12月累计完成投资', 1100],
    ],
    month: '2023-12',
    total: 1100,
  },
  {
    title: 'last year’s months again',
    columns: [
      ['2021年1-9月完成投资', 700],
      ['1-9月完成投资', 901],
    ],
    month: '2022-09',
    total: 901,
  },
  {
    title: 'last year as a whole',
    columns: [
      ['2021年1-12月完成投资', 700],
      ['1-3月完成投资', 301],
    ],
    month: '2022-03',
    total: 301,
  },
  {
    title: 'the single month beside an undated year to date',
    columns: [
      ['1-6月累计完成投资', 600],
      ['7月完成投资', 100],
      ['本年累计完成投资', 700],
    ],
    month: '2022-07',
    total: 700,
  },
  {
    title: 'the sheet’s name beside an undated year to date',
    sheet: '7月在建',
    columns: [
      ['1-6月累计完成投资', 600],
      ['本月完成投资', 100],
      ['本年累计完成投资', 700],
    ],
    month: '2022-07',
    total: 700,
  },
  {
    title: 'nothing but what is over',
    columns: [
      ['1-6月累计完成投资', 600],
      ['本月完成投资', 100],
      ['本年累计完成投资', 700],
    ],
    month: '2022-07',
    total: 700,
  },
  {
    title: 'the newest of single months',
    columns: [
      ['8月完成投资', 100],
      ['9月完成投资', 100],
      ['本年累计完成投资', 800],
    ],
    month: '2022-09',
    total: 800,
  },
  { title: 'nothing', columns: [['本年累计完成投资', 800]], month: null },
];

it.each(CASES)('$title', ({ sheet = '在建', file, columns, month, total }) => {
  const head = [
    '序号',
    '项目名称',
    '总投资（万元）',
    '年度计划（万元）',
    ...columns.map(([heading]) => `${heading}（万元）`),
    '责任单位',
  ];
  const row = [1, '甲路改造', 9000, 1200, ...columns.map(([, amount]) => amount), '区财政局'];
  const report = check(
    workbook({
      ...(file === undefined ? {} : { name: file }),
      sheets: [{ name: sheet, rows: [['长寿区在建项目清单'], head, row] }],
    }),
    policy as NonNullable<typeof policy>,
  );
  expect(report.month).toBe(month);
  expect(report.findings.filter(({ rule }) => rule.startsWith('column-'))).toEqual([]);
  if (total !== undefined) expect(report.totals['under-construction']?.investedYearToDate).toBe(total);
});
