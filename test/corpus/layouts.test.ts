import { check } from '../../src/core/check.js';
import { recognise } from '../../src/core/lists/recognise.js';
import { roleOf } from '../harness/row-roles.js';
import { policyWith } from '../harness/rule-cases.js';
import { workbook, type Cell, type SheetSpec } from '../harness/workbook.js';
import {
  annualDetails,
  GOALS_AND_PROGRESS,
  OWNER_AND_PERSON,
  PROGRESS_SUMMARY,
  TEN_DAYS,
} from './published-layouts.js';

/** Everything that recognising and checking a layout tells. */
function told(spec: SheetSpec, month?: string) {
  const snapshot = workbook({ sheets: [spec] });
  // Forms that state no unit state it in their notes; the policy's default keeps them quiet.
  const policy = policyWith({ defaultMoneyUnit: '万元' });
  const report = check(snapshot, policy, month === undefined ? {} : { month });
  const { sheets } = recognise(snapshot, { month: null, policyYear: null, policyUnit: '万元' });
  const table = sheets[0]?.tables[0];
  const columns: Record<string, string> = {};
  const units: Record<string, string> = {};
  for (const { columns: of } of report.lists) {
    for (const { column, field, moneyUnit } of of) {
      columns[column] = field;
      if (moneyUnit !== undefined) units[column] = moneyUnit;
    }
  }
  const body = spec.rows.map((_, row) => row).filter((row) => table !== undefined && row >= table.top);
  return {
    report,
    columns,
    units,
    table,
    roles: Object.fromEntries(
      body.map((row) => {
        const role = table === undefined ? '' : roleOf(table.rows, row);
        return [row + 1, role === 'project' ? `project of ${String(table?.listOfRow(row))}` : role];
      }),
    ),
    findings: report.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, cell, field }) => [rule, cell, field]),
    unknown: report.findings.filter(({ rule }) => rule === 'column-unknown').map(({ cell }) => cell),
    infos: report.findings
      .filter(({ rule, severity }) => severity === 'info' && rule !== 'column-unknown')
      .map(({ rule, cell }) => [rule, cell]),
  };
}

test.each<[string, readonly [readonly Cell[], readonly Cell[]]]>([
  [
    '一 | 工业',
    [
      ['一', '工业'],
      ['二', '交通'],
    ],
  ],
  [
    '（一）工业项目2个',
    [
      ['（一）工业项目2个', null],
      ['（二）交通项目4个', null],
    ],
  ],
  [
    '一、工业（2个）',
    [
      ['一、工业（2个）', null],
      ['二、交通（4个）', null],
    ],
  ],
])('年度项目明细表, groups as %s', (_, groups) => {
  const { report, columns, units, table, roles, findings, unknown, infos } = told(annualDetails(groups));
  expect(columns).toEqual({
    A: 'serialNumber',
    B: 'name',
    C: 'constructionType',
    D: 'scope',
    E: 'constructionPeriod',
    F: 'totalInvestment',
    G: 'investedToPriorYear',
    H: 'annualPlan',
    I: 'investedYearToDate',
    M: 'owner',
    Q: 'responsibleOrganisation',
    R: 'responsiblePerson',
    S: 'contact',
    T: 'phone',
    U: 'leader',
  });
  expect(units).toEqual({ F: '万元', G: '万元', H: '万元', I: '万元' });
  expect(unknown).toEqual(['J2', 'K2', 'L2']);
  expect(roles).toEqual({
    4: 'total of all',
    5: 'total of part',
    6: 'group 0',
    7: 'project of under-construction',
    8: 'project of preliminary',
    9: 'group 0',
    10: 'project of new-start',
    11: 'project of under-construction',
    12: 'project of under-construction',
    13: 'project of preliminary',
    14: 'nothing',
  });
  expect(table?.rows.totals.map(({ count }) => count)).toEqual([
    { projects: 6, column: 1 },
    { projects: 2, column: 1 },
  ]);
  expect(table?.nameAt(6)).toBe('星河电子产业园');
  expect(table?.nameAt(9)).toBe('环湾大道');
  expect(report.month).toBe('2010-07');
  expect(report.lists.map(({ headerRows }) => headerRows)).toEqual([
    [2, 3],
    [2, 3],
    [2, 3],
  ]);
  expect(report.totals['under-construction']).toMatchObject({ projects: 3, totalInvestment: 55000, annualPlan: 20400 });
  expect(findings).toEqual([]);
  expect(infos).toEqual([]);
});

test('年度目标及形象进度完成情况汇总表', () => {
  const { report, columns, units, roles, findings, unknown, table } = told(GOALS_AND_PROGRESS, '2009-09');
  expect(columns).toEqual({
    A: 'serialNumber',
    B: 'name',
    C: 'location',
    D: 'scope',
    E: 'constructionPeriod',
    F: 'totalInvestment',
    G: 'investedSinceStart',
    H: 'annualPlan',
    I: 'investedThisMonth',
    J: 'investedYearToDate',
    K: 'completionRate',
    L: 'physicalProgress',
    M: 'plannedStart',
    N: 'actualStart',
    O: 'plannedFinish',
    P: 'actualFinish',
    R: 'tier',
    T: 'owner',
    U: 'problem',
    V: 'leader',
  });
  expect(units).toEqual({ F: '万元', G: '万元', H: '万元', I: '万元', J: '万元' });
  expect(unknown).toEqual(['Q2', 'S2']);
  expect(roles).toEqual({
    4: 'total of all',
    5: 'group 0',
    6: 'project of under-construction',
    7: 'project of under-construction',
    8: 'group 0',
    9: 'project of under-construction',
  });
  expect(table?.rows.groups.map(({ label, count }) => [label, count?.projects])).toEqual([
    ['交通', 2],
    ['能源', 1],
  ]);
  expect(report.month).toBe('2009-09');
  // The form names nobody who answers for a project but its owner.
  expect(findings).toEqual([['column-missing', null, 'responsibleOrganisation']]);
});

test('年度目标及形象进度完成情况汇总表 names no month', () => {
  expect(told(GOALS_AND_PROGRESS).report.month).toBeNull();
});

test('旬报表', () => {
  const { report, columns, units, roles, findings, unknown, infos } = told(TEN_DAYS);
  expect(columns).toEqual({
    A: 'serialNumber',
    B: 'name',
    C: 'constructionType',
    D: 'scope',
    E: 'totalInvestment',
    F: 'annualPlan',
    H: 'monthPlan',
    I: 'investedThisTenDays',
    M: 'leader',
    O: 'responsibleOrganisation',
    P: 'responsiblePerson',
    Q: 'owner',
    R: 'physicalProgress',
    S: 'problem',
  });
  expect(units).toEqual({ E: '万元', F: '万元', H: '万元', I: '万元' });
  expect(unknown).toEqual(['G3', 'J4', 'K4', 'L4']);
  expect(infos).toEqual([['column-duplicate', 'N4']]);
  expect(roles).toEqual({ 5: 'project of under-construction', 6: 'project of new-start' });
  expect(report.month).toBe('2010-08');
  expect(findings).toEqual([['column-missing', null, 'investedYearToDate']]);
});

test('进度汇总表 is no list', () => {
  const { report, findings } = told(PROGRESS_SUMMARY);
  expect(findings).toEqual([['no-list-found', null, null]]);
  expect(report.skippedSheets).toEqual([{ sheet: '在建项目进度', reason: 'not-a-list' }]);
});

test('建设单位及责任人 in one cell', () => {
  const { report, columns, units, roles, findings, unknown } = told(OWNER_AND_PERSON);
  expect(columns).toEqual({
    A: 'serialNumber',
    B: 'name',
    C: 'totalInvestment',
    D: 'annualPlan',
    E: 'investedYearToDate',
    F: 'responsibleOrganisation',
    G: 'owner',
  });
  expect(units).toEqual({ C: '亿元', D: '万元', E: '万元' });
  expect(roles).toEqual({ 3: 'project of under-construction', 4: 'nothing' });
  expect(report.month).toBe('2010-07');
  expect(report.totals['under-construction']?.totalInvestment).toBe(30000);
  expect([...findings, ...unknown]).toEqual([]);
});
