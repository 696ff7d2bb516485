/** One record a file, the ones that could not be read included: what the other records stand on. */
import type { Report } from '../report.js';
import type { ExportColumn, ExportRecord } from './export-column.js';

export const FILE_COLUMNS: readonly ExportColumn[] = [
  { name: 'file', type: 'string', title: '文件', description: 'As given on the command line', required: true },
  {
    name: 'file_sha256',
    type: 'string',
    title: '文件指纹',
    description: 'Empty where not even the bytes could be read',
  },
  {
    name: 'status',
    type: 'string',
    title: '状态',
    required: true,
    enum: ['clean', 'findings', 'unreadable'],
  },
  { name: 'reason', type: 'string', title: '打不开的原因' },
  { name: 'policy', type: 'string', title: '政策', required: true },
  { name: 'month', type: 'yearmonth', title: '调度月份' },
  { name: 'as_of', type: 'date', title: '截至日期' },
  { name: 'projects', type: 'integer', title: '项目数', required: true },
  { name: 'errors', type: 'integer', title: '错误', required: true },
  { name: 'warnings', type: 'integer', title: '提醒', required: true },
  { name: 'infos', type: 'integer', title: '提示', required: true },
];

export function checkedFileRecord(file: string, sha256: string, report: Report): ExportRecord {
  const { counts, policy, month, asOf, checked } = report;
  const status = counts.error + counts.warning > 0 ? 'findings' : 'clean';
  const figures = [checked.projects, counts.error, counts.warning, counts.info];
  return [file, sha256, status, null, policy, month, asOf, ...figures];
}

/** @param sha256 null where not even the bytes could be read */
export function unreadableFileRecord(
  file: string,
  sha256: string | null,
  reason: string,
  policy: string,
): ExportRecord {
  return [file, sha256, 'unreadable', reason, policy, null, null, 0, 0, 0, 0];
}
