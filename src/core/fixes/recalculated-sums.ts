/**
 * Stored results of sums whose summands were changed, as a program that calculates would have them: a file's own results
 * are those of its last calculation. Only sums that give the stored result before the change are trusted.
 */
import { summedRanges } from '../rules/totals/sum-formula.js';
import {
  cellKey,
  formatIndexAt,
  MAX_COLUMNS,
  valueAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../sheet/snapshot.js';
import type { CellEdition } from './edited-workbook.js';

/** Functions that are more than adding, or that leave out what is hidden. */
const NOT_PLAIN = /ROUND|SUBTOTAL\((?!\s*9\s*,)/i;

export function recalculatedSums(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  edited: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): readonly CellEdition[] {
  return after.sheets.flatMap((sheet, index) => {
    const columns = new Set(edited.filter((cell) => cell.sheet === sheet.name).map(({ column }) => column));
    const old = before.sheets[index];
    if (columns.size === 0 || old === undefined || sheet.formulas.size === 0) return [];
    return [...columns].flatMap((column) => sumsOfColumn(old, sheet, column, after.numberFormats));
  });
}

function sumsOfColumn(
  before: SheetSnapshot,
  after: SheetSnapshot,
  column: number,
  numberFormats: readonly string[],
): readonly CellEdition[] {
  const old = new ColumnSums(before, column);
  const now = new ColumnSums(after, column);
  const changed: CellEdition[] = [];
  for (const [key, formula] of after.formulas) {
    if (key % MAX_COLUMNS !== column) continue;
    const row = Math.floor(key / MAX_COLUMNS);
    const stored = valueAt(before, row, column);
    const was = old.sumAt(row);
    const is = now.sumAt(row);
    if (typeof stored !== 'number' || was === undefined || is === undefined) continue;
    if (Math.abs(was - stored) > 1e-9 * Math.max(1, Math.abs(stored)) || is === was) continue;
    const numberFormat = numberFormats[formatIndexAt(after, row, column)] ?? 'General';
    changed.push({ sheet: after.name, row, column, content: { value: is, formula, numberFormat } });
  }
  return changed;
}

/** Sums of sums are followed down to what was typed. */
class ColumnSums {
  private readonly known = new Map<number, number | undefined>();

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly column: number,
  ) {}

  /** undefined: no plain sum of this column. */
  sumAt(row: number): number | undefined {
    if (this.known.has(row)) return this.known.get(row);
    // A sum that comes back to itself is none.
    this.known.set(row, undefined);
    const sum = this.calculated(row);
    this.known.set(row, sum);
    return sum;
  }

  private calculated(row: number): number | undefined {
    const formula = this.sheet.formulas.get(cellKey(row, this.column));
    const ranges = formula === undefined || NOT_PLAIN.test(formula) ? undefined : summedRanges(formula, this.column);
    if (formula === undefined || ranges === undefined) return undefined;
    const passesText = /SUM|SUBTOTAL/i.test(formula);
    let sum = 0;
    for (const { top, bottom, skipsSubtotals } of ranges) {
      if (row >= top && row <= bottom) return undefined;
      for (let of = top; of <= Math.min(bottom, this.sheet.rows.length - 1); of++) {
        if (skipsSubtotals && this.sheet.hiddenRows.has(of)) return undefined;
        const own = this.sheet.formulas.get(cellKey(of, this.column));
        if (skipsSubtotals && own !== undefined && /SUBTOTAL\(/i.test(own)) continue;
        const value = (own === undefined ? undefined : this.sumAt(of)) ?? valueAt(this.sheet, of, this.column);
        if (typeof value === 'number') sum += value;
        else if (typeof value === 'object' && value !== null) return undefined;
        else if (typeof value === 'string' && !passesText) return undefined;
      }
    }
    return Number(sum.toPrecision(15));
  }
}
