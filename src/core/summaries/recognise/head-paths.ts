/** The headings over each column of a head of several rows: merged and spreading ones stand for every column below. */
import { mergesOf } from '../../lists/merges.js';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot.js';
import { foldText, singleLine } from '../../values/text.js';

export interface HeadPath {
  /** Counted from 0. */
  readonly column: number;
  /** The row of the heading's own cell. */
  readonly row: number;
  /** What that cell says, on one line. */
  readonly text: string;
  /** From the top, its own text last. */
  readonly path: readonly string[];
}

export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' ? value : '';
}

export function headPaths(sheet: SheetSnapshot, top: number, bottom: number): readonly HeadPath[] {
  const width = widthOf(sheet, top, bottom);
  const paths: HeadPath[] = [];
  for (let column = 0; column < width; column++) {
    const found = pathOf(sheet, top, bottom, column);
    if (found !== undefined) paths.push(found);
  }
  return paths;
}

function widthOf(sheet: SheetSnapshot, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) width = Math.max(width, sheet.rows[row]?.length ?? 0);
  for (const area of sheet.merges)
    if (area.top <= bottom && area.bottom >= top) width = Math.max(width, area.right + 1);
  return width;
}

function pathOf(sheet: SheetSnapshot, top: number, bottom: number, column: number): HeadPath | undefined {
  const merges = mergesOf(sheet);
  const path: string[] = [];
  let own: { row: number; left: number } | undefined;
  for (let row = top; row <= bottom; row++) {
    const area = merges.areaAt(row, column);
    if (area !== undefined && area.top < row && area.top >= top) continue;
    const { text, left } = textOver(sheet, row, column, row < bottom);
    if (foldText(text) === '') continue;
    if (path.at(-1) !== text) path.push(text);
    own = { row: area?.top ?? row, left };
  }
  const text = path.at(-1);
  // A heading over several columns with nothing below it is that of the first.
  if (text === undefined || own === undefined || own.left < column) return undefined;
  return { column, row: own.row, text: singleLine(text), path };
}

/** The cell's text, that of the merged area over it, or of the heading to its left that spreads over empty cells. */
function textOver(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  mayHaveBelow: boolean,
): { readonly text: string; readonly left: number } {
  const merges = mergesOf(sheet);
  const area = merges.areaAt(row, column);
  if (area !== undefined) return { text: textAt(sheet, area.top, area.left), left: area.left };
  const own = textAt(sheet, row, column);
  if (own !== '' || !mayHaveBelow || textAt(sheet, row + 1, column) === '') return { text: own, left: column };
  for (let left = column - 1; left >= 0; left--) {
    if (merges.areaAt(row, left) !== undefined) break;
    const text = textAt(sheet, row, left);
    if (text === '') continue;
    // It spreads only where something stands under it too.
    return textAt(sheet, row + 1, left) === '' ? { text: '', left: column } : { text, left };
  }
  return { text: '', left: column };
}
