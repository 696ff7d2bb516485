/**
 * What a host reads from a workbook: values as they are stored, and no more of the form than the checks need.
 * Rows and columns count from 0 here; addresses shown to people are A1 (see address.ts).
 */

/** Excel's error values as a workbook stores them. */
export type ErrorCode =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#GETTING_DATA' | '#SPILL!' | '#CALC!';

export interface CellError {
  readonly error: ErrorCode;
}

/**
 * A cell's stored value. A date is its serial number (see WorkbookSnapshot.date1904). null: an empty cell, or a formula
 * without a stored value (then the cell stands in SheetSnapshot.formulas). '' : a formula whose result is empty text.
 */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells, both ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** rows[r][c]. A row without cells may be undefined, a row may be shorter than the sheet is wide, a hole is empty. */
  readonly rows: readonly (readonly (CellValue | undefined)[] | undefined)[];
  /** Index into WorkbookSnapshot.numberFormats by cell, laid out like rows; what is missing is 0 (General). */
  readonly formats: readonly (ArrayLike<number | undefined> | undefined)[];
  /** By cellKey(row, column): the formula without its leading =. Shared formulas are written out for each cell. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface WorkbookSnapshot {
  /** The file's name without its folder; '' where the workbook has none. */
  readonly name: string;
  /** Whether serial 0 is 1904-01-01 and not 1899-12-30. */
  readonly date1904: boolean;
  /** Number format codes; index 0 is always General. */
  readonly numberFormats: readonly string[];
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
}

/** Excel's own limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for a cell, for maps and sets. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The stored value, null where there is no cell. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.rows[row]?.[column] ?? null;
}

/** The number format's index, 0 (General) where none is set. */
export function formatIndexAt(sheet: SheetSnapshot, row: number, column: number): number {
  return sheet.formats[row]?.[column] ?? 0;
}
