import { MAX_COLUMNS, formatIndexAt, type SheetSnapshot, type WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { GENERAL } from './cell.js';
import { Workbook } from './workbook.js';
import type { Worksheet } from './worksheet.js';

/** The first visible sheet becomes the active one. */
export function workbookFromSnapshot(snapshot: WorkbookSnapshot): Workbook {
  const workbook = new Workbook();
  workbook.name = snapshot.name;
  workbook.date1904 = snapshot.date1904;
  for (const source of snapshot.sheets) {
    const sheet = workbook.addSheet(source.name);
    sheet.visibility = source.visibility;
    sheet.merges = [...source.merges];
    sheet.hiddenRows = new Set(source.hiddenRows);
    sheet.hiddenColumns = new Set(source.hiddenColumns);
    fillCells(sheet, source, snapshot.numberFormats);
  }
  const visible = workbook.sheets.find((sheet) => sheet.visibility === 'visible');
  if (visible !== undefined) workbook.activate(visible);
  return workbook;
}

function fillCells(sheet: Worksheet, source: SheetSnapshot, numberFormats: readonly string[]): void {
  source.rows.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      if (value !== undefined && value !== null) sheet.ensureCell(row, column).value = value;
    }),
  );
  for (const [key, formula] of source.formulas) {
    sheet.ensureCell(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS).formula = formula;
  }
  source.formats.forEach((indexes, row) => {
    for (let column = 0; column < (indexes?.length ?? 0); column++) {
      const index = formatIndexAt(source, row, column);
      if (index !== 0) sheet.ensureCell(row, column).numberFormat = numberFormats[index] ?? GENERAL;
    }
  });
}
