import { findPolicy } from '../../core/policies/shipped.js';
import type { Policy } from '../../core/policies/policy.js';
import type { FileOutcome } from '../check-file.js';
import { checkFile } from '../check-file.js';
import { listSheet } from '../../../test/harness/lists.js';
import { sheetFile } from '../../../test/harness/sheet-file.js';
import { batchOf } from './checked-batch.js';
import { batchReport } from './batch-report.js';
import type { Verdict } from './file-verdict.js';

const policy = findPolicy('changshou-2022') as Policy;
const QUESTION = { policy, month: null };

const GOOD = sheetFile([listSheet('under-construction')]);
const FAULTY = sheetFile([listSheet('under-construction', [{ responsibleOrganisation: '' }])]);
const AUGUST = sheetFile([listSheet('under-construction', [{}], { title: '在建项目清单（2022年8月）' })]);
const NO_LIST = sheetFile([{ name: '说明', rows: [['填表说明'], ['一'], ['二']] }]);
const NO_WORKBOOK = new TextEncoder().encode('%PDF-1.7');

async function checked(files: Readonly<Record<string, Uint8Array>>) {
  const made: { path: string; outcome: FileOutcome }[] = [];
  for (const [path, bytes] of Object.entries(files))
    made.push({ path, outcome: await checkFile(bytes, path, { policy }) });
  return batchReport(batchOf(made, QUESTION), QUESTION);
}

test.each<[string, Uint8Array, Verdict]>([
  ['without a fault', GOOD, 'ready'],
  ['with an error', FAULTY, 'to-fix'],
  ['of another month', AUGUST, 'to-fix'],
  ['without a list', NO_LIST, 'to-fix'],
  ['that is no workbook', NO_WORKBOOK, 'unreadable'],
])('a file %s among others', async (_, bytes, verdict) => {
  const { files, month } = await checked({ '区交通局.xlsx': GOOD, '区民政局.xlsx': GOOD, '区水利局9.xlsx': bytes });
  expect(month).toBe('2022-09');
  expect(files[2]).toMatchObject({ path: '区水利局9.xlsx', verdict, organisation: '区水利局' });
});

test('what is found between files stands by every file that it names', async () => {
  const { files, between, missing } = await checked({ 'a.xlsx': GOOD, 'b.xlsx': GOOD, 'c.xlsx': NO_WORKBOOK });
  const rules = files.map((file) => new Set(file.between.map(({ rule }) => rule)));
  const expected = new Set(['submission-duplicate', 'project-duplicate-across-files']);
  expect(rules).toEqual([expected, expected, new Set()]);
  expect(missing.length).toBe(between.filter(({ rule }) => rule === 'submission-missing').length);
  expect(missing).not.toContain('区交通局');
});
