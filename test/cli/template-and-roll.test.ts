/** `dispatch template` and `dispatch roll` as people run them. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch, SAMPLES, sha256, STACK } from './dispatch.js';

const folder = mkdtempSync(join(tmpdir(), 'dispatch-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = (name: string): string => join(folder, name);

jest.setTimeout(120_000);

it('writes a workbook under no other ending', async () => {
  const run = await dispatch('template', '--month', '2022-09', '--out', out('t.csv'));
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('.xlsx');
});

it('makes a template that the check takes for an empty month', async () => {
  const made = await dispatch('template', '--policy', 'changshou-2022', '--month', '2022-09', '--out', out('t.xlsx'));
  expect([made.code, made.stdout]).toEqual([0, '']);
  expect(made.stderr).toContain('2022-09');
  const checked = await dispatch('check', out('t.xlsx'), '--policy', 'changshou-2022', '--format', 'json');
  const [file] = (JSON.parse(checked.stdout) as { files: { status: string; month: string; lists: unknown[] }[] }).files;
  expect([checked.code, file?.status, file?.month, file?.lists.length]).toEqual([0, 'clean', '2022-09', 3]);
});

it('rolls a workbook on and leaves the one it read', async () => {
  const sample = `${SAMPLES}/p01-plain.xlsx`;
  const before = sha256(sample);
  const run = await dispatch(
    'roll',
    sample,
    '--policy',
    'changshou-2022',
    '--out',
    out('next.xlsx'),
    '--format',
    'json',
  );
  expect(run.code).toBe(0);
  expect(sha256(sample)).toBe(before);
  const answer = JSON.parse(run.stdout) as { from: string; to: string; recognised: string; cells: { kind: string }[] };
  expect([answer.from, answer.to, answer.recognised]).toEqual(['2022-09', '2022-10', '2022-10']);
  expect(answer.cells.length).toBeGreaterThan(30);
});

it.each<[string, string[], RegExp]>([
  ['no --out for a template', ['template', '--policy', 'general'], /--out/],
  ['no such policy', ['template', '--policy', 'nowhere-1999', '--out', out('x.xlsx')], /nowhere-1999/],
  ['no month', ['template', '--month', '2022-13', '--out', out('x.xlsx')], /2022-13/],
  ['no --out for a roll', ['roll', `${SAMPLES}/p01-plain.xlsx`], /--out/],
  ['no such file', ['roll', 'nothing.xlsx', '--out', out('x.xlsx')], /nothing\.xlsx/],
  ['a roll onto its input', ['roll', `${SAMPLES}/p01-plain.xlsx`, '--out', `${SAMPLES}/p01-plain.xlsx`], /p01-plain/],
])('refuses %s', async (_, argv, message) => {
  const run = await dispatch(...argv);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(message);
  expect(run.stderr).not.toMatch(STACK);
  expect(existsSync(out('x.xlsx'))).toBe(false);
});
