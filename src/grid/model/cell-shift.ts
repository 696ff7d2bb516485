/** Cells inserted into a sheet or deleted from it, and what that does to rectangles. */
import type { Area } from '../../core/sheet/snapshot.js';

export interface CellShift {
  readonly kind: 'insert' | 'delete';
  /** Which way the rest of the sheet moves: rows down or up, columns right or left. */
  readonly axis: 'rows' | 'columns';
  /** The cells inserted or deleted. Only what lies below (or beside) them moves. */
  readonly area: Area;
}

/** The rectangle after the shift; undefined where it is gone. Cells only partly in the shift's band stay. */
export function movedArea(area: Area, shift: CellShift): Area | undefined {
  if (shift.axis === 'rows') {
    if (area.left < shift.area.left || area.right > shift.area.right) return area;
    const span = movedSpan(area.top, area.bottom, shift.kind, shift.area.top, shift.area.bottom);
    return span === undefined ? undefined : { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < shift.area.top || area.bottom > shift.area.bottom) return area;
  const span = movedSpan(area.left, area.right, shift.kind, shift.area.left, shift.area.right);
  return span === undefined ? undefined : { ...area, left: span[0], right: span[1] };
}

function movedSpan(
  start: number,
  end: number,
  kind: CellShift['kind'],
  first: number,
  last: number,
): [number, number] | undefined {
  const count = last - first + 1;
  if (kind === 'insert') return [start >= first ? start + count : start, end >= first ? end + count : end];
  const newStart = start < first ? start : Math.max(first, start - count);
  const newEnd = end < first ? end : end <= last ? first - 1 : end - count;
  return newEnd < newStart ? undefined : [newStart, newEnd];
}

/** One row or column number after the shift; undefined where it is deleted. */
export function movedIndex(index: number, shift: CellShift): number | undefined {
  const [first, last] =
    shift.axis === 'rows' ? [shift.area.top, shift.area.bottom] : [shift.area.left, shift.area.right];
  return movedSpan(index, index, shift.kind, first, last)?.[0];
}
