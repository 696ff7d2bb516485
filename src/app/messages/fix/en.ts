import { plainNumber as count } from '../../../core/messages/numbers.js';
import type { FixWords } from './words.js';

const cells = (number: number): string => `${count(number)} ${number === 1 ? 'cell' : 'cells'}`;
const findings = (number: number): string => `${count(number)} ${number === 1 ? 'finding' : 'findings'}`;

export const en: FixWords = {
  about: 'put right what is safe to put right (numbers stored as text, short names, dates, codes, spaces) in a copy',
  fileArgument: 'workbook file (xlsx, xlsm)',
  out: 'file for the result; never the input',
  month: 'dispatch month; told by the file where absent',
  only: 'only some kinds, parted by commas: number-as-text, organisation-alias, date-form, code-form, spaces',
  format: 'of the answer: text or json; text by default',
  exitCodes:
    'Exit codes: 0 everything fixable is fixed; 1 something fixable is left (formulas, protected sheets …); 2 wrong use, or the file cannot be read',
  outMissing: '--out <FILE> is missing: where should the result go? The input is never changed',
  cannotOpen: (path, reason) => `Cannot open “${path}”: ${reason}`,
  written: (path) => `The fixed file is in ${path}`,
  kind: (kind) =>
    ({
      'number-as-text': 'text to number',
      'organisation-alias': 'organisation to its registered name',
      'date-form': 'made a real date',
      'code-form': 'code in its normal form',
      spaces: 'needless spaces out',
    })[kind],
  columns: { sheet: 'Sheet', cell: 'Cell', project: 'Project', kind: 'Fix', before: 'Before', after: 'After' },
  value: (value) => (typeof value === 'string' ? `“${value}”` : value === null ? '(empty)' : String(value)),
  fixed: (number) => `${cells(number)} fixed`,
  nothing: 'Nothing to fix',
  recalculated: (number) => `results of formulas brought up to date: ${count(number)}`,
  left: (number) => `${findings(number)} not fixed`,
  leftReason: (reason) =>
    ({
      formula: 'a formula; change the formula',
      protected: 'the sheet is protected; take the protection off and try again',
      'no-safe-value': 'nothing that means the same (a foreign currency, for one); look at it yourself',
    })[reason],
  revealed: (number) => `The fixes brought ${findings(number)} to light: check again`,
  counts: (before, after) =>
    `errors ${count(before.error)} → ${count(after.error)} · warnings ${count(before.warning)} → ${count(after.warning)}`,
};
