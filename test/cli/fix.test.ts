/** dispatch fix, as people run it: the copy is put right, the input is not touched, what stays is told. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckAnswer } from '../../src/app/check-answer.js';
import type { FixAnswer } from '../../src/app/fix/fix-answer.js';
import { bare, listSheet } from '../harness/lists.js';
import { sheetFile } from '../harness/sheet-file.js';
import { formula } from '../harness/workbook.js';
import { dispatch, ROOT, SAMPLES, sha256, STACK } from './dispatch.js';

jest.setTimeout(60_000);

const VARIANTS = join(ROOT, SAMPLES, 'p06-variants.xlsx');
const POLICY = ['--policy', 'changshou-2022'];
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-fix-'));
  const rows = [
    { totalInvestment: '1亿元', plannedFinish: '2023.9.15', responsibleOrganisation: '区住建委' },
    { totalInvestment: formula('"20000"', '20000'), responsibleOrganisation: ' 区住房城乡建委' },
    bare({ serialNumber: '合计', totalInvestment: formula('SUM(C4:C5)', 0) }),
  ];
  const sheet = listSheet('under-construction', rows);
  await writeFile(at('清单.xlsx'), sheetFile([sheet]));
  await writeFile(at('保护.xlsx'), sheetFile([sheet], ['在建']));
  await writeFile(at('清单.csv'), '在建项目清单（2022年9月）\n序号,项目名称,总投资（万元）\n1,东路,100\n');
});

afterAll(() => rm(folder, { recursive: true }));

async function checked(file: string) {
  const run = await dispatch('check', file, ...POLICY, '--format', 'json');
  return (JSON.parse(run.stdout) as CheckAnswer).files[0];
}

test('a sample: every fixable finding is gone, no finding is new, the input is as it was', async () => {
  const before = sha256(VARIANTS);
  const out = at('p06.xlsx');
  const run = await dispatch('fix', VARIANTS, '--out', out, ...POLICY, '--format', 'json');
  expect(run).toMatchObject({ code: 0 });
  expect(sha256(VARIANTS)).toBe(before);
  const answer = JSON.parse(run.stdout) as FixAnswer;
  const [was, is] = [await checked(VARIANTS), await checked(out)];
  const fixable = was?.findings.filter(({ fix }) => fix !== null) ?? [];
  expect(fixable.length).toBeGreaterThan(0);
  expect(answer.fixed.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(
    expect.arrayContaining(fixable.map(({ sheet, cell }) => `${sheet}!${cell}`)),
  );
  const places = (file: typeof was) => file?.findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);
  expect(places(is)).toEqual(places(was)?.filter((place) => !/^(number-as-text|organisation-alias) /.test(place)));
  expect(is?.totals).toEqual(was?.totals);
  expect(answer.counts).toEqual({ before: was?.counts, after: is?.counts });
});

test('as text: each cell from what into what; a formula is told, and the exit code is 1', async () => {
  const run = await dispatch('fix', at('清单.xlsx'), '--out', at('out.xlsx'), ...POLICY);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('修正了 4 格');
  expect(run.stdout).toMatch(/C4 .*“1亿元” +10000\n/);
  expect(run.stdout).toMatch(/G4 .*“2023.9.15” +2023-09-15\n/);
  expect(run.stdout).toMatch(/F5 .*“ 区住房城乡建委” +“区住房城乡建委”\n/);
  expect(run.stdout).toContain('1 个公式的结果随之更新');
  expect(run.stdout).toMatch(/C5 .*是公式，请修改公式/);
  expect(run.stderr).toContain(`改好的文件已写入 ${at('out.xlsx')}`);
  const again = await dispatch('fix', at('out.xlsx'), '--out', at('again.xlsx'), ...POLICY, '--lang', 'en');
  expect(again.stdout).not.toContain('Nothing to fix');
  expect(again.stdout).toMatch(/^1 .*\n.*C5 /);
  expect(sha256(at('again.xlsx'))).toBe(sha256(at('out.xlsx')));
});

test('only some kinds', async () => {
  const args = ['--out', at('only.xlsx'), ...POLICY, '--only', 'organisation-alias,spaces', '--format', 'json'];
  const run = await dispatch('fix', at('清单.xlsx'), ...args);
  expect(run.code).toBe(0);
  expect((JSON.parse(run.stdout) as FixAnswer).fixed.map(({ cell, after }) => [cell, after])).toEqual([
    ['F4', '区住房城乡建委'],
    ['F5', '区住房城乡建委'],
  ]);
});

test('a protected sheet is told and left as it is', async () => {
  const run = await dispatch('fix', at('保护.xlsx'), '--out', at('p.xlsx'), ...POLICY, '--format', 'json');
  expect(run.code).toBe(1);
  const { fixed, left } = JSON.parse(run.stdout) as FixAnswer;
  expect(fixed).toEqual([]);
  expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['protected']));
  expect(await readFile(at('p.xlsx'))).toEqual(await readFile(at('保护.xlsx')));
});

test.each<[string, () => string[], RegExp]>([
  ['no --out', () => [at('清单.xlsx')], /缺少 --out/],
  ['--out over the input', () => [at('清单.xlsx'), '--out', at('清单.xlsx')], /是输入文件/],
  ['a format that cannot be written', () => [at('清单.csv'), '--out', at('x.xlsx')], /只能写入 xlsx、xlsm 文件/],
  ['a file that is not there', () => [at('没有.xlsx'), '--out', at('x.xlsx')], /打不开.*没有这个文件/],
  ['a kind that is none', () => [at('清单.xlsx'), '--out', at('x.xlsx'), '--only', 'x'], /不在可选值内/],
])('%s is told and nothing is written: exit 2', async (_, args, message) => {
  const there = await readdir(folder);
  const run = await dispatch('fix', ...args());
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(message);
  expect(run.stderr).not.toMatch(STACK);
  expect(await readdir(folder)).toEqual(there);
});
