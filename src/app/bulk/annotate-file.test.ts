import { findPolicy } from '../../core/policies/shipped.js';
import type { Policy } from '../../core/policies/policy.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import { listSheet } from '../../../test/harness/lists.js';
import { sheetFile } from '../../../test/harness/sheet-file.js';
import type { SheetSpec } from '../../../test/harness/workbook.js';
import { annotateFile } from './annotate-file.js';

const settings = { policy: findPolicy('changshou-2022') as Policy };
const FAULTY = listSheet('under-construction', [{ responsibleOrganisation: '' }, { totalInvestment: '多' }]);

async function sheetsOf(bytes: Uint8Array) {
  const outcome = await readWorkbook(bytes, 'x.xlsx');
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.reason));
  return outcome.workbook.sheets;
}

async function annotated(sheets: readonly SheetSpec[], locked: readonly string[] = []) {
  const outcome = await annotateFile(sheetFile(sheets, locked), '9月.xlsx', settings, 'zh-CN');
  if (outcome.kind !== 'annotated') throw new Error(JSON.stringify(outcome));
  return outcome;
}

test('cells are marked, findings listed; the cells themselves stay', async () => {
  const { bytes, protectedSheets } = await annotated([FAULTY]);
  expect(protectedSheets).toEqual([]);
  const [list, findings] = await sheetsOf(bytes);
  expect(list?.rows).toEqual((await sheetsOf(sheetFile([FAULTY])))[0]?.rows);
  expect(findings?.name).toBe('校核结果');
  expect(findings?.rows.slice(2).map((cells) => cells?.[4])).toEqual(expect.arrayContaining(['F4', 'C5']));
  const text = new TextDecoder('latin1').decode(bytes);
  expect(text.length).toBeGreaterThan(0);
  const opened = await createFileHost(bytes, '9月.xlsx');
  expect(opened.kind).toBe('opened');
});

test('a sheet of that name of their own stays, ours gets another', async () => {
  const own: SheetSpec = { name: '校核结果', rows: [['自己的']] };
  const { bytes } = await annotated([FAULTY, own]);
  const sheets = await sheetsOf(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['在建', '校核结果', '校核结果(2)']);
  expect(sheets[1]?.rows[0]?.[0]).toBe('自己的');
});

test('protected sheets have no marks and are told; their findings are listed', async () => {
  const { bytes, protectedSheets } = await annotated([FAULTY], ['在建']);
  expect(protectedSheets).toEqual(['在建']);
  expect((await sheetsOf(bytes))[1]?.rows.length).toBeGreaterThan(3);
});

test('a copy of a copy has one sheet of findings', async () => {
  const once = await annotated([FAULTY]);
  const twice = await annotateFile(once.bytes, '9月.xlsx', settings, 'zh-CN');
  if (twice.kind !== 'annotated') throw new Error(JSON.stringify(twice));
  expect((await sheetsOf(twice.bytes)).map(({ name }) => name)).toEqual(['在建', '校核结果']);
});

test.each<[string, Uint8Array, unknown]>([
  ['no workbook', new TextEncoder().encode('%PDF-1.7'), { kind: 'unreadable' }],
  [
    'a format that cannot be written',
    new TextEncoder().encode('在建项目清单（2022年9月）\n序号,项目名称,总投资（万元）\n1,东路,多\n'),
    { kind: 'refused', refusal: { kind: 'unsupported' } },
  ],
])('%s', async (_, bytes, expected) => {
  expect(await annotateFile(bytes, 'a.csv', settings, 'zh-CN')).toMatchObject(expected as object);
});
