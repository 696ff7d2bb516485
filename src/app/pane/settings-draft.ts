/** The settings sheet as it is about to be written: the one that is there with its edits, or one to be made. */
import {
  cellKey,
  formatIndexAt,
  valueAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/sheet/snapshot.js';
import type { CellWrite, MadeCell, MadeSheet } from '../../core/sheet/write-plan.js';

interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly numberFormat: string;
}

export class SettingsDraft {
  private readonly written = new Map<number, DraftCell>();
  private bottom: number;

  /** `sheet`: one of the workbook's, or what a made sheet will look like. */
  constructor(
    readonly sheet: SheetSnapshot,
    private readonly numberFormats: readonly string[],
  ) {
    this.bottom = sheet.rows.length;
    while (
      this.bottom > 0 &&
      (sheet.rows[this.bottom - 1] ?? []).every((cell) => cell === null || cell === undefined)
    ) {
      this.bottom -= 1;
    }
  }

  get isChanged(): boolean {
    return this.written.size > 0;
  }

  /** Writing what stands there already is no change. */
  write(row: number, column: number, value: string | number | null, numberFormat: string): void {
    const formula = this.sheet.formulas.get(cellKey(row, column)) ?? null;
    const now = valueAt(this.sheet, row, column);
    const said = value === null ? this.formatAt(row, column) : numberFormat;
    if (formula === null && now === value && this.formatAt(row, column) === said) return;
    this.written.set(cellKey(row, column), { row, column, value, numberFormat: said });
  }

  /** A row below everything that the sheet holds. @returns its number */
  append(cells: readonly { readonly value: string | number | null; readonly numberFormat: string }[]): number {
    const row = this.bottom;
    this.bottom += 1;
    cells.forEach(({ value, numberFormat }, column) => {
      if (value !== null) this.write(row, column, value, numberFormat);
    });
    return row;
  }

  private formatAt(row: number, column: number): string {
    return this.numberFormats[formatIndexAt(this.sheet, row, column)] ?? 'General';
  }

  /** The workbook as it will be, for reading the settings back before anything is written. */
  workbookAfter(workbook: WorkbookSnapshot): WorkbookSnapshot {
    const numberFormats = [...this.numberFormats];
    const formatIndex = (code: string): number => {
      const index = numberFormats.indexOf(code);
      return index === -1 ? numberFormats.push(code) - 1 : index;
    };
    const rows = this.sheet.rows.map((row) => [...(row ?? [])]);
    const formats = this.sheet.formats.map((row) => (row === undefined ? [] : Array.from(row)));
    const formulas = new Map(this.sheet.formulas);
    for (const [key, { row, column, value, numberFormat }] of this.written) {
      while (rows.length <= row) rows.push([]);
      while (formats.length <= row) formats.push([]);
      (rows[row] ??= [])[column] = value;
      (formats[row] ??= [])[column] = formatIndex(numberFormat);
      formulas.delete(key);
    }
    const after = { ...this.sheet, rows, formats, formulas };
    const others = workbook.sheets.filter(({ name }) => name !== this.sheet.name);
    return { ...workbook, numberFormats, sheets: [...others, after] };
  }

  cellWrites(): CellWrite[] {
    return [...this.written].map(([key, { row, column, value, numberFormat }]) => ({
      sheet: this.sheet.name,
      row,
      column,
      before: {
        value: valueAt(this.sheet, row, column),
        formula: this.sheet.formulas.get(key) ?? null,
        numberFormat: this.formatAt(row, column),
      },
      after: { value, formula: null, numberFormat },
    }));
  }

  /** `made`: what the draft was begun from. */
  madeSheet(made: MadeSheet): MadeSheet {
    const rows: MadeCell[][] = made.rows.map((row) => [...row]);
    for (const { row, column, value, numberFormat } of this.written.values()) {
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push({ value: null });
      cells[column] = { ...cells[column], value, numberFormat };
    }
    return { ...made, rows };
  }
}

/** A made sheet as it will be read. `numberFormats`: the workbook's; those of the sheet are added behind. */
export function draftOfMade(made: MadeSheet, numberFormats: readonly string[]): SettingsDraft {
  const codes = [...numberFormats];
  const formats = made.rows.map((row) =>
    row.map(({ numberFormat = 'General' }) => {
      const index = codes.indexOf(numberFormat);
      return index === -1 ? codes.push(numberFormat) - 1 : index;
    }),
  );
  const sheet: SheetSnapshot = {
    name: made.name,
    visibility: 'visible',
    rows: made.rows.map((row) => row.map(({ value }) => value)),
    formats,
    formulas: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  return new SettingsDraft(sheet, codes);
}
