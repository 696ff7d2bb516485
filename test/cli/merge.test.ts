/** dispatch merge as people run it: parts in, a master out, nothing else touched. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckAnswer } from '../../src/app/check-answer.js';
import type { MergeAnswer } from '../../src/app/merge/merge-answer.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { newWorkbook } from '../../src/hosts/xlsx/write/new-workbook.js';
import { listSheet, type RowValues } from '../harness/lists.js';
import { dispatch, hashes, ROOT, SAMPLES, STACK } from './dispatch.js';

jest.setTimeout(120_000);

const MASTER = `${SAMPLES}/p02-groups.xlsx`;
const POLICY = ['--policy', 'changshou-2022'];
let scratch: string;
let parts: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'dispatch-merge-'));
  parts = join(scratch, 'parts');
  expect(await dispatch('split', MASTER, '--out', parts, ...POLICY)).toMatchObject({ code: 0 });
});

afterAll(() => rm(scratch, { recursive: true }));

/** A file of one list, as an organisation sends it. */
async function filed(name: string, rows: readonly RowValues[]): Promise<string> {
  const { rows: cells, name: sheet } = listSheet('under-construction', rows);
  const made = cells.map((row) => row.map((value) => ({ value: (value ?? null) as string | number | null })));
  const file = join(scratch, name);
  await writeFile(file, newWorkbook([{ name: sheet, rows: made, widths: [], frozenRows: 0 }]));
  return file;
}

async function totalsOf(file: string): Promise<unknown> {
  const { stdout } = await dispatch('check', file, ...POLICY, '--format', 'json');
  return (JSON.parse(stdout) as CheckAnswer).files[0]?.totals;
}

test('split and merged back: a new master of the same totals, the old one unchanged', async () => {
  const before = hashes(parts);
  const out = join(scratch, 'new.xlsx');
  const made = await dispatch('merge', parts, '--out', out, ...POLICY, '--format', 'json');
  expect(made).toMatchObject({ code: 0 });
  const answer = JSON.parse(made.stdout) as MergeAnswer;
  expect(answer).toMatchObject({ into: null, month: '2022-06', conflicts: [], unclear: [], updated: [] });
  expect(answer.added).toHaveLength(58);
  expect(answer.files.every(({ status }) => status === 'merged')).toBe(true);
  expect(await totalsOf(out)).toEqual(await totalsOf(MASTER));

  const onceMore = join(scratch, 'once-more.xlsx');
  const known = await dispatch('merge', parts, '--into', out, '--out', onceMore, ...POLICY, '--format', 'json');
  expect(JSON.parse(known.stdout)).toMatchObject({ added: [], updated: [], unchanged: 58, changes: [] });
  expect(await readFile(onceMore)).toEqual(await readFile(out));

  const into = join(scratch, 'into.xlsx');
  const merged = await dispatch('merge', parts, '--into', MASTER, '--out', into, ...POLICY, '--format', 'json');
  expect(merged).toMatchObject({ code: 0 });
  expect(JSON.parse(merged.stdout)).toMatchObject({ added: [], updated: [], unchanged: 58, changes: [] });

  const again = join(scratch, 'again.xlsx');
  const second = await dispatch('merge', parts, '--into', into, '--out', again, ...POLICY, '--format', 'json');
  expect((JSON.parse(second.stdout) as MergeAnswer).files.every(({ status }) => status === 'already-merged')).toBe(
    true,
  );
  expect(await readFile(again)).toEqual(await readFile(into));
  expect(hashes(parts)).toEqual(before);
});

test('the order of the files does not show', async () => {
  const files = (await readdir(parts)).map((name) => join(parts, name));
  const [one, other] = [join(scratch, 'one.xlsx'), join(scratch, 'other.xlsx')];
  await dispatch('merge', ...files, '--out', one, ...POLICY);
  await dispatch('merge', ...files.reverse(), '--out', other, ...POLICY);
  expect(await readFile(other)).toEqual(await readFile(one));
});

test('files that differ: told, exit 1, written as text, decided by --prefer', async () => {
  const hostile = { name: '=HYPERLINK("http://x")', remark: '<img src=x onerror=1>' };
  const first = await filed('=1+1.xlsx', [{ ...hostile, investedYearToDate: 900 }]);
  const second = await filed('乙局.xlsx', [{ ...hostile, investedYearToDate: 901 }]);
  const out = join(scratch, 'open.xlsx');
  const open = await dispatch('merge', first, second, '--out', out);
  expect(open).toMatchObject({ code: 1 });
  expect(open.stdout).toContain('1 处待定');
  const reading = await readWorkbook(new Uint8Array(await readFile(out)), 'open.xlsx');
  const sheets = reading.kind === 'read' ? reading.workbook.sheets : [];
  expect(sheets.map(({ name }) => name)).toEqual(['在建项目清单', '合并冲突', '合并来源']);
  const texts = sheets.flatMap(({ rows }) => rows.flatMap((row) => [...(row ?? [])]));
  expect(texts).toEqual(expect.arrayContaining(['=1+1.xlsx', hostile.name, hostile.remark]));
  const formulas = sheets.flatMap((sheet) => [...sheet.formulas.values()]);
  expect(formulas.every((formula) => formula.startsWith('SUM('))).toBe(true);

  const decided = await dispatch('merge', first, second, '--out', out, '--prefer', 'last', '--format', 'json');
  expect(decided).toMatchObject({ code: 0 });
  expect((JSON.parse(decided.stdout) as MergeAnswer).conflicts).toMatchObject([{ chosen: 1 }]);
});

test('a file that names another month than --month is merged, and told', async () => {
  const file = await filed('九月.xlsx', [{ name: '东环路' }]);
  const out = join(scratch, 'month.xlsx');
  const run = await dispatch('merge', file, '--out', out, '--month', '2022-10', '--format', 'json');
  expect(JSON.parse(run.stdout)).toMatchObject({ files: [{ status: 'merged', ownMonth: '2022-09' }] });
});

test('one bad file does not stop the others', async () => {
  const good = await filed('甲局.xlsx', [{ name: '东环路' }]);
  const bad = join(scratch, '坏.xlsx');
  await writeFile(bad, 'no workbook');
  const run = await dispatch('merge', good, bad, '--out', join(scratch, 'some.xlsx'), '--format', 'json');
  expect(run).toMatchObject({ code: 2 });
  expect(JSON.parse(run.stdout)).toMatchObject({ files: [{ status: 'merged' }, { status: 'unreadable' }] });
});

test.each<[string, string[], string]>([
  ['without --out', [MASTER], '--out'],
  ['--out over an input', [MASTER, '--out', MASTER], MASTER],
  ['--out over the master', [`${SAMPLES}/p01-plain.xlsx`, '--into', MASTER, '--out', MASTER], MASTER],
  ['no such preference', [MASTER, '--out', 'x.xlsx', '--prefer', 'best'], '--prefer'],
  ['a master that is none', [MASTER, '--into', 'package.json', '--out', 'x.xlsx'], 'package.json'],
])('%s: exit 2, told, nothing written', async (_, argv, told) => {
  const before = hashes(join(ROOT, SAMPLES));
  const run = await dispatch('merge', ...argv);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(told);
  expect(run.stderr).not.toMatch(STACK);
  expect(hashes(join(ROOT, SAMPLES))).toEqual(before);
});

test('a folder without workbooks is told', async () => {
  await mkdir(join(scratch, 'empty'));
  const run = await dispatch('merge', join(scratch, 'empty'), '--out', join(scratch, 'x.xlsx'), '--lang', 'en');
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('No workbooks');
});
