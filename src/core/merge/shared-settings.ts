/** The settings sheet that all files with one share: a new master gets it too. */
import { settingsSheetOf } from '../settings/setting-cells.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import { copiedSheet } from '../split/copied-sheet.js';

/** Nothing where files say different things: whose settings hold is not for us to guess. */
export function sharedSettings(workbooks: readonly WorkbookSnapshot[]): MadeSheet[] {
  const sheets = workbooks.flatMap((workbook) => {
    const found = settingsSheetOf(workbook);
    return found === undefined ? [] : [copiedSheet(workbook, found.sheet)];
  });
  const [first] = sheets;
  const same = sheets.every((sheet) => JSON.stringify(sheet.rows) === JSON.stringify(first?.rows));
  return first !== undefined && same ? [first] : [];
}
