/** Workbooks for tests, written as rows of values. */
import { parseAddress, parseArea } from '../../src/core/sheet/address.js';
import {
  cellKey,
  type Area,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/sheet/snapshot.js';

/** A cell with more than a value: a formula (without its =) beside its stored value, a number format. */
export interface DetailedCell {
  readonly kind: 'cell';
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

export type Cell = CellValue | DetailedCell | undefined;

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** A1 areas: A1:C1. */
  readonly merges?: readonly string[];
  /** By A1 address, without their =; the stored value stands in `rows`. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** By A1 address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** As people count rows, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly visibility?: SheetSnapshot['visibility'];
}

export interface WorkbookSpec {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly sheets: readonly SheetSpec[];
}

/** A formula and what it gave; null: it was never calculated. */
export function formula(text: string, value: CellValue, format?: string): DetailedCell {
  return { kind: 'cell', value, formula: text, ...(format === undefined ? {} : { format }) };
}

export function formatted(value: CellValue, format: string): DetailedCell {
  return { kind: 'cell', value, format };
}

export function cellError(error: '#REF!' | '#N/A' | '#DIV/0!' | '#VALUE!' | '#NAME?'): CellValue {
  return { error };
}

function isDetailed(cell: Cell): cell is DetailedCell {
  return typeof cell === 'object' && cell !== null && 'kind' in cell;
}

function placed(address: string): { row: number; column: number } {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`no address: ${address}`);
  return place;
}

function area(text: string): Area {
  const found = parseArea(text);
  if (found === undefined) throw new Error(`no area: ${text}`);
  return found;
}

/** Number formats in the order in which they are first met; General is the first. */
class FormatCodes {
  readonly codes = ['General'];

  indexOf(code: string): number {
    const known = this.codes.indexOf(code);
    return known === -1 ? this.codes.push(code) - 1 : known;
  }
}

function snapshotOf(spec: SheetSpec, codes: FormatCodes): SheetSnapshot {
  const formulas = new Map<number, string>();
  const formats: (number | undefined)[][] = spec.rows.map(() => []);
  const setFormat = (row: number, column: number, code: string): void => {
    (formats[row] ??= [])[column] = codes.indexOf(code);
  };
  const rows = spec.rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (!isDetailed(cell)) return cell;
      if (cell.formula !== undefined) formulas.set(cellKey(row, column), cell.formula);
      if (cell.format !== undefined) setFormat(row, column, cell.format);
      return cell.value;
    }),
  );
  for (const [address, text] of Object.entries(spec.formulas ?? {})) {
    const { row, column } = placed(address);
    formulas.set(cellKey(row, column), text);
  }
  for (const [address, code] of Object.entries(spec.formats ?? {})) {
    const { row, column } = placed(address);
    setFormat(row, column, code);
  }
  return {
    name: spec.name,
    visibility: spec.visibility ?? 'visible',
    rows,
    formats,
    formulas,
    merges: (spec.merges ?? []).map(area),
    hiddenRows: new Set((spec.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set(),
  };
}

export function workbook({ name = '', date1904 = false, sheets }: WorkbookSpec): WorkbookSnapshot {
  const codes = new FormatCodes();
  const snapshots = sheets.map((sheet) => snapshotOf(sheet, codes));
  return { name, date1904, numberFormats: codes.codes, sheets: snapshots };
}
