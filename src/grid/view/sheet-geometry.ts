/** How a sheet lies on the screen: sizes in pixels, and how far the grid goes beyond what is used. */
import { MAX_COLUMNS, MAX_ROWS } from '../../core/sheet/snapshot.js';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../model/default-looks.js';
import type { Worksheet } from '../model/worksheet.js';
import { AxisLayout } from './axis-layout.js';
import type { Place } from './selection-moves.js';

export const HEAD_WIDTH = 46;
export const HEAD_HEIGHT = 22;

const PIXELS_PER_POINT = 4 / 3;
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 4;
const MIN_ROWS = 60;
const MIN_COLUMNS = 16;
/** Wider sheets are not drawn further: every column of a drawn row is an element. */
const MOST_COLUMNS = 300;

export interface SheetGeometry {
  readonly rows: AxisLayout;
  readonly columns: AxisLayout;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The last used cell. */
  readonly last: Place;
}

export function sheetGeometry(sheet: Worksheet): SheetGeometry {
  const usedRows = sheet.rows.length;
  const usedColumns = sheet.rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  const rowCount = Math.min(MAX_ROWS, Math.max(MIN_ROWS, usedRows + SPARE_ROWS));
  const columnCount = Math.min(MAX_COLUMNS, MOST_COLUMNS, Math.max(MIN_COLUMNS, usedColumns + SPARE_COLUMNS));
  const pixels = (hidden: boolean, points: number): number => (hidden ? 0 : Math.round(points * PIXELS_PER_POINT));
  return {
    rows: new AxisLayout(rowCount, (row) =>
      pixels(sheet.hiddenRows.has(row), sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT),
    ),
    columns: new AxisLayout(columnCount, (column) =>
      pixels(sheet.hiddenColumns.has(column), sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH),
    ),
    frozen: sheet.frozen,
    last: { row: Math.max(0, usedRows - 1), column: Math.max(0, usedColumns - 1) },
  };
}
