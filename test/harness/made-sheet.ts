/** A sheet that the product made, as a workbook holds it once it was written. */
import type { MadeSheet } from '../../src/core/sheet/write-plan.js';
import { formatted, type Cell, type SheetSpec } from './workbook.js';

export function specOf({ name, rows }: MadeSheet): SheetSpec {
  return {
    name,
    rows: rows.map((row) =>
      row.map(({ value, numberFormat }): Cell => (numberFormat === undefined ? value : formatted(value, numberFormat))),
    ),
  };
}
