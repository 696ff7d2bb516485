import { month, plainNumber as count } from '../../../core/messages/numbers.js';
import type { ReceiptWords } from './words.js';

const projectsOf = (number: number): string => `${count(number)} ${number === 1 ? 'project' : 'projects'}`;

export const en: ReceiptWords = {
  receiptAbout: 'where the check finds no errors, write a copy with a receipt of it',
  verifyAbout: 'tell whether a file is still the one that passed its check',
  fileArgument: 'workbook file',
  receiptFile: 'workbook file (xlsx, xlsm)',
  out: 'file for the copy with the receipt; never the input',
  month: 'dispatch month; told by the file where absent',
  noSheet: 'no sheet 校核回执: the receipt is kept inside the file only',
  verifyPolicy: 'the policy file, where the receipt’s policy is none of the shipped ones',
  format: 'of the answer: text or json; text by default',
  receiptExitCodes: 'Exit codes: 0 issued; 1 not issued, there are errors; 2 wrong use, or the file cannot be read',
  verifyExitCodes:
    'Exit codes: 0 still the file that passed; 1 changed, rules updated, or no receipt; 2 wrong use, or the file cannot be read',
  outMissing: '--out <FILE> is missing: where should the copy with the receipt go? The input is never changed',
  cannotOpen: (path, reason) => `Cannot open “${path}”: ${reason}`,
  issued: (time) => `Receipt issued (${time})`,
  written: (path) => `The file with the receipt is in ${path}`,
  errors: ({ error }) =>
    `There ${error === 1 ? 'is 1 error' : `are ${count(error)} errors`}: no receipt. See them with dispatch check, correct them and try again`,
  noProjects: 'No project was recognised: no receipt. See why with dispatch check',
  policyUnknown: (policy) =>
    `The receipt’s policy “${policy}” is none of the shipped ones. Give its file with --policy`,
  status: ({ status, updated }) => {
    switch (status) {
      case 'unchanged':
        return 'Still the file that passed its check';
      case 'changed':
        return 'The content has changed: the receipt is void. Check again';
      case 'rules-updated': {
        const what = [...(updated.rules ? ['rules'] : []), ...(updated.policy ? ['policy'] : [])].join(' and ');
        return `The content is the same, but the ${what} changed since. Check again`;
      }
      case 'no-receipt':
        return 'There is no receipt. Issue one with dispatch receipt';
      case 'receipt-unreadable':
        return 'The receipt cannot be read: it is damaged, or of another version. Check again';
    }
  },
  receiptOf: (receipt) =>
    `Receipt: ${receipt.time} · ${receipt.month === null ? 'month unknown' : month(receipt.month, 'en')} · policy ${receipt.policy.title} [${receipt.policy.id}] · ${projectsOf(receipt.projects)} · ${receipt.tool.name} ${receipt.tool.version}`,
  monthChanged: (then, now) => `The dispatch month went from ${then ?? 'unknown'} to ${now ?? 'unknown'}`,
  senderChanged: (then, now) => `The sender (填报单位) went from ${then ?? 'nobody'} to ${now ?? 'nobody'}`,
  differingTotals: (rows) =>
    `${count(rows)} total or group ${rows === 1 ? 'row differs' : 'rows differ'} from the receipt`,
  differing: (projects) => `${projectsOf(projects)} ${projects === 1 ? 'differs' : 'differ'} from the receipt`,
  differingUnknown: 'There were too many projects to be remembered one by one: nobody can say which differ',
  change: (change) => ({ changed: 'changed', added: 'new', removed: 'gone', moved: 'moved' })[change],
  row: (row) => `row ${row}`,
  more: (projects) => `and ${count(projects)} more: see --format json`,
};
