import { fieldTerm } from '../../../core/messages/fields.js';
import type { RollWords } from './words.js';

const field = (name: string): string => fieldTerm(name, 'en') ?? name;

export const en: RollWords = {
  about:
    'Next month’s workbook from this month’s: titles and headings move on, the year to date becomes last month’s, the month is emptied',
  fileArgument: 'this month’s workbook (.xlsx, .xlsm)',
  out: 'write next month’s workbook to this file',
  month: 'which month this is, where the workbook itself does not tell',
  outMissing: 'Nothing says where to write. Add --out FILE.xlsx',
  monthUnknown: 'Nobody can tell which month the workbook is for. Say so with --month YYYY-MM',
  cannotOpen: (path, reason) => `Cannot open “${path}”: ${reason}`,
  written: (path) => `Written to ${path}`,
  months: (from, to) => `${from} → ${to}`,
  text: (sheet, cell, before, after) => `  ${sheet}!${cell}  ${before} → ${after}`,
  figures: (carried, cleared) => `${carried} cells carried, ${cleared} cells emptied`,
  seeTo: 'To be seen to:',
  told(told) {
    switch (told.kind) {
      case 'sheet-name':
        return `  The sheet “${told.sheet}” keeps its name; it could be “${told.name}”`;
      case 'text-formula':
        return `  ${told.sheet}!${told.cell} is a formula: its month is as it was`;
      case 'column-formulas':
        return `  “${field(told.field)}” of “${told.sheet}” is calculated in ${told.cells} cells, which stay`;
      case 'unreadable':
        return `  ${told.sheet}!${told.cell} reads as no amount and was not carried`;
      case 'not-carried':
        return `  ${told.sheet}!${told.cell} (${field(told.field)}) was not brought up to date and keeps its old figure`;
      case 'month-column-missing':
        return `  After ${told.sheet}!${told.cell} “${told.heading}” there is no column for month ${told.month}: the months stay as they are, add a column`;
      case 'month-kept':
        return `  ${told.sheet}!${told.cell} “${told.heading}” still holds month ${told.month} in ${told.cells} ${told.cells === 1 ? 'cell' : 'cells'}, which no month’s column has: move them there first`;
      case 'formulas-uncalculated':
        return `  Of “${told.sheet}” ${told.cells} ${told.cells === 1 ? 'formula needs' : 'formulas need'} calculating (from ${told.cell} on): open the file in Excel or WPS and save it`;
      case 'started':
        return `  “${told.project}” (${told.sheet}, row ${told.row}) has started: in the new year it belongs under construction`;
    }
  },
  notRecognised: (to, recognised) =>
    recognised === null
      ? `The new workbook names no month. Put ${to} into its file name or a title`
      : `The new workbook still says ${recognised}. Change its title, sheet names or file name to ${to}`,
};
