/** Column widths for a sheet that we make, from what stands in its cells. */
import type { MadeCell } from '../sheet/write-plan.js';

const NARROWEST = 8;
const WIDEST = 36;
/** Further down, lists look as they do above. */
const LOOKED_AT = 60;

/** @param from rows above (titles, which spread over their neighbours) say nothing */
export function madeWidths(rows: readonly (readonly MadeCell[])[], from = 0): number[] {
  const widths: number[] = [];
  for (const cells of rows.slice(from, from + LOOKED_AT)) {
    cells.forEach(({ value }, column) => {
      const width = value === null ? NARROWEST : Math.min(WIDEST, textWidth(String(value)) + 2);
      widths[column] = Math.max(widths[column] ?? NARROWEST, width);
    });
  }
  return Array.from(widths, (width) => width ?? NARROWEST);
}

/** Chinese characters are two wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}
