/** A sheet's snapshot while its blocks come in. */
import { cellKey, type Area, type CellValue, type ErrorCode, type SheetSnapshot } from '../../core/sheet/snapshot.js';
import { GENERAL, formulaOf, looksLikeError, valueOf, type Matrix } from './raw-cells.js';

/** Number format codes of the whole workbook, each once. */
export class NumberFormatTable {
  readonly codes: string[] = [GENERAL];
  private readonly places = new Map<string, number>([[GENERAL, 0]]);

  indexOf(code: unknown): number {
    if (typeof code !== 'string' || code === '') return 0;
    const known = this.places.get(code);
    if (known !== undefined) return known;
    this.places.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}

export interface CellBlock {
  readonly values: Matrix;
  readonly formulas: Matrix;
  readonly numberFormat: Matrix;
}

export class SheetDraft {
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Around all cells that look like errors; their types have to be asked. */
  suspects: Area | undefined;
  private readonly rows: (CellValue[] | undefined)[] = [];
  private readonly formats: (number[] | undefined)[] = [];
  private readonly formulas = new Map<number, string>();

  constructor(
    readonly id: string,
    readonly name: string,
    private readonly visibility: SheetSnapshot['visibility'],
    private readonly numberFormats: NumberFormatTable,
  ) {}

  /** Takes the block whose first cell is named; says how many bytes its texts and numbers took, rather too many. */
  take(top: number, left: number, { values, formulas, numberFormat }: CellBlock): number {
    let bytes = 0;
    values.forEach((line, y) => {
      const row = top + y;
      line.forEach((value, x) => {
        const column = left + x;
        const formula = formulaOf(value, formulas[y]?.[x]);
        this.put(row, column, valueOf(value, formula !== null));
        if (formula !== null) this.formulas.set(cellKey(row, column), formula);
        if (looksLikeError(value)) this.suspect(row, column);
        const format = numberFormat[y]?.[x];
        const index = this.numberFormats.indexOf(format);
        if (index !== 0) this.putFormat(row, column, index);
        bytes += 8 + jsonBytes(value) + jsonBytes(formulas[y]?.[x]) + jsonBytes(format);
      });
    });
    return bytes;
  }

  /** Makes errors of what only looked like them. */
  takeTypes(top: number, left: number, types: Matrix): void {
    types.forEach((line, y) =>
      line.forEach((type, x) => {
        const cells = this.rows[top + y];
        const value = cells?.[left + x];
        if (type === 'Error' && cells !== undefined && looksLikeError(value))
          cells[left + x] = { error: value as ErrorCode };
      }),
    );
  }

  snapshot(): SheetSnapshot {
    const { name, visibility, rows, formats, formulas, merges, hiddenRows, hiddenColumns } = this;
    return { name, visibility, rows, formats, formulas, merges, hiddenRows, hiddenColumns };
  }

  private put(row: number, column: number, value: CellValue): void {
    if (value === null) return;
    const cells = (this.rows[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  private putFormat(row: number, column: number, index: number): void {
    const indexes = (this.formats[row] ??= []);
    while (indexes.length < column) indexes.push(0);
    indexes[column] = index;
  }

  private suspect(row: number, column: number): void {
    const { top = row, left = column, bottom = row, right = column } = this.suspects ?? {};
    this.suspects = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }
}

/** About: a text is taken to be of the kind of its first letter, and a Chinese letter takes three bytes. */
function jsonBytes(value: unknown): number {
  if (typeof value !== 'string') return typeof value === 'number' ? 12 : 5;
  return value.length * (value.charCodeAt(0) < 0x80 ? 1 : 3);
}
