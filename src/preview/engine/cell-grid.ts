/** Reading an area cell by cell into the matrix a script gets, and what Excel answers for areas that are too large. */
import type { Area, CellValue } from '../../core/sheet/snapshot.js';
import { isCellError } from '../../core/sheet/snapshot.js';
import { cellCount, isWholeColumns, isWholeRows } from '../../grid/model/area.js';
import type { Cell } from '../../grid/model/cell.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { refuse } from './host-error.js';
import { MAX_CELLS_READ } from './limits.js';

export type Grid<Value> = Value[][];

/** null for whole rows and columns: "the response will contain null values for cell-level properties". */
export function readGrid<Value>(
  sheet: Worksheet,
  area: Area,
  read: (cell: Cell | undefined) => Value,
): Grid<Value> | null {
  if (isWholeRows(area) || isWholeColumns(area)) return null;
  if (cellCount(area) > MAX_CELLS_READ) refuse('RangeExceedsLimit');
  const grid: Grid<Value> = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows[row];
    const line: Value[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(cells?.[column]));
    grid.push(line);
  }
  return grid;
}

/** The one value of all, null where they differ. */
export function uniform<Value>(values: Iterable<Value>): Value | null {
  let first: { value: Value } | undefined;
  for (const value of values) {
    if (first === undefined) first = { value };
    else if (first.value !== value) return null;
  }
  return first?.value ?? null;
}

/** A property of all cells, the many that were never touched counted as one. */
export function uniformOfCells<Value>(
  sheet: Worksheet,
  areas: readonly Area[],
  read: (cell: Cell | undefined) => Value,
): Value | null {
  return uniform(valuesOf(sheet, areas, read));
}

function* valuesOf<Value>(
  sheet: Worksheet,
  areas: readonly Area[],
  read: (cell: Cell | undefined) => Value,
): Generator<Value> {
  for (const area of areas) {
    let seen = 0;
    for (const { cell } of sheet.cellsIn(area)) {
      seen++;
      yield read(cell);
    }
    if (seen < cellCount(area)) yield read(undefined);
  }
}

/** Excel.RangeValueType of a stored value. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
