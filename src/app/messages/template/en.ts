import type { TemplateWords } from './words.js';

export const en: TemplateWords = {
  about: 'Make a workbook for units to fill: the three lists, drop-downs, totals, notes, settings',
  policy: 'a policy’s id or file, general by default; dispatch policies lists the ids',
  month: 'the month to be filled; by default the present month of the policy’s year',
  out: 'write the template to this .xlsx file',
  outMissing: 'Nothing says where to write. Add --out FILE.xlsx',
  written: (path, policyTitle, month) => `Made ${path} (${policyTitle}, ${month})`,
};
