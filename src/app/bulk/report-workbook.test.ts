import type { Finding } from '../../core/report.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import { NO_COUNTS } from '../check-answer.js';
import type { FileVerdict } from './file-verdict.js';
import { reportSheets, reportWorkbook, type BatchReport } from './report-workbook.js';

const finding = (project: string): Finding => ({
  rule: 'column-unknown',
  category: 'structure',
  severity: 'info',
  list: null,
  sheet: '在建',
  cell: 'Z4',
  row: 4,
  field: null,
  project,
  data: { heading: '经办' },
});

const file = (path: string, findings: readonly Finding[] = []): FileVerdict => ({
  path,
  verdict: 'ready',
  organisation: null,
  month: null,
  projects: 0,
  counts: NO_COUNTS,
  between: [],
  reason: null,
  findings,
});

const report = (more: Partial<BatchReport>): BatchReport => ({
  month: null,
  missing: [],
  files: [],
  between: [],
  ...more,
});

test('texts of anybody’s are text, and no longer than a cell may be', async () => {
  const path = '=HYPERLINK("http://x","x").xlsx';
  const bytes = reportWorkbook(report({ files: [file(path, [finding('长'.repeat(40_000))])] }), 'zh-CN');
  const outcome = await readWorkbook(bytes, 'r.xlsx');
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.reason));
  const [files, , findings] = outcome.workbook.sheets;
  expect(files?.rows[2]?.[1]).toBe(path);
  expect(files?.formulas.size).toBe(0);
  expect(String(findings?.rows[1]?.[6])).toHaveLength(32_767);
});

test('findings that no sheet has rows for are counted', () => {
  const files = [file('a', [finding('1'), finding('2')]), file('b', [finding('3'), finding('4')])];
  const rows = reportSheets(report({ files }), 'zh-CN', 3)[2]?.rows ?? [];
  expect(rows.slice(1).map((cells) => cells[6]?.value ?? null)).toEqual(['1', '2', '3', null]);
  expect(rows.at(-1)?.[1]?.value).toBe('还有 1 条写不下，见各文件的退回单');
});

test('nothing to tell is told too', () => {
  const sheets = reportSheets(report({ files: [file('a')] }), 'en');
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Summary', 3],
    ['Between files', 2],
    ['Findings', 1],
    ['To chase', 2],
  ]);
  expect(sheets[3]?.rows[1]?.[1]?.value).toBe('Nobody is to be chased');
});
