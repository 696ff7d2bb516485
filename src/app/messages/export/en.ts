import { plainNumber as count } from '../../../core/messages/numbers.js';
import type { ExportWords } from './words.js';

const of = (number: number, one: string, many: string): string => `${count(number)} ${number === 1 ? one : many}`;

export const en: ExportWords = {
  about: 'export normalised projects and findings (CSV, NDJSON) for databases and analysis',
  format: 'of the export: csv or ndjson; csv by default',
  what: 'projects, findings or files; projects by default, in a folder all of them',
  out: 'file or folder to export to; standard output where absent. A folder also gets datapackage.json, which describes the columns',
  month: 'dispatch month; told by each file where absent',
  bom: 'begin CSV with a byte order mark, for opening it in Excel',
  raw: 'write text that begins with = + - @ as it is; by default CSV puts an apostrophe before it, so that no spreadsheet takes it for a formula',
  exitCodes: 'Exit codes: 0 all exported; 2 wrong use, or a file cannot be read (the others are exported)',
  onlyWithCsv: '--bom and --raw go with --format csv only',
  exported: ({ files, projects, findings, unreadable }) =>
    [
      of(files - unreadable.length, 'file', 'files'),
      ...(projects > 0 ? [of(projects, 'project', 'projects')] : []),
      ...(findings > 0 ? [of(findings, 'finding', 'findings')] : []),
      ...(unreadable.length > 0 ? [`${of(unreadable.length, 'file', 'files')} not readable`] : []),
    ].join(' · '),
  written: (path) => `Exported to ${path}`,
  cannotOpen: (path, reason) => `Cannot open “${path}”: ${reason}`,
  progress: '{value} of {total} files exported {bar}',
};
