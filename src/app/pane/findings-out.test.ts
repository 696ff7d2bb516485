import { FakeHost } from '../../../test/harness/fake-host.js';
import { listSheet } from '../../../test/harness/lists.js';
import { checked } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { FINDINGS_SHEET, findingsSheet, writeFindingsSheet } from './findings-sheet.js';
import { findingsText } from './findings-text.js';

const report = checked({
  workbook: listSheet('under-construction', [{ name: '高\t铁\n段', responsibleOrganisation: '' }]),
});

test('a sheet of findings has a head, a row each, and links to their cells', () => {
  const { rows, name } = findingsSheet(report, 'zh-CN', () => '区交通局');
  expect(name).toBe(FINDINGS_SHEET);
  expect(rows[0]?.[0]?.value).toContain('错误 1');
  expect(rows[1]?.map(({ value }) => value)).toEqual([
    '序号',
    '级别',
    '规则',
    '工作表',
    '单元格',
    '项目',
    '责任单位',
    '问题',
    '为什么',
    '怎么改',
  ]);
  expect(rows).toHaveLength(report.findings.length + 2);
  expect(rows[2]?.[4]).toEqual({ value: 'F4', link: { sheet: '在建', cell: 'F4' } });
});

test('the sheet is refilled in place', async () => {
  const excel = new FakeHost(workbook({ sheets: [] }));
  await writeFindingsSheet(excel, report, 'zh-CN', () => null);
  await writeFindingsSheet(excel, { ...report, findings: [] }, 'en', () => null);
  expect(excel.written.sheets).toHaveLength(1);
  expect(excel.written.sheets[0]?.rows).toHaveLength(2);
});

test('as text, a finding is one line whatever its cells hold', () => {
  const text = findingsText(report.findings, 'zh-CN');
  expect(text.split('\n')).toHaveLength(report.findings.length);
  for (const line of text.split('\n')) expect(line.split('\t')).toHaveLength(5);
  expect(text).toContain('在建!F4');
});
