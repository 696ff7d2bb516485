/** The columns with which every record says where it comes from. */
import type { ExportColumn, ExportValue } from './export-column.js';

/** The workbook that a record comes from, and how it was read. */
export interface ExportSource {
  /** As given, with / between folders. */
  readonly file: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The policy's id. */
  readonly policy: string;
  /** YYYY-MM. */
  readonly month: string | null;
  /** ISO date. */
  readonly asOf: string | null;
}

export const SOURCE_COLUMNS: readonly ExportColumn[] = [
  { name: 'file', type: 'string', title: '文件', description: 'As given on the command line', required: true },
  { name: 'file_sha256', type: 'string', title: '文件指纹', description: 'SHA-256 of the bytes', required: true },
  { name: 'policy', type: 'string', title: '政策', required: true },
  { name: 'month', type: 'yearmonth', title: '调度月份' },
  { name: 'as_of', type: 'date', title: '截至日期' },
];

export function sourceValues({ file, sha256, policy, month, asOf }: ExportSource): ExportValue[] {
  return [file, sha256, policy, month, asOf];
}
