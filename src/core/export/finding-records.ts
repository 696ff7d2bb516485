/** Findings as records, in words as well as in data. */
import type { Language } from '../messages/language.js';
import { renderFinding } from '../messages/render.js';
import type { Report } from '../report.js';
import { LISTS } from '../schema/fields.js';
import { snakeCase, type ExportColumn, type ExportRecord } from './export-column.js';
import { SOURCE_COLUMNS, sourceValues, type ExportSource } from './source-columns.js';

export const FINDING_COLUMNS: readonly ExportColumn[] = [
  ...SOURCE_COLUMNS,
  { name: 'rule', type: 'string', title: '规则', required: true },
  { name: 'category', type: 'string', title: '类别', required: true },
  { name: 'severity', type: 'string', title: '级别', required: true, enum: ['error', 'warning', 'info'] },
  { name: 'list', type: 'string', title: '清单', enum: LISTS },
  { name: 'sheet', type: 'string', title: '工作表' },
  { name: 'cell', type: 'string', title: '单元格', description: 'A1; empty where the finding is about no cell' },
  { name: 'row', type: 'integer', title: '行', description: 'As people count rows, from 1' },
  { name: 'field', type: 'string', title: '字段', description: 'The column’s name in the records of projects' },
  { name: 'project', type: 'string', title: '项目' },
  { name: 'message', type: 'string', title: '问题', required: true },
  { name: 'how', type: 'string', title: '怎么改', required: true },
  { name: 'fixable', type: 'boolean', title: '可修正', required: true },
  { name: 'data', type: 'string', title: '数据', description: 'What the rule says, as JSON', required: true },
];

/** In the report's order. */
export function* findingRecords(report: Report, source: ExportSource, language: Language): Generator<ExportRecord> {
  const from = sourceValues(source);
  for (const finding of report.findings) {
    const { what, how } = renderFinding(finding, language);
    yield [
      ...from,
      finding.rule,
      finding.category,
      finding.severity,
      finding.list,
      finding.sheet,
      finding.cell,
      finding.row,
      finding.field === null ? null : snakeCase(finding.field),
      finding.project,
      what,
      how,
      finding.fix !== undefined,
      JSON.stringify(finding.data),
    ];
  }
}
