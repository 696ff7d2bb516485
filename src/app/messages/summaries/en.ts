import { plainNumber as count } from '../../../core/messages/numbers.js';
import type { SummaryKind } from '../../../core/summaries/summary.js';
import type { SummaryWords } from './words.js';

const KINDS: Readonly<Record<SummaryKind, string>> = {
  'by-list': 'by list',
  'by-organisation': 'by organisation',
  'by-jurisdiction': 'by jurisdiction',
  'by-programme': 'by programme',
  'by-sector': 'by sector',
  'by-tier': 'by tier',
  'by-size': 'by size',
  behind: 'behind schedule',
  'not-started': 'not started',
  problems: 'problems',
  'organisation-missing': 'organisation missing',
};

const named = (names: readonly string[]): string => names.join(', ');
const counted = (number: number, one: string): string => `${count(number)} ${number === 1 ? one : `${one}s`}`;

export const en: SummaryWords = {
  about: 'fill the summary tabs from the lists in a copy: your own tabs in place; where there is none, tabs are made',
  fileArgument: 'workbook file (xlsx, xlsm)',
  out: 'file for the result; never the input',
  month: 'dispatch month; told by the file where absent',
  mode: 'values, or formulas that point to a sheet 调度明细; values by default',
  format: 'of the answer: text or json; text by default',
  exitCodes: 'Exit codes: 0 filled; 2 wrong use, or the file cannot be read or written',
  outMissing: '--out <FILE> is missing: where should the result go? The input is never changed',
  cannotOpen: (path, reason) => `Cannot open “${path}”: ${reason}`,
  noList: (path) =>
    `No list of new starts, projects under construction or preliminary work in “${path}”: nothing to sum up. Check sheet names and headings`,
  written: (path) => `The filled file is in ${path}`,
  kind: (kind) => KINDS[kind],
  filled: (sheet, kind, created, cells) =>
    created
      ? `Made “${sheet}” (${KINDS[kind]})`
      : `“${sheet}” (${KINDS[kind]}): ${cells === 0 ? 'nothing to change' : `${counted(cells, 'cell')} written`}`,
  ledger: (sheet, kind, created, projects) =>
    `${created ? 'Made ' : ''}“${sheet}” (${KINDS[kind]}): ${counted(projects, 'project')}`,
  columns: { cell: 'Cell', before: 'Before', after: 'After' },
  value: (value) => (typeof value === 'string' ? `“${value}”` : value === null ? '(empty)' : String(value)),
  keptFormulas: (cells) => `Your formulas stay: ${named(cells)}`,
  unlisted: (members) => `Without a row, counted in the total: ${named(members)}`,
  withoutProjects: (labels) => `Without projects, 0 written: ${named(labels)}`,
  unread: (cell, value, reason) =>
    ({
      'measure-unknown': `${cell} “${value}”: what belongs here is unknown, the column is left alone`,
      'label-unknown': `${cell} “${value}”: which projects are meant is unknown, the row is left alone`,
      'no-label-column': `${cell} “${value}”: no column of organisations, programmes or the like beside it; the table is left alone`,
      'kind-unclear': `${cell} “${value}”: by what the table is sorted is unclear, it is left alone`,
      'other-year': `${cell} “${value}” speaks of another year, the table is left alone`,
      hidden: 'The sheet is hidden and is not filled. Unhide it and fill again',
      'formula-of-user': `${cell} holds your formula and is left alone`,
    })[reason],
  unreadSheet: (sheet) => `“${sheet}” looks like a summary and is not filled`,
  unreadable: (projects) => `Amounts that cannot be read, counted as 0: ${named(projects)}`,
  unitAssumed: (headings) => `No money unit named, filled in wan yuan: ${named(headings)}`,
  closed: (projects) => `Left the ledger, what was written about them is kept below: ${named(projects)}`,
  refused: (refusal) => {
    switch (refusal.kind) {
      case 'protected':
        return 'The sheet is protected, nothing is written. Take the protection off and try again';
      case 'rows-missing':
        return `Too few rows, nothing is written. Insert ${counted(refusal.missing, 'row')} at the end and try again`;
      case 'merged-cells':
        return `Cells merged over rows, nothing is written: ${named(refusal.cells)}. Unmerge them and try again`;
      case 'formula-in-the-way':
        return `What was written by hand would move onto formulas, nothing is written: ${named(refusal.cells)}. Clear the formulas and try again`;
      case 'no-name-column':
        return 'No column of project names, nothing is written';
    }
  },
  leftOut: (sheet, reason) =>
    reason === 'name-taken'
      ? `“${sheet}” not made: a sheet of that name is there that this program did not make. Rename it and try again`
      : `“${sheet}” not made: the lists say nothing of it`,
  nothing: 'No summary tab to fill',
  findings: (number) => `${counted(number, 'formula')} that disagree with the lists`,
};
