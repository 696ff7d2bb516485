import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyWorkbook } from '../../../test/harness/generated-workbook.js';
import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, workbook } from '../../../test/harness/workbook.js';
import { check, prepare } from '../check.js';
import { LISTS } from '../schema/fields.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { EXPORT_COLUMNS, EXPORT_TABLES, exportSchema } from './data-package.js';
import { snakeCase, type ExportColumn, type ExportRecord, type ExportValue } from './export-column.js';
import { checkedFileRecord, FILE_COLUMNS, unreadableFileRecord } from './file-records.js';
import { FINDING_COLUMNS, findingRecords } from './finding-records.js';
import { PROJECT_COLUMNS, projectRecords } from './project-records.js';

const policy = policyWith({
  rankGroups: ['部门'],
  organisations: [{ name: '区交通运输局', aliases: ['区交通局'], group: '部门' }],
});
const FROM = { file: '区/清单.xlsx', sha256: 'ab'.repeat(32), policy: 'test', month: '2022-09', asOf: '2022-09-30' };

function named(columns: readonly ExportColumn[], record: ExportRecord): Record<string, ExportValue> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, record[index] as ExportValue]));
}

function projectsOf(snapshot: WorkbookSnapshot) {
  const { context } = prepare(snapshot, policy);
  return [...projectRecords(context, FROM)].map((record) => named(PROJECT_COLUMNS, record));
}

function project(values: RowValues, list: 'under-construction' | 'new-start' = 'under-construction') {
  return projectsOf(workbook({ sheets: [listSheet(list, [values])] }))[0];
}

test('a project: where it comes from, what it says, and how it stands', () => {
  expect(project({})).toMatchObject({
    ...{ file: '区/清单.xlsx', month: '2022-09', as_of: '2022-09-30', sheet: '在建', row: 4 },
    ...{ list: 'under-construction', name: '西1号路', total_investment: 10000, annual_plan: 1200 },
    ...{ responsible_organisation: '区交通运输局', organisation: '区交通运输局', start_state: 'yes' },
    ...{ schedule_plan: 900, schedule_attainment: 1.05555555556, schedule_band: 'green', unreadable: null },
  });
});

test.each<[string, RowValues, Readonly<Record<string, ExportValue>>]>([
  ['an amount of another unit', { totalInvestment: '1.2亿元' }, { total_investment: 12000 }],
  ['dust of binary fractions', { totalInvestment: 0.1 + 0.2 }, { total_investment: 0.3 }],
  ['an empty amount', { totalInvestment: null }, { total_investment: null, unreadable: null }],
  ['an amount that is none', { totalInvestment: '待定' }, { total_investment: null, unreadable: 'total_investment' }],
  [
    'a currency kept apart',
    { totalInvestment: '300万美元' },
    { total_investment: null, unreadable: 'total_investment' },
  ],
  ['a rate', { completionRate: '79%' }, { completion_rate: 0.79 }],
  ['a day', { plannedFinish: formatted(45184, 'yyyy/m/d') }, { planned_finish: '2023-09-15' }],
  ['a month', { plannedFinish: '2023年9月' }, { planned_finish: '2023-09-30' }],
  ['a day that is none', { plannedFinish: '2023年13月' }, { planned_finish: null, unreadable: 'planned_finish' }],
  ['done, without a day', { actualStart: '已开工' }, { actual_start: null, unreadable: null }],
  ['yes or no', { inStatistics: '已入统' }, { in_statistics: true }],
  ['neither', { inStatistics: '也许' }, { in_statistics: null, unreadable: 'in_statistics' }],
  ['a code', { code: '21095001150401123456' }, { code: '2109-500115-04-01-123456' }],
  ['a wrong code', { code: '123' }, { code: null, unreadable: 'code' }],
  [
    'several organisations',
    { supportingOrganisations: '区水务局\n区交通局' },
    { supporting_organisations: '区水务局、区交通运输局' },
  ],
  ['a wrapped name', { name: '东环\n路' }, { name: '东环路' }],
  ['nobody', { responsibleOrganisation: '相关部门' }, { organisation: null }],
  ['nothing, in words', { remark: '无' }, { remark: null }],
  ['text on several lines', { remark: '第一行\n第二行' }, { remark: '第一行 第二行' }],
])('%s', (_, values, expected) => {
  expect(project(values)).toMatchObject(expected);
});

test('a new start that has not started has no schedule', () => {
  expect(project({ started: '否', investedYearToDate: null }, 'new-start')).toMatchObject({
    start_state: 'no',
    schedule_plan: null,
    schedule_band: null,
  });
});

test('a finding: in words, in data, by the project’s column', () => {
  const report = check(workbook({ sheets: [listSheet('under-construction', [{ totalInvestment: '1亿元' }])] }), policy);
  const records = [...findingRecords(report, FROM, 'zh-CN')].map((record) => named(FINDING_COLUMNS, record));
  expect(records.find(({ rule }) => rule === 'number-as-text')).toMatchObject({
    ...{ severity: 'warning', cell: 'C4', row: 4, field: 'total_investment', project: '西1号路', fixable: true },
    data: JSON.stringify({ heading: '总投资', value: '1亿元', number: 10000, unit: '万元' }),
  });
});

/** What the schema says of a column, as a test of a value. */
function fits({ type, required, enum: values }: ExportColumn, value: ExportValue): boolean {
  if (value === null) return required === undefined;
  if (values !== undefined && !values.includes(String(value))) return false;
  switch (type) {
    case 'string':
      return typeof value === 'string' && value !== '';
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
    case 'yearmonth':
      return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
  }
}

function expectFits(columns: readonly ExportColumn[], record: ExportRecord): void {
  expect(record).toHaveLength(columns.length);
  const wrong = columns.filter((column, index) => !fits(column, record[index] as ExportValue));
  expect(wrong.map(({ name }) => [name, record[columns.findIndex((one) => one.name === name)]])).toEqual([]);
}

test('every record is what the schema says, and adds up to the report’s totals', () => {
  fc.assert(
    fc.property(anyWorkbook, (snapshot) => {
      const { context } = prepare(snapshot, policy);
      const report = check(snapshot, policy);
      const records = [...projectRecords(context, FROM)];
      for (const record of records) expectFits(PROJECT_COLUMNS, record);
      for (const record of findingRecords(report, FROM, 'en')) expectFits(FINDING_COLUMNS, record);
      expectFits(FILE_COLUMNS, checkedFileRecord(FROM.file, FROM.sha256, report));
      for (const list of LISTS) {
        const own = records.map((record) => named(PROJECT_COLUMNS, record)).filter((record) => record['list'] === list);
        const sum = (column: string) => own.reduce((total, record) => total + Number(record[column] ?? 0), 0);
        expect(own).toHaveLength(report.totals[list]?.projects ?? 0);
        expect(sum('total_investment')).toBeCloseTo(report.totals[list]?.totalInvestment ?? 0, 6);
        expect(sum('invested_year_to_date')).toBeCloseTo(report.totals[list]?.investedYearToDate ?? 0, 6);
      }
    }),
    { numRuns: 80 },
  );
});

test('a file that could not be read is a record too', () => {
  expectFits(FILE_COLUMNS, unreadableFileRecord('a.xlsx', null, '文件是空的', 'general'));
});

test.each([
  ['totalInvestment', 'total_investment'],
  ['monthlyPlan.12', 'monthly_plan_12'],
  ['milestones.landPreReview.planned', 'milestones_land_pre_review_planned'],
])('%s is %s', (field, expected) => {
  expect(snakeCase(field)).toBe(expected);
});

test('names of columns are their table’s own, and need no quotes in SQL', () => {
  for (const table of EXPORT_TABLES) {
    const names = EXPORT_COLUMNS[table].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  }
});

test('docs/export-schema.json is what is exported: npx tsx .ci/write-export-schema.ts writes it', () => {
  const written: unknown = JSON.parse(readFileSync(join(__dirname, '../../../docs/export-schema.json'), 'utf8'));
  expect(written).toEqual(exportSchema());
});
