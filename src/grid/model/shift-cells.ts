/** Inserting and deleting cells on a sheet: contents, merges, formats, notes, hidden rows and every formula follow. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/snapshot.js';
import { WHOLE_SHEET, columnCount, intersection, isWholeColumns, isWholeRows, rowCount, sameArea } from './area.js';
import { movedArea, movedIndex, type CellShift } from './cell-shift.js';
import { formulaAfterShift } from './formula-references.js';
import type { Workbook } from './workbook.js';
import type { Worksheet } from './worksheet.js';

/** Why Excel refuses: cells with content would fall off the sheet, or a merged area would be torn. */
export type ShiftFault = 'off-sheet' | 'merge-conflict';

export function shiftFault(sheet: Worksheet, shift: CellShift): ShiftFault | undefined {
  const band = bandOf(shift);
  if (sheet.mergesIn(band).some((merge) => !sameArea(intersection(merge, band) ?? merge, merge))) {
    return 'merge-conflict';
  }
  if (shift.kind === 'delete') return undefined;
  const used = sheet.usedArea(band, true);
  if (used === undefined) return undefined;
  const rows = shift.axis === 'rows' ? rowCount(shift.area) : 0;
  const columns = shift.axis === 'columns' ? columnCount(shift.area) : 0;
  return used.bottom + rows >= MAX_ROWS || used.right + columns >= MAX_COLUMNS ? 'off-sheet' : undefined;
}

/** The shift must be free of faults. */
export function shiftCells(workbook: Workbook, sheet: Worksheet, shift: CellShift): void {
  if (shift.axis === 'columns') shiftColumns(sheet, shift);
  else if (isWholeRows(shift.area)) shiftWholeRows(sheet, shift);
  else shiftRowsInColumns(sheet, shift);
  const move = (area: Area): Area[] => {
    const moved = movedArea(area, shift);
    return moved === undefined ? [] : [moved];
  };
  sheet.merges = sheet.merges.flatMap(move);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap(move);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap(move) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.notes = sheet.notes.flatMap((note) => {
    const moved = movedArea({ top: note.row, bottom: note.row, left: note.column, right: note.column }, shift);
    return moved === undefined ? [] : [{ ...note, row: moved.top, column: moved.left }];
  });
  if (isWholeRows(shift.area) && shift.axis === 'rows') sheet.hiddenRows = movedSet(sheet.hiddenRows, shift);
  if (isWholeColumns(shift.area) && shift.axis === 'columns')
    sheet.hiddenColumns = movedSet(sheet.hiddenColumns, shift);
  for (const other of workbook.sheets) {
    for (const { cell } of other.cellsIn(WHOLE_SHEET)) {
      if (cell.formula !== undefined) cell.formula = formulaAfterShift(cell.formula, other.name, sheet.name, shift);
    }
    for (const format of other.conditionalFormats) {
      format.formula = formulaAfterShift(format.formula, other.name, sheet.name, shift);
    }
  }
  for (const name of workbook.names) name.formula = formulaAfterShift(name.formula, '', sheet.name, shift);
}

/** Everything that moves or must stay whole: the cells themselves and all below (or beside) them. */
function bandOf({ axis, area }: CellShift): Area {
  return axis === 'rows' ? { ...area, bottom: WHOLE_SHEET.bottom } : { ...area, right: WHOLE_SHEET.right };
}

function shiftWholeRows(sheet: Worksheet, { kind, area }: CellShift): void {
  if (area.top >= sheet.rows.length) return;
  const gap = kind === 'insert' ? new Array<undefined>(rowCount(area)).fill(undefined) : [];
  const rest = sheet.rows.slice(kind === 'insert' ? area.top : area.bottom + 1);
  sheet.rows = sheet.rows.slice(0, area.top).concat(gap, rest);
}

function shiftColumns(sheet: Worksheet, { kind, area }: CellShift): void {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    if (cells === undefined || area.left >= cells.length) continue;
    const gap = kind === 'insert' ? new Array<undefined>(columnCount(area)).fill(undefined) : [];
    const rest = cells.slice(kind === 'insert' ? area.left : area.right + 1);
    sheet.rows[row] = cells.slice(0, area.left).concat(gap, rest);
  }
}

function shiftRowsInColumns(sheet: Worksheet, shift: CellShift): void {
  const moving = [...sheet.cellsIn(bandOf(shift))];
  for (const { row, column } of moving) delete sheet.rows[row]?.[column];
  for (const { row, column, cell } of moving) {
    const moved = movedIndex(row, shift);
    if (moved !== undefined) (sheet.rows[moved] ??= [])[column] = cell;
  }
}

function movedSet(indexes: ReadonlySet<number>, shift: CellShift): Set<number> {
  return new Set([...indexes].flatMap((index) => movedIndex(index, shift) ?? []));
}
