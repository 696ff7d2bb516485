import { month as monthWords, plainNumber } from '../../../core/messages/numbers.js';
import type { BulkWords } from './words.js';

const of = (month: string | null): string => (month === null ? '' : monthWords(month, 'en'));

export const en: BulkWords = {
  verdicts: { ready: 'can be submitted', 'to-fix': 'needs changes', unreadable: 'cannot be read' },
  slip: {
    title: 'Returned for changes',
    organisation: (name) => `Organisation: ${name}`,
    file: (name, month, { error, warning }) =>
      `File: ${name}${month === null ? '' : ` (${of(month)})`}, errors ${plainNumber(error)}, warnings ${plainNumber(warning)}`,
    unreadable: (name, reason) => `File: ${name} cannot be opened: ${reason}`,
    about: 'Against the other files',
    mustFix: (findings) => `To change (${plainNumber(findings)})`,
    toCheck: (findings) => `To look at (${plainNumber(findings)})`,
    rule: (title, findings) => `[${title}] × ${plainNumber(findings)}`,
    how: (advice) => `How to fix: ${advice}`,
    sendAgain: 'Send it again once it is changed.',
    fileName: (organisation) => `returned_${organisation}`,
    copyName: (name) => `returned_${name}`,
  },
  chase: {
    title: (month) => (month === null ? 'To chase' : `To chase (${of(month)})`),
    missing: (organisations) => `Have sent nothing yet, ${plainNumber(organisations)}:`,
    unreadableFiles: (files) => `Files that cannot be opened and are to be sent again, ${plainNumber(files)}:`,
    otherMonth: (files) => `Files of another month, to be sent again, ${plainNumber(files)}:`,
    unreadable: (name, organisation, reason) =>
      `${name}${organisation === null ? '' : ` (${organisation})`}: ${reason}`,
    ofOtherMonth: (organisation, what) => (organisation === null ? what : `${organisation}: ${what}`),
  },
  report: {
    sheets: { files: 'Summary', between: 'Between files', findings: 'Findings', chase: 'To chase' },
    title: (month, files) =>
      `Files checked${month === null ? '' : ` · ${of(month)}`} · can be submitted ${files.ready} · need changes ${files['to-fix']} · cannot be read ${files.unreadable}`,
    fileHeads: ['No.', 'File', 'Sender', 'Month', 'Projects', 'Errors', 'Warnings', 'Notes', 'Verdict', 'Remark'],
    betweenHeads: ['No.', 'Severity', 'Rule', 'What', 'How to fix'],
    findingHeads: ['No.', 'File', 'Severity', 'Rule', 'Sheet', 'Cell', 'Project', 'What', 'How to fix'],
    chaseHeads: ['No.', 'Organisation', 'File', 'What'],
    notSent: 'has sent nothing yet',
    sendAgain: 'to be sent again',
    nothingBetween: 'Nothing was found between the files',
    nobodyToChase: 'Nobody is to be chased',
    leftOut: (findings) => `${plainNumber(findings)} more do not fit here: see each file's own`,
    fileName: (month) => `files-checked${month === null ? '' : `_${month}`}`,
  },
  cli: {
    slips:
      'write, for each organisation with files to change, a text (txt) and annotated copies of its files into this folder',
    report:
      'write the summary, what is wrong between files, all findings and who is to be chased as one workbook (xlsx)',
    reportNotXlsx: (path) => `--report writes an xlsx file: ${path}`,
    reportIsOut: (path) => `--report and --out are the same file: ${path}. Give another`,
    slipsAmongInputs: (folder) =>
      `The folder ${folder} of --slips is among those that are checked: next time its copies would be taken for submissions. Give another`,
    slipsNotAFolder: (folder) => `--slips takes a folder; ${folder} is none`,
    slipsFailed: (folder, code) => `Nothing can be written into ${folder} (${code}). Check permissions and space`,
    slipsWritten: (folder, slips, copies) =>
      `Wrote ${plainNumber(slips)} texts and ${plainNumber(copies)} annotated copies into ${folder}`,
    nothingToReturn: 'No file is to be returned: nothing was written',
    noCopy: (path, why) => `No annotated copy of ${path}: ${why}`,
    changedMeanwhile: (path) => `No annotated copy of ${path}: it has changed since it was checked. Check again`,
  },
};
