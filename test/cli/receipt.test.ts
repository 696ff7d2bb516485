/** dispatch receipt and verify, as people run them: from the first receipt to a changed file. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssueAnswer, VerifyAnswer } from '../../src/app/receipt/receipt-answers.js';
import { EMPTY_PLAN } from '../../src/core/sheet/write-plan.js';
import { createFileHost } from '../../src/hosts/xlsx/file-host.js';
import { listSheet } from '../harness/lists.js';
import { sheetFile } from '../harness/sheet-file.js';
import { dispatch, ROOT, SAMPLES, sha256, STACK } from './dispatch.js';

jest.setTimeout(60_000);

let folder: string;
const at = (name: string): string => join(folder, name);

async function opened(file: string) {
  const outcome = await createFileHost(new Uint8Array(await readFile(file)), '清单.xlsx');
  if (outcome.kind !== 'opened') throw new Error('not opened');
  return outcome.host;
}

/** As somebody who types into one cell and saves. */
async function typed(file: string, row: number, column: number, value: string | number): Promise<string> {
  const host = await opened(file);
  const read = await host.read();
  if (read.kind !== 'read') throw new Error(read.kind);
  const before = {
    value: read.workbook.sheets[0]?.rows[row]?.[column] ?? null,
    formula: null,
    numberFormat: 'General',
  };
  const after = { ...before, value };
  const outcome = await host.apply({ ...EMPTY_PLAN, cells: [{ sheet: '在建', row, column, before, after }] });
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  const changed = file.replace('.xlsx', '-改.xlsx');
  await writeFile(changed, host.bytes());
  return changed;
}

async function verified(file: string, ...more: string[]) {
  const run = await dispatch('verify', file, '--format', 'json', ...more);
  return { code: run.code, answer: JSON.parse(run.stdout) as VerifyAnswer };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-receipt-'));
  const rows = [{}, { investedYearToDate: 960 }, { investedYearToDate: 970 }];
  await writeFile(at('清单.xlsx'), sheetFile([listSheet('under-construction', rows)]));
  await dispatch('receipt', at('清单.xlsx'), '--out', at('回执.xlsx'));
});

afterAll(() => rm(folder, { recursive: true }));

test('a file without errors gets a receipt in a copy; the copy is the one that passed, the input has none', async () => {
  const before = sha256(at('清单.xlsx'));
  const run = await dispatch('receipt', at('清单.xlsx'), '--out', at('json.xlsx'), '--format', 'json');
  expect(run).toMatchObject({ code: 0 });
  expect(sha256(at('清单.xlsx'))).toBe(before);
  const { status, receipt } = JSON.parse(run.stdout) as IssueAnswer;
  expect([status, receipt?.projects, receipt?.month, receipt?.policy.id]).toEqual(['issued', 3, '2022-09', 'general']);
  expect(receipt?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(await verified(at('json.xlsx'))).toMatchObject({ code: 0, answer: { status: 'unchanged' } });
  expect(await verified(at('清单.xlsx'))).toMatchObject({ code: 1, answer: { status: 'no-receipt', receipt: null } });
});

test('the receipt changes nothing that a check says', async () => {
  const findings = async (name: string) => {
    const run = await dispatch('check', at(name), '--format', 'json');
    return (JSON.parse(run.stdout) as { files: { findings: unknown; totals: unknown }[] }).files[0];
  };
  const [was, is] = [await findings('清单.xlsx'), await findings('回执.xlsx')];
  expect([is?.findings, is?.totals]).toEqual([was?.findings, was?.totals]);
});

test('as text, in both languages', async () => {
  const run = await dispatch('verify', at('回执.xlsx'));
  expect(run.stdout).toMatch(/^仍是通过校核的那一份\n回执：.* · 2022年9月 · 政策 .* \[general\] · 3 个项目/);
  const none = await dispatch('verify', at('清单.xlsx'), '--lang', 'en');
  expect(none.stdout).toBe('There is no receipt. Issue one with dispatch receipt\n');
});

test('a changed amount: which project, in which row', async () => {
  const changed = await typed(at('回执.xlsx'), 4, 2, 12000);
  expect(await verified(changed)).toMatchObject({
    code: 1,
    answer: {
      status: 'changed',
      month: null,
      differing: [{ change: 'changed', name: '西2号路', sheet: '在建', row: 5 }],
    },
  });
  const text = await dispatch('verify', changed);
  expect(text.stdout).toMatch(
    /内容已改，回执失效。请重新校核[^]*1 个项目与回执不同\n {2}已改 +在建 +第 5 行 +西2号路\n/,
  );
});

test('a cell written otherwise, of the same meaning, is no change', async () => {
  expect(await verified(await typed(at('回执.xlsx'), 4, 2, '1亿元'))).toMatchObject({ code: 0 });
});

test('the same content under another policy is to be checked again', async () => {
  const { code, answer } = await verified(at('回执.xlsx'), '--policy', 'changshou-2022');
  expect([code, answer.status, answer.updated.policy]).toEqual([1, 'rules-updated', true]);
});

test('a program that loses what is kept unseen keeps the sheet', async () => {
  const host = await opened(at('回执.xlsx'));
  await host.apply({ ...EMPTY_PLAN, settings: { 'dispatch.receipt': null } });
  await writeFile(at('另存.xlsx'), host.bytes());
  expect(await verified(at('另存.xlsx'))).toMatchObject({ code: 0 });
});

test('without the sheet the receipt is inside; damaged, it is told', async () => {
  await dispatch('receipt', at('清单.xlsx'), '--out', at('无表.xlsx'), '--no-sheet');
  const host = await opened(at('无表.xlsx'));
  const read = await host.read();
  expect(read.kind === 'read' && read.workbook.sheets.map(({ name }) => name)).toEqual(['在建']);
  expect(await verified(at('无表.xlsx'))).toMatchObject({ code: 0 });
  await host.apply({ ...EMPTY_PLAN, settings: { 'dispatch.receipt': '{"format":"x"}' } });
  await writeFile(at('坏.xlsx'), host.bytes());
  expect(await verified(at('坏.xlsx'))).toMatchObject({ code: 1, answer: { status: 'receipt-unreadable' } });
});

test('a file with errors gets none, and nothing is written: exit 1', async () => {
  const there = await readdir(folder);
  const run = await dispatch('receipt', join(ROOT, SAMPLES, 'p01-plain.xlsx'), '--out', at('x.xlsx'));
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toMatch(/有 \d+ 个错误，没有出具回执/);
  expect(await readdir(folder)).toEqual(there);
});

test('a policy of the people’s own must be given to verify', async () => {
  await writeFile(at('政策.json'), JSON.stringify({ id: 'own', title: '本区政策', year: 2022 }));
  await dispatch('receipt', at('清单.xlsx'), '--out', at('own.xlsx'), '--policy', at('政策.json'));
  const run = await dispatch('verify', at('own.xlsx'));
  expect([run.code, run.stderr]).toEqual([2, expect.stringMatching(/政策“own”不是内置政策。请用 --policy/)]);
  expect(await verified(at('own.xlsx'), '--policy', at('政策.json'))).toMatchObject({ code: 0 });
});

test.each<[string, () => string[], RegExp]>([
  ['verify of what is not there', () => ['verify', at('没有.xlsx')], /打不开/],
  ['receipt without --out', () => ['receipt', at('清单.xlsx')], /缺少 --out/],
  ['receipt over its input', () => ['receipt', at('清单.xlsx'), '--out', at('清单.xlsx')], /是输入文件/],
])('%s: exit 2', async (_, args, message) => {
  const run = await dispatch(...args());
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(message);
  expect(run.stderr).not.toMatch(STACK);
});
