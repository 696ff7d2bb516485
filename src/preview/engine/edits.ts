/** Changes to cells with all that Excel does on the way: protection, parsing as if typed, events. */
import type { Area } from '../../core/sheet/snapshot.js';
import {
  WHOLE_SHEET,
  cellCount,
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
} from '../../grid/model/area.js';
import { GENERAL, emptyCell, type Cell, type CellStyle } from '../../grid/model/cell.js';
import type { CellShift } from '../../grid/model/cell-shift.js';
import { shiftCells, shiftFault } from '../../grid/model/shift-cells.js';
import { readTyped, valueForScript } from '../../grid/model/typed-text.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { valueType } from './cell-grid.js';
import { refuse } from './host-error.js';
import { MAX_CELLS_READ } from './limits.js';
import type { Session } from './session.js';

/** Excel's longest text in a cell. */
const MAX_TEXT = 32_767;

/** One value for all cells, or a matrix of the area's shape; null leaves a cell as it is. */
export function matrixReader(area: Area, input: unknown, unbounded = false): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) {
    if (!unbounded && cellCount(area) > MAX_CELLS_READ) refuse('RangeExceedsLimit');
    return () => input;
  }
  const rows = input as unknown[];
  const fits =
    rows.length === rowCount(area) && rows.every((line) => Array.isArray(line) && line.length === columnCount(area));
  if (fits) return (row, column) => (rows[row] as unknown[])[column];
  return refuse(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Values or formulas, which Excel takes alike. Tells listeners and the calculation. */
export function writeCells(session: Session, sheet: Worksheet, area: Area, input: unknown): void {
  session.ensureUnprotected(sheet);
  if (isUnbounded(area)) refuse('InvalidArgument');
  const at = matrixReader(area, input);
  const single = cellCount(area) === 1;
  const before = sheet.cellAt(area.top, area.left)?.value ?? null;
  eachCell(area, (row, column) => {
    const value = at(row - area.top, column - area.left);
    if (value === null || value === undefined) return;
    writeCell(session, sheet.ensureCell(row, column), value);
  });
  const after = sheet.cellAt(area.top, area.left)?.value ?? null;
  const details = {
    details: {
      valueBefore: valueForScript(before),
      valueAfter: valueForScript(after),
      valueTypeBefore: valueType(before),
      valueTypeAfter: valueType(after),
    },
  };
  session.cellsChanged(sheet, area, { changeType: 'RangeEdited', ...(single && details) });
}

function writeCell(session: Session, cell: Cell, value: unknown): void {
  if (typeof value === 'number' || typeof value === 'boolean') {
    delete cell.formula;
    cell.value = value;
    return;
  }
  if (typeof value !== 'string' || value.length > MAX_TEXT) refuse('InvalidArgument');
  const typed = readTyped(value, cell.numberFormat, session.workbook.date1904);
  cell.value = typed.value;
  if (typed.formula === undefined) delete cell.formula;
  else cell.formula = typed.formula;
  if (typed.numberFormat !== undefined && cell.numberFormat === GENERAL) cell.numberFormat = typed.numberFormat;
}

export function writeNumberFormats(session: Session, sheet: Worksheet, area: Area, input: unknown): void {
  session.ensureUnprotected(sheet);
  const at = matrixReader(area, input, isUnbounded(area));
  const painted = paintedArea(sheet, area);
  if (painted === undefined) return;
  eachCell(painted, (row, column) => {
    const format = at(row - area.top, column - area.left);
    if (format === null || format === undefined) return;
    if (typeof format !== 'string') refuse('InvalidArgument');
    sheet.ensureCell(row, column).numberFormat = format === '' ? GENERAL : format;
  });
}

/** Parts given as undefined are taken off the cells. */
export function writeStyle(
  session: Session,
  sheet: Worksheet,
  areas: readonly Area[],
  part: { [Key in keyof CellStyle]: CellStyle[Key] | undefined },
): void {
  session.ensureUnprotected(sheet);
  for (const area of areas) {
    const painted = paintedArea(sheet, area);
    if (painted === undefined) continue;
    if (cellCount(painted) > MAX_CELLS_READ) refuse('RangeExceedsLimit');
    eachCell(painted, (row, column) => {
      const cell = sheet.ensureCell(row, column);
      const style = Object.entries({ ...cell.style, ...part }).filter(([, value]) => value !== undefined);
      if (style.length === 0) delete cell.style;
      else cell.style = Object.fromEntries(style);
    });
  }
}

export const CLEAR_WHAT = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

export function clearCells(session: Session, sheet: Worksheet, area: Area, what: (typeof CLEAR_WHAT)[number]): void {
  session.ensureUnprotected(sheet);
  const contents = what === 'All' || what === 'Contents';
  const formats = what === 'All' || what === 'Formats';
  for (const { row, column, cell } of [...sheet.cellsIn(area)]) {
    const rest = { ...cell };
    if (contents) {
      rest.value = null;
      delete rest.formula;
    }
    if (formats) {
      rest.numberFormat = emptyCell().numberFormat;
      delete rest.style;
    }
    if (what !== 'Contents' && what !== 'Formats') delete rest.hyperlink;
    (sheet.rows[row] ??= [])[column] = rest;
  }
  if (formats) sheet.clearConditionalFormats(area);
  if (formats) sheet.merges = sheet.merges.filter((merge) => !sheet.mergesIn(area).includes(merge));
  if (contents) session.cellsChanged(sheet, area, { changeType: 'RangeEdited' });
}

/** Inserts or deletes cells; whole rows and columns whichever way the rest is asked to move. */
export function insertOrDelete(session: Session, sheet: Worksheet, shift: CellShift): void {
  session.ensureUnprotected(sheet);
  const fault = shiftFault(sheet, shift);
  if (fault === 'off-sheet') refuse('NonBlankCellOffSheet');
  if (fault === 'merge-conflict') refuse('InsertDeleteConflict');
  shiftCells(session.workbook, sheet, shift);
  session.cellsChanged(sheet, shift.area, shiftChange(shift));
}

function shiftChange({ kind, axis, area }: CellShift): { changeType: string; shiftDirection?: string } {
  const done = kind === 'insert' ? 'Inserted' : 'Deleted';
  if (isWholeRows(area)) return { changeType: `Row${done}` };
  if (isWholeColumns(area)) return { changeType: `Column${done}` };
  const directions = { insert: { rows: 'Down', columns: 'Right' }, delete: { rows: 'Up', columns: 'Left' } };
  return { changeType: `Cell${done}`, shiftDirection: `ShiftCell${directions[kind][axis]}` };
}

function isUnbounded(area: Area): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

/**
 * Whole rows and columns are formatted as far as the sheet is used: the workbook has no formats of rows and columns as
 * such, so that what is written beyond later does not take them.
 */
function paintedArea(sheet: Worksheet, area: Area): Area | undefined {
  const used = isUnbounded(area) ? sheet.usedArea(WHOLE_SHEET, false) : area;
  return used === undefined ? undefined : intersection(used, area);
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}
