/** What the cells of one row say, before anything is decided about it. */
import { isCellError, type CellValue, type SheetSnapshot } from '../sheet/snapshot.js';
import { readMoney } from '../values/money.js';
import { foldText, isBlankSign, stripMarks } from '../values/text.js';
import { mergesOf } from './merges.js';

/** A leading cell's text, folded and without marks. */
export interface Lead {
  readonly text: string;
  readonly column: number;
}

/** What of a head the classification needs. */
export interface BodyColumns {
  readonly name: number;
  readonly serial: number | undefined;
  readonly money: readonly number[];
  /** Where a row says what it is: the serial number first, then the others from the left. */
  readonly leading: readonly number[];
}

/** '' for what is neither text nor number. */
export function asText(value: CellValue | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** Whether the cell is empty or holds an amount, a rate, a count or an error value. */
export function isFigure(value: CellValue | undefined): boolean {
  if (value === null || value === undefined || typeof value === 'number' || isCellError(value)) return true;
  if (typeof value !== 'string') return false;
  if (value === '' || isBlankSign(value)) return true;
  return readMoney(value).kind === 'value' || /^(?:-?[\d.]+%|[(]?共?\d+(?:个|项|宗)[)]?)$/.test(foldText(value));
}

export class RowCells {
  private readonly leading: ReadonlySet<number>;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly columns: BodyColumns,
  ) {
    this.leading = new Set(columns.leading);
  }

  /** What the leading cells say; a cell merged over the name from further left is one of them. */
  leads(row: number, cells: readonly (CellValue | undefined)[]): Lead[] {
    const leads: Lead[] = [];
    for (const column of this.columns.leading) {
      const text = foldText(stripMarks(asText(cells[column])));
      if (text !== '') leads.push({ text, column });
    }
    const over = mergesOf(this.sheet).areaAt(row, this.columns.name);
    if (over !== undefined && over.top === row && !this.leading.has(over.left)) {
      const text = foldText(stripMarks(asText(cells[over.left])));
      if (text !== '') leads.push({ text, column: over.left });
    }
    return leads;
  }

  hasMoney(cells: readonly (CellValue | undefined)[]): boolean {
    for (const column of this.columns.money) {
      const value = cells[column];
      if (value === null || value === undefined || value === '') continue;
      const reading = readMoney(value);
      if (reading.kind === 'value' && reading.number !== 0) return true;
    }
    return false;
  }

  /** How many of the other cells hold text that is no figure. */
  otherText(cells: readonly (CellValue | undefined)[]): number {
    let texts = 0;
    for (let column = 0; column < cells.length; column++) {
      if (!this.leading.has(column) && !isFigure(cells[column])) texts++;
    }
    return texts;
  }

  /** Nothing stands in the other cells at all. */
  noFields(cells: readonly (CellValue | undefined)[]): boolean {
    for (let column = 0; column < cells.length; column++) {
      const value = this.leading.has(column) ? null : cells[column];
      if (value !== null && value !== undefined && value !== '') return false;
    }
    return true;
  }
}
