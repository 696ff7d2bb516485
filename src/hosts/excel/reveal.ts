/// <reference types="office-js" />
import type { CellRef } from '../../core/sheet/write-plan.js';
import type { RevealOutcome } from '../host.js';
import { refusalOf } from './office-errors.js';
import { runInExcel } from './office-types.js';

/** A hidden sheet stays hidden: that is the user's to change. */
export async function revealCell({ sheet: name, row, column }: CellRef): Promise<RevealOutcome> {
  try {
    return await runInExcel(async (context): Promise<RevealOutcome> => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
      await context.sync();
      if (sheet.isNullObject) return { kind: 'missing', sheet: name };
      if (sheet.visibility !== Excel.SheetVisibility.visible) return { kind: 'unsupported', what: 'hidden-sheet' };
      sheet.activate();
      sheet.getCell(row, column).select();
      await context.sync();
      return { kind: 'revealed' };
    });
  } catch (error) {
    return refusalOf(error);
  }
}
