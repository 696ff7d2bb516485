import { cellKey, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { WHOLE_SHEET } from './area.js';
import { GENERAL } from './cell.js';
import type { Workbook } from './workbook.js';
import type { Worksheet } from './worksheet.js';

/** What a host would read from the workbook now. Fills, notes, settings and conditional formats have no place in it. */
export function snapshotOfWorkbook(workbook: Workbook): WorkbookSnapshot {
  const numberFormats = [GENERAL];
  const indexes = new Map([[GENERAL, 0]]);
  const indexOf = (format: string): number => {
    const known = indexes.get(format);
    if (known !== undefined) return known;
    indexes.set(format, numberFormats.length);
    return numberFormats.push(format) - 1;
  };
  const sheets = workbook.sheets.map((sheet) => snapshotOfSheet(sheet, indexOf));
  return { name: workbook.name, date1904: workbook.date1904, numberFormats, sheets };
}

function snapshotOfSheet(sheet: Worksheet, indexOf: (format: string) => number): SheetSnapshot {
  const rows: (CellValue | undefined)[][] = [];
  const formats: (number | undefined)[][] = [];
  const formulas = new Map<number, string>();
  for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) {
    (rows[row] ??= [])[column] = cell.value;
    if (cell.numberFormat !== GENERAL) (formats[row] ??= [])[column] = indexOf(cell.numberFormat);
    if (cell.formula !== undefined) formulas.set(cellKey(row, column), cell.formula);
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    formats,
    formulas,
    merges: [...sheet.merges],
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  };
}
