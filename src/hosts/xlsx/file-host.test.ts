/** The port over a file: outcomes, receipts, and what is given back. */
import { strToU8 } from 'fflate';
import { EMPTY_PLAN, type WritePlan } from '../../core/sheet/write-plan.js';
import type { Receipt, WorkbookHost } from '../host.js';
import { type FileHost, createFileHost } from './file-host.js';
import { ooxmlFile } from './testing/ooxml-file.js';
import { at, formulaAt } from './testing/read.js';
import { fullWorkbook } from './write/testing/full-workbook.js';
import { differentParts, partText } from './write/testing/parts.js';
import { type Change, cellsPlan } from './write/testing/plans.js';

const file = fullWorkbook();

async function opened(bytes = file): Promise<FileHost> {
  const outcome = await createFileHost(bytes, '在建.xlsm');
  if (outcome.kind === 'unreadable') throw new Error(JSON.stringify(outcome.reason));
  return outcome.host;
}

async function contentOf(host: WorkbookHost) {
  const outcome = await host.read();
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function plan(host: WorkbookHost, changes: Readonly<Record<string, Change>>): Promise<WritePlan> {
  return cellsPlan((await contentOf(host)).workbook, '在建', changes);
}

async function applied(host: WorkbookHost, wanted: WritePlan): Promise<Receipt> {
  const outcome = await host.apply(wanted);
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  // Receipts are stored as text between sessions.
  return JSON.parse(JSON.stringify(outcome.receipt)) as Receipt;
}

const MARKS: WritePlan['marks'] = {
  replace: true,
  add: [{ sheet: '在建', rule: 'a', level: 'info', cells: [{ row: 1, column: 1 }] }],
};
const SHEETS: WritePlan['sheets'] = [{ name: '调度明细', rows: [[{ value: '甲' }]], widths: [], frozenRows: 0 }];

test('reading: the workbook, some sheets, the protected ones; told and stopped', async () => {
  const host = await opened();
  const all = await contentOf(host);
  expect(all.workbook.name).toBe('在建.xlsm');
  expect(all.protectedSheets).toEqual(['附件 1']);
  const told: unknown[] = [];
  const some = await host.read({ sheets: ['在建'], onProgress: (progress) => told.push(progress) });
  expect(some).toMatchObject({ kind: 'read', workbook: { sheets: [{ name: '在建' }] }, protectedSheets: [] });
  expect(told).toEqual([{ sheet: '在建', done: 1, of: 1 }]);
  expect(await host.read({ sheets: ['前期'] })).toEqual({ kind: 'missing', sheet: '前期' });
  expect(await host.read({ signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
});

test('what cannot be read is not opened', async () => {
  expect(await createFileHost(strToU8('<html></html>'), 'a.xlsx')).toEqual({
    kind: 'unreadable',
    reason: { kind: 'html' },
  });
});

test('a file of another format is read and not written', async () => {
  const outcome = await createFileHost(strToU8('序号,项目名称\n1,甲\n'), 'a.csv');
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  expect((await outcome.host.read()).kind).toBe('read');
  expect((await outcome.host.apply({ ...EMPTY_PLAN, settings: { a: 'b' } })).kind).toBe('unsupported');
  expect(await outcome.host.settings()).toEqual({});
});

test('writing changes what is read, and the file', async () => {
  const host = await opened();
  await applied(host, await plan(host, { D2: { value: 7 }, F3: { formula: 'D3*2', value: 3000 } }));
  const [sheet] = (await contentOf(host)).workbook.sheets;
  expect([at(sheet!, 'D2'), formulaAt(sheet!, 'F3')]).toEqual([7, 'D3*2']);
  expect(differentParts(file, host.bytes())).toContain('xl/worksheets/sheet1.xml');
});

test('a refusal leaves the file as it is', async () => {
  const host = await opened();
  const wanted = await plan(host, { D2: { value: 7 } });
  await applied(host, wanted);
  const bytes = host.bytes();
  expect(await host.apply(wanted)).toEqual({ kind: 'stale', cells: ['在建!D2'] });
  expect(await host.apply({ ...EMPTY_PLAN, ...wanted, cells: [], sheets: [{ ...SHEETS[0]!, name: '在建' }] })).toEqual({
    kind: 'not-ours',
    sheet: '在建',
  });
  expect(host.bytes()).toBe(bytes);
});

test('reverting the last write gives back the file to the byte', async () => {
  const host = await opened();
  const cells = (await plan(host, { D2: { value: 7 }, Q90: { value: 'x', numberFormat: '0.0' } })).cells;
  const receipt = await applied(host, { cells, marks: MARKS, sheets: SHEETS, settings: { a: 'b' } });
  expect(await host.settings()).toEqual({ a: 'b' });
  expect(await host.revert(receipt)).toEqual({ kind: 'reverted' });
  expect(host.bytes()).toBe(file);
  expect(await host.settings()).toEqual({});
});

test('reverting an earlier write, and one of an earlier session, keeps what came later', async () => {
  const host = await opened();
  const before = await contentOf(host);
  const cells = (await plan(host, { D2: { value: 7, numberFormat: '0.000' }, F2: { value: 1 } })).cells;
  const first = await applied(host, { cells, marks: MARKS, sheets: SHEETS, settings: { a: 'b' } });
  await applied(host, { ...(await plan(host, { D4: { value: 8 } })), settings: { c: 'd' } });
  const later = await opened(host.bytes());
  for (const each of [host, later]) {
    expect(await each.revert(first)).toEqual({ kind: 'reverted' });
    const { workbook } = await contentOf(each);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['在建', '分单位汇总', '附件 1']);
    const [sheet] = workbook.sheets;
    expect([at(sheet!, 'D2'), at(sheet!, 'D4'), formulaAt(sheet!, 'F2')]).toEqual([
      1200,
      8,
      formulaAt(before.workbook.sheets[0]!, 'F2'),
    ]);
    expect(await each.settings()).toEqual({ c: 'd' });
    const left = differentParts(file, each.bytes());
    expect(left.filter((name) => /sheet4|customProperty/.test(name))).toEqual([]);
    expect(partText(each.bytes(), 'xl/worksheets/sheet1.xml')).not.toContain('dispatch:');
  }
});

test('reverting what somebody changed since is stale', async () => {
  const host = await opened();
  const first = await applied(host, await plan(host, { D2: { value: 7 } }));
  await applied(host, await plan(host, { D2: { value: 8 } }));
  expect(await host.revert(first)).toEqual({ kind: 'stale', cells: ['在建!D2'] });
  const made = await applied(host, { ...EMPTY_PLAN, sheets: SHEETS });
  await applied(host, { ...EMPTY_PLAN, sheets: [{ ...SHEETS[0]!, rows: [[{ value: '乙' }]] }] });
  expect(await host.revert(made)).toEqual({ kind: 'stale', cells: ['调度明细!A1'] });
});

test('reverting a refill gives the sheet back as it was', async () => {
  const host = await opened();
  await applied(host, { ...EMPTY_PLAN, sheets: SHEETS });
  const refill = await applied(host, { ...EMPTY_PLAN, sheets: [{ ...SHEETS[0]!, rows: [[{ value: '乙' }]] }] });
  await applied(host, await plan(host, { D4: { value: 8 } }));
  expect(await host.revert(refill)).toEqual({ kind: 'reverted' });
  expect(at((await contentOf(host)).workbook.sheets[3]!, 'A1')).toBe('甲');
});

test('a receipt of another host is none of ours', async () => {
  const host = await opened();
  expect((await host.revert({ id: '1', host: 'excel', data: null })).kind).toBe('unsupported');
});

test('writes asked at once run one after another', async () => {
  const host = await opened(ooxmlFile({ sheets: [{ name: '在建', rows: '<row r="1"><c r="D2"><v>1</v></c></row>' }] }));
  const [a, b] = [await plan(host, { A1: { value: 1 } }), await plan(host, { A1: { value: 2 } })];
  const outcomes = await Promise.all([host.apply(a), host.apply(b), host.read()]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'stale', 'read']);
  const [, , read] = outcomes;
  expect(read.kind === 'read' && at(read.workbook.sheets[0]!, 'A1')).toBe(1);
});

test('what a file cannot do it says', async () => {
  const host = await opened();
  expect(Object.values(host.can).every((able) => !able)).toBe(true);
  expect((await host.reveal({ sheet: '在建', row: 0, column: 0 })).kind).toBe('unsupported');
  expect(await host.reveal({ sheet: '前期', row: 0, column: 0 })).toEqual({ kind: 'missing', sheet: '前期' });
  expect((await host.saveFile('a.xlsx', file)).kind).toBe('unsupported');
  await (
    await host.onChange(() => undefined)
  )();
});

test('files go out through whoever can give them', async () => {
  const given: unknown[] = [];
  const outcome = await createFileHost(file, 'a.xlsm', (name, bytes) => {
    given.push([name, bytes.length]);
    return Promise.resolve({ kind: 'saved' });
  });
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  expect(await outcome.host.saveFile('b.xlsm', outcome.host.bytes())).toEqual({ kind: 'saved' });
  expect(given).toEqual([['b.xlsm', file.length]]);
});
