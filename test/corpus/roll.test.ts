/** Next month's workbooks from this month's: known as next month's, with no error that was not there before. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollFile } from '../../src/app/roll/roll-file.js';
import { check } from '../../src/core/check.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { Policy } from '../../src/core/policies/policy.js';
import type { Report } from '../../src/core/report.js';
import { templateSheets } from '../../src/core/template/template-sheets.js';
import type { MadeSheet } from '../../src/core/sheet/write-plan.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { newWorkbook } from '../../src/hosts/xlsx/write/new-workbook.js';

const SAMPLES = join(__dirname, 'samples');
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

async function read(bytes: Uint8Array, name: string) {
  const outcome = await readWorkbook(bytes, name);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.workbook;
}

async function rolled(bytes: Uint8Array, name: string, policy: Policy) {
  const outcome = await rollFile(bytes, name, { policy, options: {} });
  if (outcome.kind !== 'rolled') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const errors = ({ findings }: Report): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);

it.each(names)('%s', async (name) => {
  const bytes = readFileSync(join(SAMPLES, name));
  const truth = JSON.parse(readFileSync(join(SAMPLES, name.replace('.xlsx', '.json')), 'utf8')) as { policy: string };
  const policy = findPolicy(truth.policy);
  if (policy === undefined) throw new Error(truth.policy);
  const before = await read(bytes, name);
  const outcome = await rolled(bytes, name, policy);
  const after = await read(outcome.bytes, name);
  const was = check(before, policy);
  const is = check(after, policy, { previous: before });
  const [year = 0, month = 0] = (was.month ?? '').split('-').map(Number);
  expect(is.month).toBe(`${year}-${String(month + 1).padStart(2, '0')}`);
  expect(errors(is).filter((error) => !errors(was).includes(error))).toEqual([]);
  expect(is.totals).toEqual(was.totals);
  // The month is there to be filled.
  expect(
    is.findings.filter(({ rule }) => rule === 'month-exceeds-year-to-date' || rule === 'month-done-mismatch'),
  ).toEqual([]);
});

describe('over New Year', () => {
  const policy = findPolicy('general') as Policy;
  const sheets = templateSheets(policy, { year: 2022, month: 12 }, 2).map((sheet): MadeSheet => {
    if (sheet.name !== '在建' && sheet.name !== '新开工') return sheet;
    const head = sheet.rows[2]?.map(({ value }) => String(value)) ?? [];
    const values: Readonly<Record<string, string | number>> = {
      项目名称: `${sheet.name}桥（虚构）`,
      总投资: 50_000,
      截至2021年底累计完成投资: 10_000,
      '2022年度计划投资': 9000,
      本月完成投资: 700,
      '1-12月累计完成投资': 8000,
      开工以来累计完成投资: 18_000,
      是否开工: '是',
      实际开工时间: 44_630,
      责任单位: '某局',
    };
    const rows = sheet.rows.map((cells, row) =>
      row !== 4 ? cells : cells.map((cell, column) => ({ ...cell, value: values[head[column] ?? ''] ?? cell.value })),
    );
    return { ...sheet, rows };
  });

  it('carries what was invested into the prior years and empties the year', async () => {
    const outcome = await rolled(newWorkbook(sheets), '12月.xlsx', policy);
    expect(outcome.recognised).toBe('2023-01');
    const after = await read(outcome.bytes, '1月.xlsx');
    const sheet = after.sheets.find(({ name }) => name === '在建');
    const head = sheet?.rows[2] ?? [];
    const row = sheet?.rows[4] ?? [];
    const at = (heading: string): unknown => row[head.indexOf(heading)] ?? null;
    expect(sheet?.rows[0]?.[0]).toBe('2023年1月在建项目调度表');
    expect(at('截至2022年底累计完成投资')).toBe(18_000);
    expect(at('2023年度计划投资')).toBeNull();
    expect(at('1月累计完成投资')).toBeNull();
    expect(at('本月完成投资')).toBeNull();
    expect(at('总投资')).toBe(50_000);
    expect(outcome.rolled.told).toContainEqual({
      kind: 'started',
      sheet: '新开工',
      row: 5,
      project: '新开工桥（虚构）',
    });
  });
});

it('says what it cannot move: sheet names, calculated headings', async () => {
  const policy = findPolicy('general') as Policy;
  const [, list] = templateSheets(policy, { year: 2022, month: 9 }, 1);
  if (list === undefined) throw new Error('no list');
  const rows = list.rows.map((cells, row) =>
    row !== 0
      ? cells
      : cells.map((cell, column) => (column === 0 ? { ...cell, formula: '"2022年"&9&"月在建项目"' } : cell)),
  );
  const outcome = await rolled(newWorkbook([{ ...list, rows, name: '在建9月' }]), '报表.xlsx', policy);
  expect(outcome.rolled.told).toEqual(
    expect.arrayContaining([
      { kind: 'sheet-name', sheet: '在建9月', name: '在建10月' },
      { kind: 'text-formula', sheet: '在建9月', cell: 'A1' },
    ]),
  );
  expect(outcome.recognised).toBe('2022-09');
});
