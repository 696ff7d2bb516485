import { workbook, type Cell } from '../../../test/harness/workbook.js';
import { cellAddress } from '../sheet/address.js';
import { findHeads, type Head } from './heads.js';

function headsOf(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): readonly Head[] {
  const [sheet] = workbook({ sheets: [{ name: '清单', rows, merges }] }).sheets;
  return sheet === undefined ? [] : findHeads(sheet);
}

/** Rows as people count them; by heading cell: what is read there. */
function told(head: Head | undefined) {
  if (head === undefined) return undefined;
  const fields = head.columns.map(({ row, column, heading: { meaning } }) => [
    cellAddress(row, column),
    meaning.kind === 'field' ? meaning.field : meaning.kind === 'dated' ? meaning.measure : meaning.kind,
  ]);
  return { rows: [head.top + 1, head.bottom + 1], columns: Object.fromEntries(fields) as Record<string, string> };
}

const PROJECT: readonly Cell[] = [1, '东一路', 100, 10, '区交通局'];

test('one row, at the top or below titles and notes', () => {
  const head: readonly Cell[] = ['序号', '项目名称', '总投资', '年度计划投资', '责任单位'];
  const columns = { A: 'serialNumber', B: 'name', C: 'totalInvestment', D: 'annualPlan', E: 'responsibleOrganisation' };
  for (const above of [0, 1, 3, 12]) {
    const titles: (readonly Cell[])[] = Array.from({ length: above }, (_, row) => (row === 0 ? ['附件1'] : []));
    expect(told(headsOf([...titles, head, PROJECT])[0])).toEqual({
      rows: [above + 1, above + 1],
      columns: Object.fromEntries(
        Object.entries(columns).map(([column, field]) => [column + String(above + 1), field]),
      ),
    });
  }
});

const TWO_ROWS: (readonly Cell[])[] = [
  ['序号', '项目名称', '投资情况', null, '挂钩责任单位', null, '备注'],
  [null, null, '总投资', '年度计划投资', '单位名称', '责任人', null],
];
const TWO_ROWS_READ = {
  A1: 'serialNumber',
  B1: 'name',
  C2: 'totalInvestment',
  D2: 'annualPlan',
  E2: 'responsibleOrganisation',
  F2: 'responsiblePerson',
  G1: 'remark',
};

test.each<[string, (readonly Cell[])[], readonly string[]]>([
  ['merged', TWO_ROWS, ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2']],
  ['merged across only', TWO_ROWS, ['C1:D1', 'E1:F1']],
  ['not merged', TWO_ROWS, []],
])('two rows, %s', (_, rows, merges) => {
  expect(told(headsOf([...rows, PROJECT], merges)[0])).toEqual({ rows: [1, 2], columns: TWO_ROWS_READ });
});

test('two rows whose lower one holds 序号 and 项目名称', () => {
  const rows: (readonly Cell[])[] = [
    [null, null, '投资情况', null, '挂钩责任单位', null],
    ['序号', '项目名称', '总投资', '年度计划投资', '单位名称', '责任人'],
  ];
  const columns = {
    A2: 'serialNumber',
    B2: 'name',
    C2: 'totalInvestment',
    D2: 'annualPlan',
    E2: 'responsibleOrganisation',
    F2: 'responsiblePerson',
  };
  for (const merges of [[], ['C1:D1', 'E1:F1']]) {
    expect(told(headsOf([...rows, PROJECT], merges)[0])).toEqual({ rows: [1, 2], columns });
  }
});

test('three rows', () => {
  const rows: (readonly Cell[])[] = [
    ['2022年重点项目'],
    ['序号', '项目名称', '总投资', '前期工作', null, null, null, '责任单位'],
    [null, null, null, '可研', null, '环评', null, null],
    [null, null, null, '计划', '实际', '计划', '实际', null],
    PROJECT,
  ];
  const merges = ['A1:H1', 'A2:A4', 'B2:B4', 'C2:C4', 'D2:G2', 'D3:E3', 'F3:G3', 'H2:H4'];
  const columns = {
    A2: 'serialNumber',
    B2: 'name',
    C2: 'totalInvestment',
    D4: 'milestones.feasibility.planned',
    E4: 'milestones.feasibility.actual',
    F4: 'milestones.environment.planned',
    G4: 'milestones.environment.actual',
    H2: 'responsibleOrganisation',
  };
  expect(told(headsOf(rows, merges)[0])).toEqual({ rows: [2, 4], columns });
  expect(told(headsOf(rows, ['A1:H1'])[0])).toEqual({ rows: [2, 4], columns });
});

test.each<[string, readonly Cell[]]>([
  ['a title', ['2022年9月在建项目清单']],
  ['two texts', ['某某区', null, '附件1']],
  ['a unit', ['某某区', null, null, '单位：万元']],
  ['a month', ['某某区', null, '9月']],
  ['a date', ['填报单位：某某局', null, null, '2022年9月30日']],
])('%s above a head is no part of it', (_, above) => {
  const head: readonly Cell[] = ['序号', '项目名称', '总投资', '年度计划投资', '责任单位'];
  expect(told(headsOf([above, head, PROJECT])[0])?.rows).toEqual([2, 2]);
});

test.each<[string, readonly Cell[]]>([
  ['a total', ['合计', null, 100, 10, null]],
  ['a group', ['一、交通', null, null, null, null]],
  ['numbers', [1, 2, 3, 4, 5]],
  ['a project without a number', [null, '东一路', null, null, '区交通局']],
])('%s below a head is no part of it', (_, below) => {
  const head: readonly Cell[] = ['序号', '项目名称', '总投资', '年度计划投资', '责任单位'];
  expect(told(headsOf([head, below, PROJECT])[0])?.rows).toEqual([1, 1]);
});

test('a heading merged over two columns is that of the first', () => {
  const rows: (readonly Cell[])[] = [['序号', '项目名称', null, '总投资', null, '责任单位'], PROJECT];
  expect(told(headsOf(rows, ['B1:C1', 'D1:E1'])[0])?.columns).toEqual({
    A1: 'serialNumber',
    B1: 'name',
    D1: 'totalInvestment',
    F1: 'responsibleOrganisation',
  });
});

test('heads repeated on pages, and another table below', () => {
  const head: readonly Cell[] = ['序号', '项目名称', '总投资', '年度计划投资', '责任单位'];
  const other: readonly Cell[] = ['序号', '项目名称', '责任单位', '总投资'];
  expect(headsOf([head, PROJECT, head, PROJECT]).map(({ top }) => top)).toEqual([0, 2]);
  expect(headsOf([head, PROJECT, [], ['在建'], other, PROJECT]).map(({ top }) => top)).toEqual([0, 4]);
});

test.each<[string, (readonly Cell[])[]]>([
  ['nothing', []],
  ['two columns', [['序号', '项目名称']]],
  ['no name', [['序号', '责任单位', '总投资', '年度计划投资']]],
  ['a summary', [['序号', '责任单位', '项目个数', '年度计划投资', '完成率']]],
  ['sentences', [['本表项目名称应与批复一致，总投资以批复为准，责任单位按文件填写']]],
])('no head: %s', (_, rows) => {
  expect(headsOf(rows)).toEqual([]);
});
