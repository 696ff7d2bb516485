/** What a plain sum of cells of its own column comes to: =SUM(D5:D9), =SUBTOTAL(9,D5:D9), =D5+D9. */
import { summedRanges } from '../rules/totals/sum-formula.js';
import { cellKey, isCellError, type CellValue, type SheetSnapshot } from '../sheet/snapshot.js';

/** Functions that are more than adding, or that leave out what is hidden. */
const NOT_PLAIN = /ROUND|SUBTOTAL\((?!\s*9\s*,)/i;

/**
 * @param valueOf what stands in a row of the column; undefined: nobody knows
 * @returns undefined: no plain sum of its column, or one of what is not known
 */
export function columnSum(
  formula: string,
  { row, column }: { readonly row: number; readonly column: number },
  sheet: SheetSnapshot,
  valueOf: (row: number) => CellValue | undefined,
): number | undefined {
  const ranges = NOT_PLAIN.test(formula) ? undefined : summedRanges(formula, column);
  if (ranges === undefined) return undefined;
  const passesText = /SUM|SUBTOTAL/i.test(formula);
  let sum = 0;
  for (const { top, bottom, skipsSubtotals } of ranges) {
    // A sum that comes back to itself is none.
    if (row >= top && row <= bottom) return undefined;
    for (let of = top; of <= Math.min(bottom, sheet.rows.length - 1); of++) {
      if (skipsSubtotals && sheet.hiddenRows.has(of)) return undefined;
      if (skipsSubtotals && /SUBTOTAL\(/i.test(sheet.formulas.get(cellKey(of, column)) ?? '')) continue;
      const value = valueOf(of);
      if (typeof value === 'number') sum += value;
      else if (value === undefined || isCellError(value)) return undefined;
      else if (typeof value === 'string' && !passesText) return undefined;
    }
  }
  return Number(sum.toPrecision(15));
}
