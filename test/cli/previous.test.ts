/** dispatch check --previous, from files to the report. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckAnswer } from '../../src/app/check-answer.js';
import { ooxmlFile } from '../../src/hosts/xlsx/testing/ooxml-file.js';
import { sheetOf } from '../harness/months.js';
import type { Cell, SheetSpec } from '../harness/workbook.js';
import { dispatch, hashes, STACK } from './dispatch.js';

jest.setTimeout(60_000);

const PATH = 'under-construction';
const AUGUST = sheetOf(2022, 8, PATH, [
  { name: '滨江路', investedYearToDate: 1000 },
  { name: '沿江路', annualPlan: 1100, investedYearToDate: 850 },
  { name: '人民医院', investedYearToDate: 850 },
]);
const SEPTEMBER = sheetOf(2022, 9, PATH, [
  { name: '沿江路', investedYearToDate: 950 },
  { name: '滨江路', investedYearToDate: 950 },
]);

function cellXml(cell: Cell): string {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return typeof cell === 'string' ? `<c t="inlineStr"><is><t>${cell}</t></is></c>` : '<c/>';
}

function fileOf({ name, rows }: SheetSpec): Uint8Array {
  const xml = rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
  return ooxmlFile({ sheets: [{ name, rows: xml }] });
}

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-previous-'));
  await writeFile(at('上月.xlsx'), fileOf(AUGUST));
  await writeFile(at('本月.xlsx'), fileOf(SEPTEMBER));
});

afterAll(() => rm(folder, { recursive: true }));

async function answerOf(...argv: string[]): Promise<CheckAnswer['files'][number] | undefined> {
  const run = await dispatch('check', ...argv, '--format', 'json');
  expect(run.stderr).toBe('');
  return (JSON.parse(run.stdout) as CheckAnswer).files[0];
}

test('compares with last month, and touches neither file', async () => {
  const before = hashes(folder);
  const file = await answerOf(at('本月.xlsx'), '--previous', at('上月.xlsx'));
  expect(file?.findings.map(({ rule, sheet, cell, project }) => [rule, sheet, cell, project])).toEqual([
    ['project-dropped', null, null, '人民医院'],
    ['plan-changed', '在建', 'D4', '沿江路'],
    ['year-to-date-decreased', '在建', 'E5', '滨江路'],
  ]);
  expect(hashes(folder)).toEqual(before);
});

test('without it there is nothing to compare, and as many rules', async () => {
  const file = await answerOf(at('本月.xlsx'));
  const compared = await answerOf(at('本月.xlsx'), '--previous', at('上月.xlsx'));
  expect(file?.findings).toEqual([]);
  expect(compared?.checked).toEqual(file?.checked);
});

test('in words: a fall blocks submission, and the month it is compared with is named', async () => {
  const run = await dispatch('check', at('本月.xlsx'), '--previous', at('上月.xlsx'));
  expect(run).toMatchObject({ code: 1, stderr: '' });
  expect(run.stdout).toContain('950 万元，比 2022年8月的 1,000 万元少 50 万元');
  expect(run.stdout).toContain('“人民医院”在 2022年8月的“在建”表 B6，本月的清单里都没有');
  expect(run.stdout).not.toMatch(STACK);
});

test('says which month was compared', async () => {
  const file = await answerOf(at('本月.xlsx'), '--previous', at('上月.xlsx'));
  expect(file?.previous).toEqual({
    path: at('上月.xlsx'),
    month: '2022-08',
    from: 'workbook',
    compared: true,
    reason: null,
    message: '已与上月的文件“上月.xlsx”对比：2022年8月',
  });
  const run = await dispatch('check', at('本月.xlsx'), '--previous', at('上月.xlsx'));
  expect(run.stdout).toContain('  已与上月的文件“上月.xlsx”对比：2022年8月\n');
  expect((await answerOf(at('本月.xlsx')))?.previous).toBeUndefined();
});

test.each([
  ['同月.xlsx', sheetOf(2022, 9, PATH), 'same-month', '它也是 2022年9月的'],
  ['下月.xlsx', sheetOf(2022, 10, PATH), 'later-month', '它是 2022年10月的，比本文件晚'],
  ['前期.xlsx', sheetOf(2022, 8, 'preliminary'), 'other-lists', '两个文件的清单不同'],
  ['封面.xlsx', { name: '封面', rows: [['封面']] }, 'no-lists', '没有识别出任何清单'],
])('%s was not compared, and why', async (name, sheet, reason, why) => {
  await writeFile(at(name), fileOf(sheet));
  const file = await answerOf(at('本月.xlsx'), '--previous', at(name));
  expect(file?.findings).toEqual([]);
  expect(file?.previous).toMatchObject({ path: at(name), compared: false, reason });
  const run = await dispatch('check', at('本月.xlsx'), '--previous', at(name));
  expect(run.stdout).toContain(`⚠ 没有与上月的文件“${name}”对比：`);
  expect(run.stdout).toContain(why);
  expect((await dispatch('check', at('本月.xlsx'), '--previous', at(name), '--lang', 'en')).stdout).toContain(
    `⚠ Not compared with last month's file “${name}”: `,
  );
});
