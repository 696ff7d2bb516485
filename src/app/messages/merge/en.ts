import { fieldTerm, LIST_TERMS } from '../../../core/messages/fields.js';
import type { MergeWords } from './words.js';

export const en: MergeWords = {
  about: 'Merge the lists of many files into one master',
  filesArgument: 'files or folders to be merged',
  out: 'file to write the master to (required; no input is ever changed)',
  into: 'merge into this master; without it a new one is made',
  month: 'month, such as 2022-09; otherwise told by the files',
  prefer:
    'where files differ: first or last takes that of the file given first or last, none lists them for you to decide',
  format: 'text or json',
  exitCodes:
    'Exit codes: 0 merged, nothing is open; 1 merged, something waits for a decision (conflicts, unclear projects, files of another month); 2 wrong use, or a file could not be opened.',
  outMissing: '--out is missing. Name the file that the master is written to',
  noWorkbooks: (path) => `No workbooks in the folder: ${path}`,
  folderUnreadable: (path, code) => `The folder cannot be opened (${code}): ${path}`,
  cannotOpen: (path, reason) => `${path}: ${reason}`,
  nothingToMerge:
    'These files hold no projects, and nothing is written. Check the headings of their lists and merge again',
  progress: 'Reading {value}/{total} files {bar}',
  written: (path) => `Written to ${path}`,
  ownMonth: (month) => `(the file says ${month}, merged by --month)`,
  status: (status) =>
    ({
      merged: 'merged',
      'already-merged': 'merged before',
      'no-projects': 'no projects',
      'other-month': 'another month, not merged',
      'same-file': 'same as another file',
      unreadable: 'cannot be opened',
    })[status],
  summary: ({ files, added, updated, unchanged, month }) =>
    `${month === null ? '' : `${month}: `}${files.length} files merged, ${added.length} projects added, ${updated.length} updated, ${unchanged} unchanged`,
  fileColumns: { file: 'File', status: 'Result', projects: 'Projects' },
  added: (projects, apart) =>
    `${projects} projects added` +
    (apart === 0
      ? ''
      : `; the master has no row for ${apart} of them: they stand on a sheet 合并新增-… and its totals leave them out. Move the rows into the master, then look at its totals`),
  changes: (cells) => `${cells} cells written`,
  changeColumns: { project: 'Project', field: 'Field', place: 'Cell', before: 'Before', after: 'After', from: 'From' },
  conflicts: (conflicts, undecided) =>
    undecided === 0
      ? `Files differ in ${conflicts} places, all decided`
      : `Files differ in ${conflicts} places, ${undecided} of them undecided: write 是 (yes) in the first column of the sheet 合并冲突 and merge again`,
  conflictColumns: { project: 'Project', field: 'Field', value: 'Value', from: 'From', chosen: 'Chosen' },
  chosen: 'yes',
  master: 'master',
  list: 'list',
  field: (field, heading) => (field === 'list' ? 'list' : (fieldTerm(field, 'en') ?? heading)),
  listName: (list) => LIST_TERMS[list].en,
  unclear: (rows) =>
    `${rows} rows have no name, may be one of several projects of their name, or have the code of one project and the name of another. Make name and code those of one row of the master and merge again`,
  untold: (rows) =>
    `${rows} rows do not tell their list and are not merged. Write 新开工, 续建 or 前期 in the construction type and merge again`,
  unwritten: (cells) => `${cells} cells are not written and stay as they are in the master`,
  unwrittenReason: (reason) =>
    ({ formula: 'a formula', merged: 'a merged cell', 'no-row': 'the master has no such row' })[reason],
  withoutColumn: (columns) => `${columns} columns are not in the master, their values are not written`,
  missingOrganisations: (organisations) => `${organisations} organisations have sent nothing`,
  organisation: (organisation, projects) => `${organisation ?? 'nobody'} (${projects} projects)`,
  missingProjects: (projects) => `${projects} projects of the master that no file reports`,
  row: (row) => `row ${row}`,
  more: (left) => `… and ${left} more, see --format json`,
  nameless: '(no name)',
};
