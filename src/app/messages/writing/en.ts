import type { WritingWords } from './words.js';
import { isOtherFormat } from './other-format.js';

export const en: WritingWords = {
  refused(refusal) {
    switch (refusal.kind) {
      case 'protected':
        if (refusal.structure) {
          return `The workbook's structure is protected, so that no sheet “${refusal.sheet}” can be made. Take the protection of the workbook off (Review) and try again`;
        }
        return `The sheet “${refusal.sheet}” is protected. Take the protection off and try again`;
      case 'not-ours':
        return `There is a sheet named “${refusal.sheet}” that this program did not make. Rename it and try again`;
      case 'missing':
        return `There is no sheet “${refusal.sheet}”. Check the file`;
      case 'unsupported':
        return isOtherFormat(refusal.what)
          ? 'Only xlsx and xlsm files can be written. Save the file as xlsx in Excel or WPS and try again'
          : `The file holds what cannot be rewritten (${refusal.what}). Save it anew in Excel or WPS and try again`;
      case 'failed':
        return `What was written did not read back as it should, and is not saved (${refusal.detail}). Save the file anew in Excel or WPS and try again`;
      case 'stale':
        return `Cells have changed: ${refusal.cells.join(', ')}. Check again`;
      case 'editing':
        return 'A cell is being edited. Finish editing and try again';
      case 'cancelled':
        return 'Cancelled';
    }
  },
};
