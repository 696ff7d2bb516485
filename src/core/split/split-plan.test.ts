import { bare, listSheet, type ListSheetOptions, type RowValues, type BareRow } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, formula, workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import { splitPlan, type SplitPart } from './split-plan.js';

const ROADS = { responsibleOrganisation: '区交通局' };
const WATER = { responsibleOrganisation: '区水利局' };

function split(sheets: readonly SheetSpec[], date1904 = false): readonly SplitPart[] {
  return splitPlan(prepare(workbook({ sheets, date1904 }), policyWith({})).context);
}

function list(rows: readonly (RowValues | BareRow)[], options: ListSheetOptions = {}): SheetSpec {
  return listSheet('under-construction', rows, options);
}

function ofRoads(parts: readonly SplitPart[]): MadeSheet {
  return parts.find(({ organisation }) => organisation === '区交通局')?.sheets[0] as MadeSheet;
}

function column(sheet: MadeSheet, index: number): unknown[] {
  return sheet.rows.map((row) => row[index]?.formula ?? row[index]?.value ?? null);
}

test('a file for each first organisation, and one for the projects of nobody', () => {
  const several = { responsibleOrganisation: '区水利局、区交通局' };
  const parts = split([list([ROADS, WATER, several, { responsibleOrganisation: null }])]);
  expect(parts.map(({ organisation, fileName, projects }) => [organisation, fileName, projects])).toEqual([
    ['区交通局', '区交通局（2022年9月）.xlsx', 1],
    ['区水利局', '区水利局（2022年9月）.xlsx', 2],
    [null, '未明确责任单位（2022年9月）.xlsx', 1],
  ]);
});

test('titles, heads, group rows, totals and notes stand as they do in the whole; counts and sums are the part’s', () => {
  const parts = split([
    list([
      bare({ serialNumber: '一、交通（2个）', annualPlan: 2400 }),
      ROADS,
      WATER,
      bare({ serialNumber: '二、水利（1个）', annualPlan: 1200 }),
      WATER,
      bare({ serialNumber: '合计', name: '3个', annualPlan: formula('SUM(D5:D6,D8)', 3600) }),
      bare({ serialNumber: '注：金额为调度口径' }),
    ]),
  ]);
  const sheet = ofRoads(parts);
  expect(column(sheet, 0)).toEqual([
    '在建项目清单（2022年9月）',
    '单位：万元',
    '序号',
    '一、交通（1个）',
    1,
    '合计',
    '注：金额为调度口径',
  ]);
  expect(column(sheet, 1).slice(4, 6)).toEqual(['西1号路', '1个']);
  expect(column(sheet, 3).slice(3)).toEqual(['SUM(D5)', 1200, 'SUM(D5)', null]);
  expect(sheet.rows[5]?.[3]?.value).toBe(1200);
});

test('formats stay, formulas of a row follow it, others become what they came to', () => {
  const own = { ...ROADS, annualPlan: formatted(1200, '#,##0.0'), completionRate: formula('E5/D5', 0.79, '0%') };
  const linked = { ...ROADS, completionRate: formula("'别表'!A1", 0.5) };
  const sheet = ofRoads(split([list([WATER, own, linked])]));
  expect(sheet.rows[3]?.[3]).toMatchObject({ value: 1200, numberFormat: '#,##0.0' });
  expect(sheet.rows[3]?.[6]).toEqual({ value: 0.79, formula: 'E4/D4', numberFormat: '0%' });
  expect(sheet.rows[4]?.[6]).toEqual({ value: 0.5 });
});

test('what a merged cell says of several projects each part says for itself', () => {
  const sheet = list([{ ...WATER, remark: '同一批次' }, ROADS], { merges: ['G4:G5'] });
  expect(ofRoads(split([sheet])).rows[3]?.[6]?.value).toBe('同一批次');
});

test('days of the 1904 system are those of the 1900 one', () => {
  const sheet = list([{ ...ROADS, plannedFinish: formatted(44926 - 1462, 'yyyy-mm-dd') }]);
  expect(ofRoads(split([sheet], true)).rows[3]?.[6]?.value).toBe(44926);
});

test('children go with their project', () => {
  const sheet = list([{ ...WATER }, ROADS, bare({ name: '其中：一期', totalInvestment: 5 }), WATER]);
  expect(column(ofRoads(split([sheet])), 1).slice(3)).toEqual(['西2号路', '其中：一期']);
});

test('texts that look like formulas are texts', () => {
  const cell = ofRoads(split([list([{ ...ROADS, remark: '=1+1' }])])).rows[3]?.[6];
  expect(cell).toEqual({ value: '=1+1' });
});
