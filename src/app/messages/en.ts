import { month, plainNumber as count } from '../../core/messages/numbers.js';
import { counted } from '../../core/messages/wording.js';
import type { FoundContent, UnreadableReason } from '../unreadable.js';
import type { CliWords, ReportWords, Words } from './words.js';

const FOUND: Readonly<Record<FoundContent, string>> = {
  zip: 'it is a zip archive without a workbook',
  pdf: 'it is a PDF, not a workbook',
  word: 'it is a Word document, not a workbook',
  powerpoint: 'it is a presentation, not a workbook',
  image: 'it is a picture, not a workbook',
  archive: 'it is an archive, not a workbook',
  text: 'it is plain text, not a workbook',
  unknown: 'it is not a workbook',
};

function megabytes(bytes: number): string {
  return `${count(bytes / 1024 / 1024, 1)} MB`;
}

function unreadable(reason: UnreadableReason): string {
  switch (reason.kind) {
    case 'empty-file':
      return 'the file is empty (0 bytes). Get it again and retry';
    case 'truncated':
      return 'the file is incomplete: its download or copy was cut short. Get it again and retry';
    case 'not-a-workbook':
      return `${FOUND[reason.found]}. Take an xlsx, xlsm, xls, et, xlsb, ods or csv file`;
    case 'html':
      return 'it is a web page named like a workbook. Open it in Excel or WPS, save it as xlsx and retry';
    case 'password-protected':
      return 'the file has a password. Remove the password and retry';
    case 'file-too-large':
      return `the file is too large (${megabytes(reason.bytes)}; at most ${megabytes(reason.limit)}). Remove sheets or pictures that do not belong and retry`;
    case 'unzipped-too-large':
      return `the file unpacks to too much (over ${megabytes(reason.limit)}). Remove sheets that do not belong and retry`;
    case 'sheet-too-large':
      return `sheet “${reason.sheet}” is too large (over ${count(reason.limit)} cells). Delete its empty rows and columns and retry`;
    case 'xml-too-deep':
    case 'xml-entities':
      return 'its inside is not as Excel or WPS saves it. Save a copy from Excel or WPS and retry';
    case 'malformed':
      return 'the file is damaged. Let Excel or WPS repair it, save a copy and retry';
    case 'not-there':
      return 'there is no such file or folder. Check the path';
    case 'not-permitted':
      return 'no permission to read it. Check its permissions and retry';
    case 'in-use':
      return 'another program holds it open. Close it in Excel or WPS and retry';
    case 'not-a-file':
      return 'it is not a regular file. Take a workbook file';
    case 'read-failed':
      return `reading failed (${reason.code}). Check the disk or the network and retry`;
  }
}

function checkedWords(checked: { rules: number; projects: number; cells: number }): string {
  return `${counted(checked.rules, 'rule')}, ${counted(checked.projects, 'project')}, ${counted(checked.cells, 'cell')} checked`;
}

const report: ReportWords = {
  month: (yearMonth) => month(yearMonth, 'en'),
  monthUnknown: 'month unknown',
  asOf: (day) => `as of ${day}`,
  policy: (title, id) => `policy ${title} [${id}]`,
  list: 'List',
  sheet: 'Sheet',
  headerRows: 'Head',
  projects: 'Projects',
  totals: 'Totals (wan yuan)',
  totalInvestment: 'Total investment',
  annualPlan: 'Annual plan',
  investedYearToDate: 'Done this year',
  completionRate: 'Completion',
  rows: (rows) => (rows.length > 1 ? `rows ${rows[0]}–${rows[rows.length - 1]}` : `row ${rows[0] ?? '?'}`),
  separator: ', ',
  skipped: (sheets) => `Sheets not checked: ${sheets}`,
  skippedSheet: (name, reason) =>
    `“${name}” (${{ hidden: 'hidden', 'older-month': 'an older month', 'not-a-list': 'not a project list' }[reason]})`,
  sheetHeading: (name) => `Sheet “${name}”`,
  wholeWorkbook: 'The whole file',
  betweenFiles: 'Between the files',
  row: (row) => `row ${row}`,
  unknownColumns: (columns) =>
    `${counted(columns.length, 'column')} not recognised and not checked: ${columns
      .map(({ cell, heading }) => `${cell} “${heading}”`)
      .join(', ')}`,
  noProblems: (checked, info) => `0 problems: ${checkedWords(checked)}${info > 0 ? `; ${count(info)} info` : ''}`,
  problems: (counts, checked) =>
    `${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${count(counts.info)} info: ${checkedWords(checked)}`,
  accepted: (findings) => `${counted(findings, 'finding')} accepted and left out (sheet “已核实事项”)`,
  allFiles: (files, withFindings, unreadableFiles) =>
    `${counted(files, 'file')}: ${count(files - withFindings - unreadableFiles)} without problems, ${count(withFindings)} with problems, ${count(unreadableFiles)} not readable`,
};

const cli: CliWords = {
  about: 'Investment Dispatch: checks the monthly lists of major investment projects, cell by cell',
  checkAbout: 'check project lists: which cell is wrong, why, and how to fix it',
  rulesAbout: 'list every rule',
  policiesAbout: 'list the shipped policies',
  helpAbout: 'show help',
  versionAbout: 'show the version',
  filesArgument: 'workbooks or folders (with their subfolders)',
  month: 'dispatch month; told by the file where absent',
  asOf: "as-of day; the month's end or the policy's report day where absent",
  policy: "a shipped policy's id, or a policy file; general where absent",
  previous: "last month's file, to compare with",
  format: 'form of the report: text or json; text where absent',
  out: 'write the report to a file; never over a file that is checked',
  lang: 'language: zh-CN or en; zh-CN where absent',
  failOn: 'exit with 1 from this severity on: error, warning, info or never; error where absent',
  helpHeadings: {},
  exitCodes: 'Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong use, or a file could not be read',
  unknownOption: (option, near) => `no option ${option}${near === null ? '' : `; did you mean ${near}?`}`,
  unknownCommand: (command, near) => `no command ${command}${near === null ? '' : `; did you mean ${near}?`}`,
  argumentMissing: (name) => `argument <${name}> is missing`,
  optionNeedsValue: (option) => `option ${option} needs a value`,
  tooManyArguments: (command, most) =>
    most === 0
      ? `command ${command} takes no arguments`
      : `command ${command} takes ${most} argument${most === 1 ? '' : 's'}, more were given`,
  seeHelp: (command) => `see ${command} --help`,
  notAMonth: (value) => `--month “${value}” is no month; write it as 2022-09`,
  notADay: (value) => `--as-of “${value}” is no day; write it as 2022-09-30`,
  notAllowed: (option, value, allowed) => `${option} “${value}” is none of ${allowed.join(', ')}`,
  noWorkbooks: (path) => `no workbooks in the folder: ${path}`,
  folderUnreadable: (path, code) => `cannot open the folder (${code}): ${path}`,
  policyUnknown: (value, known) => `no policy “${value}” and no such file. Shipped policies: ${known.join(', ')}`,
  policyUnreadable: (path, code) => `cannot open the policy file (${code}): ${path}`,
  policyNotJson: (path, detail) => `the policy file is not JSON: ${path} (${detail})`,
  policyProblems: (path) => `the policy file has problems: ${path}`,
  previousUnreadable: (name, reason) => `cannot open last month's file “${name}”: ${reason}`,
  outIsInput: (path) => `--out ${path} is an input file and will not be overwritten. Take another name`,
  outFolderMissing: (folder) => `the folder of --out does not exist: ${folder}`,
  outNotAFile: (path) => `--out ${path} is not a regular file. Name a file`,
  outEnding: (path, ending) => `--out ${path} has the wrong ending for a workbook. Let it end in ${ending}`,
  outFailed: (path, code) => `cannot write ${path} (${code}). Check permissions and disk space`,
  written: (path) => `report written to ${path}`,
  progress: '{value}/{total} files checked {bar}',
  workersUnavailable: 'no worker threads here: checking one file after the other',
  defectInFile: (path) =>
    `the program itself failed on “${path}”; the data is not at fault. Report this to its maintainers:`,
  defect: 'the program itself failed; no data is at fault. Report this to its maintainers:',
  ruleColumns: { rule: 'Rule', severity: 'Severity', category: 'Category', title: 'Title' },
  fixableMark: '(fixable)',
  policyColumns: { id: 'Id', year: 'Year', organisations: 'Organisations', targets: 'Targets', title: 'Title' },
  rulesCount: (rules) => `${rules} rules`,
  policiesCount: (policies) => `${policies} policies`,
};

export const en: Words = {
  language: 'en',
  unreadable,
  cannotOpen: (name, reason, others) =>
    `Cannot open “${name}”: ${reason}${
      others > 0 ? `. ${others === 1 ? 'The other file was' : `The other ${count(others)} files were`} checked` : ''
    }`,
  report,
  cli,
};
