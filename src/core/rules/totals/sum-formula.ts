/** The cells that a total's formula adds up: SUM, SUBTOTAL and sums of references within one column; nothing cleverer. */
import { parseArea } from '../../sheet/address.js';

export interface SummedRange {
  readonly top: number;
  readonly bottom: number;
  /** SUBTOTAL leaves out cells that are SUBTOTALs themselves. */
  readonly skipsSubtotals: boolean;
}

const TOKEN = /\s*(?:(SUM|SUBTOTAL|ROUND)\(|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(\d+(?:\.\d+)?)|([(),+]))/gy;

/**
 * @param formula without its leading =
 * @param column the total's own column, counted from 0
 * @returns undefined where the formula is of another kind: then only its value is compared
 */
export function summedRanges(formula: string, column: number): readonly SummedRange[] | undefined {
  const ranges: SummedRange[] = [];
  const open: string[] = [];
  const text = formula.toUpperCase().trim().replace(/^\+/, '');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (token === null) return undefined;
    const [, name, reference, number, sign] = token;
    if (name !== undefined) open.push(name);
    else if (sign === '(') open.push('(');
    else if (sign === ')') {
      if (open.pop() === undefined) return undefined;
    } else if (number !== undefined) {
      // Only a function's own number (9 of SUBTOTAL, the digits of ROUND) is no amount.
      if (!open.includes('SUBTOTAL') && !open.includes('ROUND')) return undefined;
    } else if (reference !== undefined) {
      const area = parseArea(reference.replaceAll('$', ''));
      if (area === undefined || area.left !== column || area.right !== column) return undefined;
      ranges.push({ top: area.top, bottom: area.bottom, skipsSubtotals: open.includes('SUBTOTAL') });
    }
  }
  return open.length === 0 && ranges.length > 0 ? ranges : undefined;
}

export function isSubtotalFormula(formula: string | undefined): boolean {
  return formula !== undefined && /^\s*\+?\s*SUBTOTAL\(/i.test(formula);
}
