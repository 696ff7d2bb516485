/** Merged cells show their first cell alone: Excel drops what the others hold, and so does every host. */
import type { Area } from '../core/sheet/snapshot.js';
import type { MadeCell } from '../core/sheet/write-plan.js';

/** The same rows, without the contents and links of cells that lie under a merged area's first cell. */
export function withoutCoveredContents(
  rows: readonly (readonly MadeCell[])[],
  merges: readonly Area[] = [],
): readonly (readonly MadeCell[])[] {
  if (merges.length === 0) return rows;
  const changed = rows.map((cells) => [...cells]);
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, changed.length - 1); row++) {
      const cells = changed[row] as MadeCell[];
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
        if (row !== top || column !== left) cells[column] = lookOf(cells[column] as MadeCell);
      }
    }
  }
  return changed;
}

function lookOf({ numberFormat, bold, fill, wrap }: MadeCell): MadeCell {
  return {
    value: null,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(bold === undefined ? {} : { bold }),
    ...(fill === undefined ? {} : { fill }),
    ...(wrap === undefined ? {} : { wrap }),
  };
}
