/** Where a key moves the selection: its fixed corner and the one that moves. */
import type { Area } from '../../core/sheet/snapshot.js';
import { containsCell, intersection } from '../model/area.js';
import type { AxisLayout } from './axis-layout.js';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface KeyPressed {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
}

export interface GridShape {
  readonly rows: AxisLayout;
  readonly columns: AxisLayout;
  readonly merges: readonly Area[];
  /** The last used cell, to which Ctrl+End goes. */
  readonly last: Place;
  /** Rows that fit on the screen. */
  readonly page: number;
}

/** undefined: the key moves nothing. */
export function movedPlace(from: Place, { key, shift, command }: KeyPressed, shape: GridShape): Place | undefined {
  const { rows, columns, last, page } = shape;
  const down = (by: number): Place => ({ ...from, row: beyondMerge(from, by, 'row', shape) });
  const right = (by: number): Place => ({ ...from, column: beyondMerge(from, by, 'column', shape) });
  switch (key) {
    case 'ArrowDown':
      return command ? { ...from, row: last.row } : down(1);
    case 'ArrowUp':
      return command ? { ...from, row: rows.step(-1, 1) } : down(-1);
    case 'ArrowRight':
      return command ? { ...from, column: last.column } : right(1);
    case 'ArrowLeft':
      return command ? { ...from, column: columns.step(-1, 1) } : right(-1);
    case 'Enter':
      return down(shift ? -1 : 1);
    case 'Tab':
      return right(shift ? -1 : 1);
    case 'PageDown':
      return { ...from, row: rows.step(from.row, page) };
    case 'PageUp':
      return { ...from, row: rows.step(from.row, -page) };
    case 'Home':
      return { row: command ? 0 : from.row, column: columns.step(-1, 1) };
    case 'End':
      return { row: command ? last.row : from.row, column: last.column };
    default:
      return undefined;
  }
}

/** A merged cell is left as a whole. */
function beyondMerge(from: Place, by: number, axis: 'row' | 'column', shape: GridShape): number {
  const layout = axis === 'row' ? shape.rows : shape.columns;
  const merge = shape.merges.find((area) => containsCell(area, from.row, from.column));
  if (merge === undefined) return layout.step(from[axis], by);
  const [first, last] = axis === 'row' ? [merge.top, merge.bottom] : [merge.left, merge.right];
  return layout.step(by > 0 ? last : first, by);
}

/** From corner to corner, grown to take in every merged cell it touches. */
export function areaBetween(a: Place, b: Place, merges: readonly Area[]): Area {
  let area: Area = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  for (;;) {
    const touched = merges.filter((merge) => intersection(merge, area) !== undefined);
    const grown: Area = {
      top: Math.min(area.top, ...touched.map((merge) => merge.top)),
      left: Math.min(area.left, ...touched.map((merge) => merge.left)),
      bottom: Math.max(area.bottom, ...touched.map((merge) => merge.bottom)),
      right: Math.max(area.right, ...touched.map((merge) => merge.right)),
    };
    if (JSON.stringify(grown) === JSON.stringify(area)) return area;
    area = grown;
  }
}
