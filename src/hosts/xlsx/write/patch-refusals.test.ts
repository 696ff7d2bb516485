/** Plans that are refused whole, and files that are no workbooks to write into. */
import { zipSync } from 'fflate';
import { EMPTY_PLAN } from '../../../core/sheet/write-plan.js';
import { ooxmlFile } from '../testing/ooxml-file.js';
import { workbookOf } from '../testing/read.js';
import { patchWorkbook } from './patch-workbook.js';
import { fullWorkbook } from './testing/full-workbook.js';
import { type Change, cellsPlan, writeTo } from './testing/plans.js';

const file = fullWorkbook();

const outcome = async (sheet: string, changes: Readonly<Record<string, Change>>) =>
  patchWorkbook(file, cellsPlan(await workbookOf(file), sheet, changes));

test('a sheet that is not there', async () => {
  expect(await outcome('前期', { A1: { value: 1 } })).toEqual({ kind: 'missing', sheet: '前期' });
});

test('a protected sheet', async () => {
  expect(await outcome('附件 1', { A1: { value: 1 } })).toEqual({ kind: 'protected', sheet: '附件 1' });
});

test.each([
  ['another value', { value: 1 }],
  ['another format', { numberFormat: '0' }],
  ['another formula', { formula: '1+1' }],
])('other content than when it was read: %s', async (_, change) => {
  const good = writeTo(await workbookOf(file), '在建', 'D2', { value: 5 });
  const stale = { ...good, before: { ...good.before, ...change } };
  expect(patchWorkbook(file, { ...EMPTY_PLAN, cells: [stale] })).toEqual({ kind: 'stale', cells: ['在建!D2'] });
});

test('a heading of a table, which its own part repeats', async () => {
  expect(await outcome('分单位汇总', { B1: { value: '年计划' } })).toEqual({
    kind: 'unsupported',
    what: "a change of a table's heading: 分单位汇总!B1",
  });
});

test('a part of an array formula, but not a single cell’s', async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  const bytes = ooxmlFile({ sheets: [{ rows }] });
  const workbook = await workbookOf(bytes);
  expect(patchWorkbook(bytes, cellsPlan(workbook, 'Sheet1', { A2: { value: 3 } })).kind).toBe('unsupported');
  expect(patchWorkbook(bytes, cellsPlan(workbook, 'Sheet1', { C1: { value: 3 } })).kind).toBe('patched');
});

test.each<[string, Change]>([
  ['a number that is none', { value: NaN }],
  ['an endless number', { value: Infinity }],
  ['a text that is too long', { value: 'x'.repeat(32_768) }],
  ['a formula that is too long', { formula: 'A1+'.repeat(3000) }],
  ['parameters of its own', { formula: 'LET(x,1,x)' }],
])('%s', async (_, change) => {
  expect((await outcome('在建', { D2: change })).kind).toBe('unsupported');
});

test.each([
  ['no bytes', new Uint8Array()],
  ['text', new TextEncoder().encode('序号,项目名称')],
  ['a zip of something else', zipSync({ 'a.txt': new Uint8Array(3) })],
  ['a cut workbook', file.subarray(0, 5000)],
])('%s', async (_, bytes) => {
  const plan = cellsPlan(await workbookOf(file), '分单位汇总', { B2: { formula: '1', value: 1 } });
  expect(patchWorkbook(bytes, plan).kind).toBe('unsupported');
});
