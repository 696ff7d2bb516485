/** dispatch split as people run it. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckAnswer } from '../../src/app/check-answer.js';
import { newWorkbook } from '../../src/hosts/xlsx/write/new-workbook.js';
import { listSheet } from '../harness/lists.js';
import { dispatch, hashes, ROOT, SAMPLES, STACK } from './dispatch.js';

jest.setTimeout(120_000);

const before = hashes(join(ROOT, SAMPLES));
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'dispatch-split-'));
});

afterAll(() => rm(scratch, { recursive: true }));

interface SplitAnswer {
  readonly month: string;
  readonly files: readonly { readonly organisation: string | null; readonly file: string; readonly projects: number }[];
}

test('a file for each organisation, whose lists the check reads', async () => {
  const out = join(scratch, 'parts');
  const run = await dispatch('split', `${SAMPLES}/p05-summary.xlsx`, '--out', out, '--format', 'json');
  expect(run).toMatchObject({ code: 0 });
  const { files, month } = JSON.parse(run.stdout) as SplitAnswer;
  expect((await readdir(out)).sort()).toEqual(files.map(({ file }) => file).sort());
  const checked = await dispatch('check', out, '--format', 'json', '--fail-on', 'never');
  const answer = JSON.parse(checked.stdout) as CheckAnswer;
  const projects = answer.files.map(({ path, checked: of, month: own }) => [path.split('/').at(-1), of.projects, own]);
  expect(projects.sort()).toEqual(files.map(({ file, projects: of }) => [file, of, month]).sort());
  expect(hashes(join(ROOT, SAMPLES))).toEqual(before);
});

test('organisations with names that are no file names stay in the folder', async () => {
  const rows = ['../../越界', 'CON', 'a\\b', '<b>局</b>', '~'].map((responsibleOrganisation) => ({
    responsibleOrganisation,
  }));
  const { rows: cells, name } = listSheet('under-construction', rows);
  const made = cells.map((row) => row.map((value) => ({ value: (value ?? null) as string | number | null })));
  const file = join(scratch, 'hostile.xlsx');
  await writeFile(file, newWorkbook([{ name, rows: made, widths: [], frozenRows: 0 }]));
  const out = join(scratch, 'hostile');
  expect(await dispatch('split', file, '--out', out)).toMatchObject({ code: 0 });
  const names = await readdir(out);
  expect(names).toHaveLength(5);
  for (const one of names) expect(one).toMatch(/^[^<>:"|?*.~][^<>:"|?*]*（2022年9月）\.xlsx$/u);
  expect((await readdir(scratch)).sort()).toEqual(['hostile', 'hostile.xlsx', 'parts']);
});

test('into a folder that is there, its other files stay', async () => {
  const out = join(scratch, 'there');
  await mkdir(out);
  await writeFile(join(out, '别的.txt'), '1');
  expect(await dispatch('split', `${SAMPLES}/p01-plain.xlsx`, '--out', out)).toMatchObject({ code: 0 });
  expect(await readdir(out)).toContain('别的.txt');
});

test('files of the same names that say something else are kept, unless --force says otherwise', async () => {
  const out = join(scratch, 'again');
  const split = (...more: string[]) => dispatch('split', `${SAMPLES}/p05-summary.xlsx`, '--out', out, ...more);
  expect(await split()).toMatchObject({ code: 0 });
  expect(await split()).toMatchObject({ code: 0 });
  const [first = ''] = await readdir(out);
  await writeFile(join(out, first), 'filled in');
  const refused = await split();
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain(first);
  expect(await readFile(join(out, first), 'utf8')).toBe('filled in');
  expect(await split('--force')).toMatchObject({ code: 0 });
  expect(await readFile(join(out, first), 'utf8')).not.toBe('filled in');
});

test('error values that no part has are told', async () => {
  const run = await dispatch('split', `${SAMPLES}/p05-summary.xlsx`, '--out', join(scratch, 'errors'));
  expect(run.stdout).toMatch(/错误值.*在建!M40 #REF!/);
});

test.each<[string, string[], string]>([
  ['without --out', [`${SAMPLES}/p01-plain.xlsx`], '--out'],
  ['--out is empty', [`${SAMPLES}/p01-plain.xlsx`, '--out', ''], '选项 --out 后面缺少值'],
  ['--out is a file', [`${SAMPLES}/p01-plain.xlsx`, '--out', 'package.json'], 'package.json'],
  ['no such file', ['nowhere.xlsx', '--out', 'x'], 'nowhere.xlsx'],
  ['no list in it', ['package.json', '--out', 'x'], 'package.json'],
])('%s: exit 2, told', async (_, argv, told) => {
  const run = await dispatch('split', ...argv);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain(told);
  expect(run.stderr).not.toMatch(STACK);
});
