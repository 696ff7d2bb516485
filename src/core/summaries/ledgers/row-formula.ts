/** Formulas of people's own columns, which move with their project to another row. */

/** Text, a quoted sheet name, what stands in brackets, a word; anything else one by one. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_\\.$]+|[\s\S]/gu;
const CELL = /^(\$?[A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/**
 * The formula for another row, where all that it asks of its own sheet is its own row and cells that do not move
 * ($F$5). null: it asks for rows above, below or elsewhere, which mean something else once rows change places.
 *
 * @param from counted from 0, as is `to`
 */
export function formulaInRow(formula: string, from: number, to: number): string | null {
  if (from === to) return formula;
  const tokens = Array.from(formula.matchAll(TOKEN), ([token]) => token);
  let moved = '';
  for (const [index, token] of tokens.entries()) {
    const cell = CELL.exec(token);
    const next = tokens[index + 1];
    if (cell === null || next === '(' || next === '!') {
      moved += token;
      continue;
    }
    if (cell[2] === '$') {
      moved += token;
      continue;
    }
    // A row of another sheet is no row of the project.
    if (Number(cell[3]) !== from + 1 || tokens[index - 1] === '!') return null;
    moved += `${cell[1] ?? ''}${to + 1}`;
  }
  return moved;
}
