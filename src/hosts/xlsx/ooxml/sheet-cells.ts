/** What a sheet part's rows and cells mean, whichever parser met them. */
import { type CellValue, type SheetSnapshot } from '../../../core/sheet/snapshot.js';
import { cellError } from '../cell-errors.js';
import { isoToSerial } from '../date-serial.js';
import { flatCopy } from '../flat-copy.js';
import { ISO_DATE_FORMAT, type NumberFormats } from '../number-formats.js';
import type { SheetBuilder } from '../sheet-builder.js';
import { malformed } from '../unreadable.js';
import { unescapeText } from './escaped-text.js';
import { type FormulaElement, SheetFormulas } from '../sheet-formulas.js';

/** What sheets refer to. */
export interface WorkbookContext {
  readonly sharedStrings: readonly string[];
  /** By a cell's style, the index of its number format. */
  readonly formatOfStyle: readonly number[];
  readonly numberFormats: NumberFormats;
  readonly date1904: boolean;
}

/** A column's letters at the head of a cell's address, from 0; -1 where there are none. */
export function columnOfAddress(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column - 1;
}

export class SheetCells {
  readonly formulas = new SheetFormulas();
  private row = -1;
  private column = -1;
  private rowStarted = false;
  private format = 0;
  private type = 'n';
  private value: CellValue = null;
  private hasFormula = false;

  constructor(
    readonly builder: SheetBuilder,
    private readonly context: WorkbookContext,
    private readonly part: string,
  ) {}

  /** row: its r, undefined where it has none: then its first cell's address tells it, else it is the next one. */
  beginRow(row: string | undefined, hidden: boolean): void {
    this.rowStarted = false;
    this.column = -1;
    this.row = row === undefined ? this.row + 1 : Number(row) - 1;
    if (row !== undefined) this.startRow();
    if (hidden) this.builder.hiddenRows.add(this.row);
  }

  /** The address may be absent: then it is the next cell. */
  beginCell(address: string | undefined, style: string | undefined, type: string | undefined): void {
    if (!this.rowStarted) {
      const told = address === undefined ? undefined : /\d+$/.exec(address)?.[0];
      if (told !== undefined) this.row = Number(told) - 1;
      this.startRow();
    }
    this.begin(
      address === undefined ? this.column + 1 : columnOfAddress(address),
      style === undefined ? 0 : Number(style),
      type ?? 'n',
    );
  }

  /** As beginCell, for a row that has begun with its r. */
  begin(column: number, style: number, type: string): void {
    this.column = column;
    this.type = type;
    this.value = null;
    this.hasFormula = false;
    this.format = this.context.formatOfStyle[style] ?? 0;
  }

  formula(element: FormulaElement): void {
    this.hasFormula = true;
    this.formulas.add(this.row, this.column, { ...element, text: unescapeText(element.text) });
  }

  plainFormula(text: string): void {
    this.hasFormula = true;
    this.formulas.addPlain(this.row, this.column, unescapeText(text));
  }

  /** The text of a v element, '' for an empty one. */
  storedValue(text: string): void {
    switch (this.type) {
      case 'n':
        this.value = text === '' ? null : numberOr(text);
        return;
      case 's':
        this.value = text === '' ? null : this.sharedString(Number(text));
        return;
      case 'b':
        this.value = text === '' ? null : text.trim() === '1' || text.trim() === 'true';
        return;
      case 'e':
        this.value = text === '' ? null : cellError(text);
        return;
      case 'd':
        this.value = text === '' ? null : this.date(text);
        return;
      default:
        this.value = flatCopy(unescapeText(text));
    }
  }

  number(value: number): void {
    this.value = value;
  }

  sharedString(index: number): string {
    const text = this.context.sharedStrings[index];
    if (text === undefined) throw malformed(this.part, `shared string ${index} of row ${this.row + 1}`);
    return text;
  }

  storedSharedString(index: number): void {
    this.value = this.sharedString(index);
  }

  inlineString(text: string): void {
    this.value = text;
  }

  endCell(): void {
    this.builder.put(this.column, this.value, this.format);
    if (!this.hasFormula && this.formulas.hasArrays) this.formulas.cover(this.row, this.column);
  }

  /** Forgets the row in the making: another parser will read it. */
  abandonRow(): void {
    this.builder.abandonRow();
    this.formulas.leaveRow();
  }

  endRow(): void {
    if (this.rowStarted) this.builder.endRow();
  }

  finish(): SheetSnapshot {
    this.formulas.finish();
    return this.builder.finish(this.formulas.byCell);
  }

  private startRow(): void {
    this.rowStarted = true;
    this.builder.startRow(this.row);
    this.formulas.enterRow(this.row);
  }

  private date(text: string): CellValue {
    const serial = isoToSerial(text, this.context.date1904);
    if (serial === undefined) return flatCopy(text);
    // Without a date's format nobody could tell the serial from a number.
    if (this.format === 0) this.format = this.context.numberFormats.indexOf(ISO_DATE_FORMAT);
    return serial;
  }
}

/** Text that is no number stays text: the checks say so. */
function numberOr(text: string): CellValue {
  const number = Number(text);
  return Number.isFinite(number) && text.trim() !== '' ? number : flatCopy(text);
}
