/** A sheet of another workbook as one that we make: values and number formats, formulas as what they came to. */
import { isDateFormat } from '../sheet/number-format.js';
import { formatIndexAt, isCellError, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import { madeWidths } from './made-widths.js';

/** How many days later 1904-01-01 is than 1899-12-30. */
const DAYS_TO_1904 = 1462;

/** Workbooks that we make count days from 1899-12-30. An error value has nothing to copy. */
export function copiedCell(workbook: WorkbookSnapshot, sheet: SheetSnapshot, row: number, column: number): MadeCell {
  const value = valueAt(sheet, row, column);
  const numberFormat = workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
  const format = numberFormat === 'General' ? {} : { numberFormat };
  if (isCellError(value)) return { value: null, ...format };
  const isDate = typeof value === 'number' && workbook.date1904 && isDateFormat(numberFormat);
  return { value: isDate ? value + DAYS_TO_1904 : value, ...format };
}

export function copiedSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): MadeSheet {
  const rows = Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from({ length: sheet.rows[row]?.length ?? 0 }, (__, column) => copiedCell(workbook, sheet, row, column)),
  );
  const hidden = sheet.visibility === 'visible' ? {} : { hidden: true };
  const merges = sheet.merges.length === 0 ? {} : { merges: sheet.merges };
  return { name: sheet.name, rows, widths: madeWidths(rows), frozenRows: 0, ...merges, ...hidden };
}
