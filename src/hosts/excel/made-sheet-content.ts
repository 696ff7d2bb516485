/** What sheets of ours have in common: their stamp, their empty cell, the area that they fill. */
import type { Area } from '../../core/sheet/snapshot.js';
import type { MadeSheetCell, MadeSheetContent } from './change-set.js';
import { GENERAL } from './raw-cells.js';

/** A custom property of the sheet, which files keep. */
export const STAMP = 'dispatch';
export const STAMP_VALUE = 'made-sheet';

export const EMPTY: MadeSheetCell = {
  content: { value: null, formula: null, numberFormat: GENERAL },
  bold: false,
  wrap: false,
  link: null,
};

/** undefined: no cells. */
export function contentArea({ rows }: MadeSheetContent): Area | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return width === 0 ? undefined : { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
}
