/** Sheets of ours as programs leave them that keep the cells and drop our stamp: they are refilled all the same. */
import { listSheet } from '../../test/harness/lists.js';
import { policyWith } from '../../test/harness/rule-cases.js';
import { workbook } from '../../test/harness/workbook.js';
import { checkWithContext, prepare } from '../core/check.js';
import { mergePlan } from '../core/merge/merge-plan.js';
import { LANGUAGES, type Language } from '../core/messages/language.js';
import { makeReceipt } from '../core/receipt/make-receipt.js';
import { receiptSheet } from '../core/receipt/receipt-sheet.js';
import { EMPTY_PLAN, type MadeSheet } from '../core/sheet/write-plan.js';
import { summarise } from '../core/summaries/summarise.js';
import { createFileHost } from '../hosts/xlsx/file-host.js';
import { newWorkbook } from '../hosts/xlsx/write/new-workbook.js';
import { findingsSheet } from './pane/findings-sheet.js';

const policy = policyWith({});
const LIST = listSheet('under-construction', [
  { name: '东环路', responsibleOrganisation: '区交通局', investedYearToDate: 100, problem: '征地' },
  { name: '西环路', responsibleOrganisation: '区水利局', investedYearToDate: 960, problem: '无' },
]);
const HASH = (text: string): string => text.length.toString(16).padStart(64, '0');

function part(file: string, organisation: string) {
  const rows = [{ name: '东环路', responsibleOrganisation: organisation }, { name: `${organisation}的路` }];
  const sheets = [listSheet('under-construction', rows), listSheet('new-start', [{ name: `${organisation}的新路` }])];
  return { file, sha256: HASH(file), context: prepare(workbook({ sheets }), policy).context };
}

async function madeSheets(language: Language): Promise<readonly MadeSheet[]> {
  const snapshot = workbook({ sheets: [LIST] });
  const { report, context } = checkWithContext(snapshot, policy);
  const clean = workbook({ sheets: [listSheet('under-construction', [{}])] });
  const stamp = { version: '1', time: '2022-10-08T09:30:00+08:00' };
  const receipt = await makeReceipt(clean, { policy, options: {}, taught: false }, stamp, HASH);
  if (receipt.kind !== 'receipt') throw new Error(receipt.kind);
  const parts = [part('a.xlsx', '区交通局'), part('b.xlsx', '区教委')];
  return [
    findingsSheet(report, language, () => null),
    receiptSheet(receipt.receipt, language),
    ...summarise(context, { mode: 'formulas', language }).plan.sheets,
    ...mergePlan({ master: context, parts, language }).plan.sheets,
  ];
}

async function applied(there: readonly MadeSheet[], sheets: readonly MadeSheet[]) {
  const opened = await createFileHost(newWorkbook(there), '9月.xlsx');
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened.host.apply({ ...EMPTY_PLAN, sheets });
}

test('there are sheets of every kind', async () => {
  const names = (await madeSheets('zh-CN')).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['校核结果', '校核回执', '调度明细', '汇总-总体', '滞后项目', '卡点难点台账']),
  );
  expect(names).toEqual(expect.arrayContaining(['合并来源', '合并冲突', '合并新增-新开工']));
});

test.each(LANGUAGES.flatMap((made) => LANGUAGES.map((again) => [made, again] as const)))(
  'made in %s, they are refilled in %s',
  async (made, again) => {
    expect((await applied(await madeSheets(made), await madeSheets(again))).kind).toBe('applied');
  },
);

test('somebody’s own sheet of the same name is not', async () => {
  for (const sheet of await madeSheets('zh-CN')) {
    const words = ['项目名称', '责任单位', '总投资', '说明', '备注'].map((value) => ({ value }));
    const theirs = { name: sheet.name, widths: [], frozenRows: 0, rows: [[{ value: sheet.name }], [], words, words] };
    expect(await applied([theirs], [sheet])).toEqual({ kind: 'not-ours', sheet: sheet.name });
  }
});

test('nor one with our title alone', async () => {
  for (const sheet of await madeSheets('zh-CN')) {
    const { rows } = sheet;
    const changed = (from: number) => rows.map((row, index) => (index < from ? row : row.map(() => ({ value: '改' }))));
    expect((await applied([{ ...sheet, rows: changed(1) }], [sheet])).kind).toBe('not-ours');
  }
});
