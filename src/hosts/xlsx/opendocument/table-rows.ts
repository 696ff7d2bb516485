/** One table's rows and cells, repeats written out, → a sheet. */
import { cellAddress } from '../../../core/sheet/address.js';
import { type CellValue, MAX_COLUMNS, MAX_ROWS, type SheetSnapshot } from '../../../core/sheet/snapshot.js';
import type { NumberFormats } from '../number-formats.js';
import type { SheetBuilder } from '../sheet-builder.js';
import { SheetFormulas } from '../sheet-formulas.js';
import type { XmlAttributes } from '../xml/strict-xml.js';
import { leastFormat } from './cell-value.js';
import { excelFormula } from './formula.js';
import type { Styles } from './styles.js';

interface RowCell {
  readonly column: number;
  readonly repeated: number;
  readonly value: CellValue;
  readonly format: number;
  readonly attributes: XmlAttributes;
}

/** Hiding the rest of a sheet hides a million rows; of those without cells only so many are told. */
const MOST_HIDDEN_EMPTY_ROWS = 1000;

function count(attributes: XmlAttributes, name: string, most: number): number {
  const value = Number(attributes[name] ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
}

export class TableRows {
  private readonly formulas = new SheetFormulas();
  private readonly columnStyles: (string | undefined)[] = [];
  private row = 0;
  private column = 0;
  private rowAttributes: XmlAttributes = {};
  private cells: RowCell[] = [];

  constructor(
    private readonly builder: SheetBuilder,
    private readonly styles: Styles,
    private readonly numberFormats: NumberFormats,
  ) {}

  addColumn(attributes: XmlAttributes): void {
    const hidden = attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';
    const last = this.columnStyles.length + count(attributes, 'table:number-columns-repeated', MAX_COLUMNS);
    for (let column = this.columnStyles.length; column < Math.min(last, MAX_COLUMNS); column++) {
      this.columnStyles.push(attributes['table:default-cell-style-name']);
      if (hidden) this.builder.hiddenColumns.add(column);
    }
  }

  beginRow(attributes: XmlAttributes): void {
    this.rowAttributes = attributes;
    this.column = 0;
    this.cells = [];
  }

  addCell(attributes: XmlAttributes, value: CellValue): void {
    const { column } = this;
    const repeated = count(attributes, 'table:number-columns-repeated', MAX_COLUMNS);
    this.column += repeated;
    this.addMerge(column, attributes);
    if (value === null && attributes['table:formula'] === undefined) return;
    this.cells.push({ column, repeated, value, format: this.format(column, attributes), attributes });
  }

  endRow(): void {
    const { rowAttributes, cells } = this;
    const repeated = count(rowAttributes, 'table:number-rows-repeated', MAX_ROWS);
    const visibility = rowAttributes['table:visibility'];
    const hidden = visibility === 'collapse' || visibility === 'filter';
    const told = cells.length > 0 ? repeated : Math.min(repeated, MOST_HIDDEN_EMPTY_ROWS);
    for (let row = this.row; row < this.row + told; row++) {
      if (hidden) this.builder.hiddenRows.add(row);
      if (cells.length > 0) this.writeRow(row);
    }
    this.row += repeated;
  }

  finish(): SheetSnapshot {
    return this.builder.finish(this.formulas.byCell);
  }

  private writeRow(row: number): void {
    this.builder.startRow(row);
    this.formulas.enterRow(row);
    for (const { column, repeated, value, format, attributes } of this.cells) {
      for (let at = column; at < column + repeated; at++) {
        this.builder.put(at, value, format);
        this.addFormula(row, at, attributes);
      }
    }
    this.builder.endRow();
  }

  private addFormula(row: number, column: number, attributes: XmlAttributes): void {
    const formula = attributes['table:formula'];
    if (formula === undefined) {
      if (this.formulas.hasArrays) this.formulas.cover(row, column);
      return;
    }
    const rows = attributes['table:number-matrix-rows-spanned'];
    const columns = attributes['table:number-matrix-columns-spanned'];
    if (rows === undefined || columns === undefined) {
      this.formulas.addPlain(row, column, excelFormula(formula));
      return;
    }
    const area = `${cellAddress(row, column)}:${cellAddress(row + Number(rows) - 1, column + Number(columns) - 1)}`;
    this.formulas.add(row, column, { kind: 'array', sharedIndex: undefined, area, text: excelFormula(formula) });
  }

  private addMerge(column: number, attributes: XmlAttributes): void {
    const rows = count(attributes, 'table:number-rows-spanned', MAX_ROWS);
    const columns = count(attributes, 'table:number-columns-spanned', MAX_COLUMNS);
    if (rows === 1 && columns === 1) return;
    const { row } = this;
    this.builder.merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }

  /** The cell's style goes before its row's, that before its column's. */
  private format(column: number, attributes: XmlAttributes): number {
    const style =
      attributes['table:style-name'] ??
      this.rowAttributes['table:default-cell-style-name'] ??
      this.columnStyles[column];
    const index = this.numberFormats.indexOf(this.styles.numberFormat(style) ?? '');
    const least = index === 0 ? leastFormat(attributes['office:value-type']) : undefined;
    return least === undefined ? index : this.numberFormats.indexOf(least);
  }
}
