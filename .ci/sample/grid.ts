/** A worksheet as it is made: cells by row and column, both counted from 0, and what formulas on it come to. */
import { cellAddress, parseAddress, parseArea } from '../../src/core/sheet/address.js';
import type { StyleName } from './styles-xml.js';

/** `stored` undefined: worked out here, as Excel would; null: nothing is stored, as programs without a calculator do. */
export interface Formula {
  readonly formula: string;
  readonly stored?: null | { readonly error: string };
}

export type Content = string | number | Formula | null;

export interface Cell {
  readonly content: Content;
  readonly style: StyleName;
}

export interface SheetParts {
  readonly name: string;
  readonly hidden?: boolean;
  readonly widths: readonly number[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** XML of conditional formats and of data validations, in the order that a worksheet has them. */
  readonly conditionalFormats?: string;
  readonly validations?: readonly string[];
}

export class SheetGrid {
  readonly rows: Cell[][] = [];
  readonly merges: string[] = [];
  readonly heights = new Map<number, number>();

  constructor(readonly parts: SheetParts) {}

  set(row: number, column: number, content: Content, style: StyleName): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] as Cell[];
    while (cells.length <= column) cells.push({ content: null, style: 'plain' });
    cells[column] = { content, style };
  }

  /** One content over several cells, each of which has the style. */
  setMerged(row: number, column: number, toRow: number, toColumn: number, content: Content, style: StyleName): void {
    for (let at = row; at <= toRow; at++) {
      for (let across = column; across <= toColumn; across++) this.set(at, across, null, style);
    }
    this.set(row, column, content, style);
    if (row !== toRow || column !== toColumn) {
      this.merges.push(`${cellAddress(row, column)}:${cellAddress(toRow, toColumn)}`);
    }
  }

  contentAt(row: number, column: number): Content {
    return this.rows[row]?.[column]?.content ?? null;
  }

  /** What a formula's cell stores: a number; an error; null where nothing is to be stored. */
  storedOf(formula: Formula): number | { readonly error: string } | null {
    return formula.stored === undefined ? this.evaluate(formula.formula) : formula.stored;
  }

  private evaluate(formula: string): number | { readonly error: string } {
    const sum = /^(SUM|SUBTOTAL)\((?:9,)?([A-Z0-9:,]+)\)$/.exec(formula);
    if (sum !== null) {
      const areas = (sum[2] as string).split(',');
      return areas.reduce((all, area) => all + this.sumOf(area, sum[1] === 'SUBTOTAL'), 0);
    }
    const pair = /^([A-Z]+\d+)([+/])([A-Z]+\d+)$/.exec(formula);
    if (pair === null) throw new Error(`a formula that is not worked out here: ${formula}`);
    const [one, other] = [this.numberAt(pair[1] as string), this.numberAt(pair[3] as string)];
    if (pair[2] === '+') return one + other;
    return other === 0 ? { error: '#DIV/0!' } : one / other;
  }

  /** Numbers only, as SUM has it; SUBTOTAL passes over cells that are one. */
  private sumOf(text: string, skipsSubtotals: boolean): number {
    const area = parseArea(text);
    if (area === undefined) throw new Error(`no area: ${text}`);
    let sum = 0;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const content = this.contentAt(row, column);
        if (typeof content === 'number') sum += content;
        if (content === null || typeof content !== 'object') continue;
        if (skipsSubtotals && content.formula.startsWith('SUBTOTAL(')) continue;
        const stored = this.storedOf(content);
        if (typeof stored === 'number') sum += stored;
      }
    }
    return sum;
  }

  private numberAt(text: string): number {
    const address = parseAddress(text);
    if (address === undefined) throw new Error(`no address: ${text}`);
    const content = this.contentAt(address.row, address.column);
    if (content === null) return 0;
    const value = typeof content === 'object' ? this.storedOf(content) : content;
    if (typeof value !== 'number') throw new Error(`${this.parts.name}!${text} holds no number to calculate with`);
    return value;
  }
}
