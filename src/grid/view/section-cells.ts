/** Which cells of a stretch of rows are drawn, merged cells as one, cut where the stretch or the frozen columns end. */
import type { Area } from '../../core/sheet/snapshot.js';
import { intersection } from '../model/area.js';
import type { AxisLayout } from './axis-layout.js';

export interface DrawnCell {
  /** What it stands for; of a merge the part in this stretch. */
  readonly area: Area;
  /** The visible columns it is drawn in: fewer than the area's where that reaches beyond the frozen columns. */
  readonly left: number;
  readonly right: number;
  /** The cell whose content it shows. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface DrawnRow {
  readonly row: number;
  readonly cells: readonly DrawnCell[];
}

/** Hidden rows and columns are left out. `frozenColumns`: how many stay in view while the others scroll. */
export function sectionCells(
  merges: readonly Area[],
  section: Area,
  rows: AxisLayout,
  columns: AxisLayout,
  frozenColumns = 0,
): DrawnRow[] {
  const visibleRows = visible(section.top, section.bottom, rows);
  const visibleColumns = visible(section.left, section.right, columns);
  const covered = new Set<string>();
  const anchors = new Map<string, DrawnCell>();
  for (const merge of merges) {
    const part = intersection(merge, section);
    if (part === undefined) continue;
    const partRows = visibleRows.filter((row) => row >= part.top && row <= part.bottom);
    const partColumns = visibleColumns.filter((column) => column >= part.left && column <= part.right);
    for (const row of partRows) for (const column of partColumns) covered.add(`${row} ${column}`);
    const { top: row, left: column } = merge;
    const frozen = partColumns.filter((index) => index < frozenColumns);
    for (const drawnIn of [frozen, partColumns.slice(frozen.length)]) {
      const [left, right] = [drawnIn[0], drawnIn.at(-1)];
      if (left === undefined || right === undefined) continue;
      const [rowSpan, columnSpan] = [partRows.length, drawnIn.length];
      anchors.set(`${partRows[0]} ${left}`, { area: part, left, right, row, column, rowSpan, columnSpan });
    }
  }
  return visibleRows.map((row) => ({
    row,
    cells: visibleColumns.flatMap((column): DrawnCell[] => {
      const key = `${row} ${column}`;
      const anchor = anchors.get(key);
      if (anchor !== undefined) return [anchor];
      if (covered.has(key)) return [];
      const area = { top: row, left: column, bottom: row, right: column };
      return [{ area, left: column, right: column, row, column, rowSpan: 1, columnSpan: 1 }];
    }),
  }));
}

function visible(first: number, last: number, layout: AxisLayout): number[] {
  const indexes: number[] = [];
  for (let index = first; index <= last && index < layout.count; index++) {
    if (layout.size(index) > 0) indexes.push(index);
  }
  return indexes;
}
