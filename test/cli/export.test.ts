/** dispatch export, as people run it: files, folders and pipes; one bad file stops nothing. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckAnswer } from '../../src/app/check-answer.js';
import { parseDelimited } from '../../src/hosts/xlsx/text/delimited.js';
import { listSheet } from '../harness/lists.js';
import { sheetFile } from '../harness/sheet-file.js';
import { dispatch, hashes, ROOT, SAMPLES, STACK } from './dispatch.js';

jest.setTimeout(60_000);

const POLICY = ['--policy', 'changshou-2022'];
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

type Line = Readonly<Record<string, string>>;

async function csv(file: string): Promise<Line[]> {
  const rows: string[][] = [];
  parseDelimited(`sep=,\n${(await readFile(file, 'utf8')).replace(/^\uFEFF/, '')}`, (fields) => rows.push(fields));
  const [head = [], ...lines] = rows;
  return lines.map((fields) => Object.fromEntries(head.map((name, index) => [name, fields[index] ?? ''])));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-export-'));
  await mkdir(at('报送'));
  const rows = [
    { name: '=HYPERLINK("http://x","东路")', phone: '+8613812345678', remark: '一，二' },
    { name: '西"环"路,一期', totalInvestment: '1.2亿元' },
  ];
  await writeFile(at('报送', '好.xlsx'), sheetFile([listSheet('under-construction', rows)]));
  await writeFile(at('报送', '坏.xlsx'), 'PK不是表格');
  await copyFile(join(ROOT, SAMPLES, 'p02-groups.xlsx'), at('报送', '分组.xlsx'));
});

afterAll(() => rm(folder, { recursive: true }));

test('the samples into a folder: what check counts, and nothing is touched', async () => {
  const before = hashes(join(ROOT, SAMPLES));
  const run = await dispatch('export', SAMPLES, ...POLICY, '--out', at('out/'));
  expect(run).toMatchObject({ code: 0, stdout: '' });
  expect(run.stderr).toMatch(/^9 个文件 · [\d,]+ 个项目 · [\d,]+ 个问题\n已导出到 /);
  expect(hashes(join(ROOT, SAMPLES))).toEqual(before);
  expect((await readdir(at('out'))).sort()).toEqual(['datapackage.json', 'files.csv', 'findings.csv', 'projects.csv']);

  const answer = JSON.parse((await dispatch('check', SAMPLES, ...POLICY, '--format', 'json')).stdout) as CheckAnswer;
  const [projects, findings, files] = await Promise.all(
    ['projects', 'findings', 'files'].map((table) => csv(at('out', `${table}.csv`))),
  );
  expect(files?.map(({ file, file_sha256, status, errors }) => [file, file_sha256, status, Number(errors)])).toEqual(
    answer.files.map(({ path, sha256, status, counts }) => [path, sha256, status, counts.error]),
  );
  expect(findings?.map(({ file, rule, cell, message }) => [file, rule, cell, message])).toEqual(
    answer.files.flatMap(({ path, findings: of }) =>
      of.map(({ rule, cell, message }) => [path, rule, cell ?? '', message]),
    ),
  );
  for (const { path, totals } of answer.files) {
    const own = projects?.filter(({ file }) => file === path) ?? [];
    for (const [list, total] of Object.entries(totals)) {
      const rows = own.filter((row) => row['list'] === list);
      const sum = rows.reduce((all, { total_investment: amount }) => all + Number(amount), 0);
      expect([path, list, rows.length]).toEqual([path, list, total.projects]);
      expect(sum).toBeCloseTo(total.totalInvestment, 4);
    }
  }
});

test('its description names the files and every column of theirs', async () => {
  const description = JSON.parse(await readFile(at('out', 'datapackage.json'), 'utf8')) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[];
  };
  for (const { path, schema } of description.resources) {
    const [head] = (await readFile(at('out', path), 'utf8')).split('\n', 1);
    expect(schema.fields.map(({ name }) => name).join(',')).toBe(head);
  }
});

test('a bad file is told, and the others are exported: exit 2', async () => {
  const run = await dispatch('export', at('报送'), '--out', at('out2'));
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/打不开“.*坏\.xlsx”：.+。请/);
  expect(run.stderr).not.toMatch(STACK);
  const files = await csv(at('out2', 'files.csv'));
  expect(files.map(({ status }) => status).sort()).toEqual(['findings', 'findings', 'unreadable']);
  expect((await csv(at('out2', 'projects.csv'))).length).toBeGreaterThan(50);
});

test('no text in CSV begins like a formula; --raw and NDJSON leave it as it is; --bom is for Excel', async () => {
  const good = at('报送', '好.xlsx');
  await dispatch('export', good, '--out', at('guarded.csv'));
  const [first, second] = await csv(at('guarded.csv'));
  expect(first).toMatchObject({ name: '\'=HYPERLINK("http://x","东路")', phone: "'+8613812345678", remark: '一，二' });
  expect(second).toMatchObject({ name: '西"环"路,一期', total_investment: '12000' });
  await dispatch('export', good, '--raw', '--bom', '--out', at('raw.csv'));
  expect((await readFile(at('raw.csv'), 'utf8')).startsWith('\uFEFFfile,')).toBe(true);
  expect((await csv(at('raw.csv')))[0]).toMatchObject({ name: '=HYPERLINK("http://x","东路")' });
  const run = await dispatch('export', good, '--format', 'ndjson');
  const lines = run.stdout.trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { name: string }).name)).toEqual([
    '=HYPERLINK("http://x","东路")',
    '西"环"路,一期',
  ]);
});

test('findings alone, into a pipe', async () => {
  const run = await dispatch(
    'export',
    at('报送', '好.xlsx'),
    '--what',
    'findings',
    '--format',
    'ndjson',
    '--lang',
    'en',
  );
  expect(run.code).toBe(0);
  const findings = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'number-as-text', cell: 'C5', fixable: true }));
});

test.each<[string, () => string[], RegExp]>([
  ['--out over an input', () => [at('报送', '好.xlsx'), '--out', at('报送', '好.xlsx')], /是输入文件/],
  ['--raw with NDJSON', () => [at('报送'), '--format', 'ndjson', '--raw'], /只用于 --format csv/],
  ['a format that is none', () => [at('报送'), '--format', 'parquet'], /不在可选值内/],
  ['a table that is none', () => [at('报送'), '--what', 'x'], /不在可选值内/],
  ['a folder that cannot be', () => [at('报送'), '--out', at('报送', '好.xlsx', 'x/')], /写不进|不存在/],
])('%s is told: exit 2, and nothing is left behind', async (_, args, message) => {
  const before = hashes(at('报送'));
  const run = await dispatch('export', ...args());
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(message);
  expect(run.stderr).not.toMatch(STACK);
  expect(hashes(at('报送'))).toEqual(before);
});
