/** Collects a sheet's cells row by row into a SheetSnapshot; rows with the same number formats share one array. */
import { type Area, type CellValue, MAX_COLUMNS, MAX_ROWS, type SheetSnapshot } from '../../core/sheet/snapshot.js';
import type { ReadLimits } from './limits.js';
import { UnreadableWorkbook, malformed } from './unreadable.js';

/** Rows' format arrays that are kept to be shared. */
const REMEMBERED_FORMATS = 1024;

export class SheetBuilder {
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges: Area[] = [];
  private readonly rows: (readonly (CellValue | undefined)[] | undefined)[] = [];
  private readonly formats: (readonly number[] | undefined)[] = [];
  private readonly knownFormats = new Map<string, readonly number[]>();
  private lastFormats: readonly number[] = [];
  /** The row in the making; wider ones before it left their room behind. */
  private readonly values: (CellValue | undefined)[] = [];
  private readonly valueFormats: number[] = [];
  private row = -1;
  private valueWidth = 0;
  private formatWidth = 0;
  private cells = 0;
  private cellsBefore = 0;

  /** @param part where a malformed cell is said to be */
  constructor(
    readonly name: string,
    private readonly visibility: SheetSnapshot['visibility'],
    private readonly part: string,
    private readonly limits: Pick<ReadLimits, 'sheetCells'>,
  ) {}

  /** Rows may come in any order, and one row twice: what comes later is laid over it. */
  startRow(row: number): void {
    if (!(row >= 0 && row < MAX_ROWS)) throw malformed(this.part, `row ${row + 1}`);
    this.row = row;
    this.cellsBefore = this.cells;
    const before = this.rows[row];
    before?.forEach((value, column) => this.put(column, value ?? null, this.formats[row]?.[column] ?? 0));
  }

  /** format: an index into the workbook's numberFormats. @throws UnreadableWorkbook beyond the sheet or the limit */
  put(column: number, value: CellValue, format: number): void {
    if (!(column >= 0 && column < MAX_COLUMNS)) {
      throw malformed(this.part, `column ${column + 1} of row ${this.row + 1}`);
    }
    if (++this.cells > this.limits.sheetCells) {
      const { name, cells, limits } = this;
      throw new UnreadableWorkbook({ kind: 'sheet-too-large', sheet: name, cells, limit: limits.sheetCells });
    }
    const { values, valueFormats } = this;
    while (values.length <= column) {
      values.push(undefined);
      valueFormats.push(0);
    }
    if (value !== null) {
      values[column] = value;
      if (column >= this.valueWidth) this.valueWidth = column + 1;
    }
    if (format !== 0) {
      valueFormats[column] = format;
      if (column >= this.formatWidth) this.formatWidth = column + 1;
    }
  }

  endRow(): void {
    const { row, values, valueFormats, valueWidth, formatWidth } = this;
    if (valueWidth > 0) {
      this.rows[row] = values.slice(0, valueWidth);
      values.fill(undefined, 0, valueWidth);
      this.valueWidth = 0;
    }
    if (formatWidth > 0) {
      this.formats[row] = this.sharedFormats(formatWidth);
      valueFormats.fill(0, 0, formatWidth);
      this.formatWidth = 0;
    }
  }

  abandonRow(): void {
    this.values.fill(undefined, 0, this.valueWidth);
    this.valueFormats.fill(0, 0, this.formatWidth);
    this.valueWidth = 0;
    this.formatWidth = 0;
    this.cells = this.cellsBefore;
  }

  finish(formulas: ReadonlyMap<number, string>): SheetSnapshot {
    const { name, visibility, rows, formats, merges, hiddenRows, hiddenColumns } = this;
    return { name, visibility, rows, formats, formulas, merges, hiddenRows, hiddenColumns };
  }

  private sharedFormats(width: number): readonly number[] {
    const { lastFormats, valueFormats } = this;
    if (lastFormats.length === width) {
      let column = 0;
      while (column < width && lastFormats[column] === valueFormats[column]) column++;
      if (column === width) return lastFormats;
    }
    const own = valueFormats.slice(0, width);
    const key = own.join(' ');
    let known = this.knownFormats.get(key);
    if (known === undefined) {
      if (this.knownFormats.size >= REMEMBERED_FORMATS) this.knownFormats.clear();
      this.knownFormats.set(key, own);
      known = own;
    }
    this.lastFormats = known;
    return known;
  }
}
