/**
 * The cell references in a formula's text: moved with inserted and deleted cells, and shifted with the cell that uses
 * them. Strings, names and functions are left alone. References to other workbooks and whole-sheet spans are not known.
 */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/snapshot.js';
import { columnIndex, columnName } from '../../core/sheet/address.js';
import { parseReference, quotedSheetName } from './area.js';
import { movedArea, type CellShift } from './cell-shift.js';

const TOKEN =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

function mapReferences(formula: string, map: (sheet: string | undefined, cells: string) => string): string {
  return formula.replace(TOKEN, (token: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return token;
    return (sheet ?? '') + map(sheet === undefined ? undefined : parseReference(`${sheet}A1`)?.sheetName, cells);
  });
}

/** The formula after cells moved on a sheet; a reference to cells that are gone becomes #REF!. */
export function formulaAfterShift(formula: string, onSheet: string, shiftedSheet: string, shift: CellShift): string {
  return mapReferences(formula, (sheet, cells) => {
    const area = parseReference(cells)?.area;
    if ((sheet ?? onSheet).toLowerCase() !== shiftedSheet.toLowerCase() || area === undefined) return cells;
    const moved = movedArea(area, shift);
    return moved === undefined ? '#REF!' : rewritten(cells, moved);
  });
}

/** The formula after a sheet was given another name. */
export function formulaAfterRename(formula: string, oldName: string, newName: string): string {
  return formula.replace(TOKEN, (token: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined || sheet === undefined) return token;
    const named = parseReference(`${sheet}A1`)?.sheetName;
    return named?.toLowerCase() === oldName.toLowerCase() ? `${quotedSheetName(newName)}!${cells}` : token;
  });
}

/** The formula as it reads in a cell so many rows and columns away: parts with $ stay. */
export function formulaMovedBy(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (_sheet, cells) =>
    cells.replace(
      /(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?/g,
      (part, first: string, column?: string, second?: string, row?: string) => {
        if (part === '') return part;
        // In 3:$5 and in 3:5 the one $ a part may have stands before the row.
        const rowFixed = column === undefined ? first === '$' : second === '$';
        const movedColumn = column === undefined || first === '$' ? column : movedName(column, columns);
        const movedRow = row === undefined || rowFixed ? row : String(wrapped(Number(row) - 1 + rows, MAX_ROWS) + 1);
        return `${first}${movedColumn ?? ''}${second ?? ''}${movedRow ?? ''}`;
      },
    ),
  );
}

/** Whether the formula reads differently in different cells. */
export function hasRelativeReference(formula: string): boolean {
  return formulaMovedBy(formula, 1, 1) !== formula;
}

function movedName(column: string, by: number): string {
  return columnName(wrapped(columnIndex(column) + by, MAX_COLUMNS));
}

/** Excel lets references run around the sheet's edge. */
function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}

/** The moved corners in the shape the reference had: its $ signs, its kind (cell, span, columns, rows). */
function rewritten(cells: string, moved: Area): string {
  const corners = cells.split(':');
  return corners
    .map((corner, index) => {
      const last = index > 0;
      const row = String((last ? moved.bottom : moved.top) + 1);
      const column = columnName(last ? moved.right : moved.left);
      return corner.replace(/[A-Za-z]+/, column).replace(/\d+/, row);
    })
    .join(':');
}
