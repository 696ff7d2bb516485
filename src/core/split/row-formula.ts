/** Formulas that look at nothing but their own row (=M5/L5): they may follow the row to another place. */
const TOKEN =
  /\s*(?:(\$?[A-Z]{1,3})(\$?)(\d+)(?![\d(A-Z.])|([A-Z][A-Z.]*)\(|(\d+(?:\.\d+)?%?)|("[^"]*")|([()+\-*/^,<>=&:]))/gy;

/**
 * @param formula without its leading =
 * @param row the formula's own, counted from 0
 * @returns the formula for row `to`; undefined where it looks elsewhere, or is not understood
 */
export function movedRowFormula(formula: string, row: number, to: number): string | undefined {
  const text = formula.trim();
  let moved = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [token, column, , line] = match;
    if (column === undefined) {
      moved += token.trim();
      continue;
    }
    if (Number(line) !== row + 1) return undefined;
    moved += `${column}${to + 1}`;
  }
  return moved;
}
