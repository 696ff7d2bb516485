/** Where the heads of a sheet's tables are: found by what their cells say, one to three rows, flattened by column. */
import { readHeading, type Heading } from '../schema/headings.js';
import { valueAt, type SheetSnapshot } from '../sheet/snapshot.js';
import { foldText, singleLine } from '../values/text.js';
import { mergesOf } from './merges.js';
import { NOTHING_TAUGHT, taughtMeaning, type TaughtHeadings } from './teaching.js';

export interface HeadColumn {
  readonly column: number;
  /** The heading's own cell: the lowest of the head that says something for this column. */
  readonly row: number;
  /** What that cell says, on one line. */
  readonly text: string;
  readonly heading: Heading;
}

export interface Head {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadColumn[];
  readonly nameColumn: number;
}

/** Heads of more than this many rows are not met. */
const MAX_HEAD_ROWS = 3;
/** A head has at least this many columns that read as fields. */
const MIN_FIELDS = 3;
/** Titles and notes above a head are never longer than this. */
const SEARCHED_ROWS = 200;
/** What every heading of the name column contains: spares reading each cell of a long sheet as a heading. */
const MAY_BE_NAME = /名\s*称|全\s*称|项\s*目\s*$/;

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function meaningOf(text: string): Heading['meaning'] {
  return readHeading([text]).meaning;
}

function isField(meaning: Heading['meaning']): boolean {
  return meaning.kind !== 'unknown' && meaning.kind !== 'ignored';
}

/** Whether a row may be the one that names the projects' column: cheap, so that long sheets are scanned quickly. */
function nameColumnOf(sheet: SheetSnapshot, row: number, taught: TaughtHeadings): number | undefined {
  const cells = sheet.rows[row];
  if (cells === undefined) return undefined;
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column];
    if (typeof value !== 'string' || value.length > 30) continue;
    if (taught[singleLine(value)] === 'name') return column;
    if (!MAY_BE_NAME.test(value)) continue;
    const meaning = meaningOf(value);
    if (meaning.kind === 'field' && meaning.field === 'name') return column;
  }
  return undefined;
}

function countFields(sheet: SheetSnapshot, row: number): number {
  const cells = sheet.rows[row] ?? [];
  const fields = new Set<string>();
  for (const value of cells) {
    if (typeof value !== 'string' || value.length > 60) continue;
    const meaning = meaningOf(value);
    if (isField(meaning)) fields.add(JSON.stringify(meaning));
  }
  return fields.size;
}

/** Whether the row below still belongs to the head: text under spanning headings, nothing that looks like a project. */
function continuesHead(sheet: SheetSnapshot, row: number, nameRow: number, nameColumn: number): boolean {
  const merges = mergesOf(sheet);
  const nameArea = merges.areaAt(nameRow, nameColumn);
  if (nameArea !== undefined && nameArea.bottom >= row) return true;
  if (nameArea !== undefined && nameArea.bottom > nameArea.top) return false;
  if (textAt(sheet, row, nameColumn) !== '') return false;
  const cells = sheet.rows[row] ?? [];
  let headings = 0;
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column];
    if (value === null || value === undefined || value === '') continue;
    if (typeof value !== 'string') return false;
    const above = textAt(sheet, row - 1, column);
    const parent = above === '' ? parentText(sheet, row - 1, column) : above;
    if (parent === '') return false;
    const below = textAt(sheet, row + 1, column);
    if (isField(readHeading([parent, value]).meaning) || isField(meaningOf(value))) headings++;
    else if (below !== '' && isField(readHeading([parent, value, below]).meaning)) headings++;
  }
  return headings > 0;
}

/** What stands above a column in a head row: its own cell, the merged cell over it, or the nearest text to its left. */
function parentText(sheet: SheetSnapshot, row: number, column: number): string {
  const merges = mergesOf(sheet);
  const area = merges.areaAt(row, column);
  if (area !== undefined) return textAt(sheet, area.top, area.left);
  const own = textAt(sheet, row, column);
  if (own !== '') return own;
  for (let left = column - 1; left >= 0; left--) {
    const over = merges.areaAt(row, left);
    if (over !== undefined) return '';
    const text = textAt(sheet, row, left);
    if (text === '') continue;
    // A heading spreads to the right only where something stands under it too.
    return textAt(sheet, row + 1, left) === '' ? '' : text;
  }
  return '';
}

/** Whether the row above may hold parents of this head: several texts that are no title and no unit line. */
function mayBeParentRow(sheet: SheetSnapshot, row: number, width: number): boolean {
  const cells = sheet.rows[row];
  if (cells === undefined) return false;
  const merges = mergesOf(sheet);
  let parents = 0;
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column];
    if (value === null || value === undefined || value === '') continue;
    if (typeof value !== 'string' || value.length > 20 || /[:：]|^\s*[(（]?(?:计量|金额)?单位|20\d\d年.*月/.test(value))
      return false;
    const area = merges.areaAt(row, column);
    if (area !== undefined && area.right - area.left + 1 >= width - 1) return false;
    parents++;
  }
  return parents >= 2;
}

/** Whether a row says something of the columns below: a heading over several of them, or one that changes what they mean. */
function isParentRow(sheet: SheetSnapshot, row: number, below: readonly HeadColumn[], bottom: number): boolean {
  if (sheet.merges.some((area) => area.top === row && area.right > area.left)) return true;
  const meanings = new Map(below.map(({ column, heading }) => [column, JSON.stringify(heading.meaning)]));
  return flatten(sheet, row, bottom).some(
    ({ column, heading }) => meanings.has(column) && meanings.get(column) !== JSON.stringify(heading.meaning),
  );
}

/** The lowest row of the head in which the column has a text of its own; −1: none. */
function lowestText(sheet: SheetSnapshot, top: number, bottom: number, column: number): number {
  for (let row = bottom; row >= top; row--) if (textAt(sheet, row, column) !== '') return row;
  return -1;
}

function flatten(sheet: SheetSnapshot, top: number, bottom: number, taught = NOTHING_TAUGHT): HeadColumn[] {
  const merges = mergesOf(sheet);
  let width = 0;
  for (let row = top; row <= bottom; row++) width = Math.max(width, sheet.rows[row]?.length ?? 0);
  for (let row = top; row <= bottom; row++) {
    for (const area of sheet.merges) if (area.top <= row && area.bottom >= row) width = Math.max(width, area.right + 1);
  }
  const columns: HeadColumn[] = [];
  for (let column = 0; column < width; column++) {
    const path: string[] = [];
    let ownRow = -1;
    let ownLeft = column;
    const lowest = lowestText(sheet, top, bottom, column);
    for (let row = top; row <= bottom; row++) {
      const area = merges.areaAt(row, column);
      if (area !== undefined && area.top < row) continue;
      const own = area === undefined ? textAt(sheet, row, column) : textAt(sheet, area.top, area.left);
      const text = own === '' && row < lowest ? parentText(sheet, row, column) : own;
      if (foldText(text) === '') continue;
      if (path.at(-1) !== text) path.push(text);
      ownRow = row;
      ownLeft = area?.left ?? column;
    }
    const text = path.at(-1);
    // A heading merged over several columns with nothing below it is that of the first.
    if (text === undefined || ownLeft < column) continue;
    const read = readHeading(path);
    const line = singleLine(text);
    const meaning = taughtMeaning(taught, line) ?? read.meaning;
    columns.push({ column, row: ownRow, text: line, heading: { ...read, meaning } });
  }
  return columns;
}

function headAt(sheet: SheetSnapshot, row: number, taught: TaughtHeadings): Head | undefined {
  const nameColumn = nameColumnOf(sheet, row, taught);
  if (nameColumn === undefined) return undefined;
  let top = row;
  let bottom = row;
  while (bottom - top + 1 < MAX_HEAD_ROWS && continuesHead(sheet, bottom + 1, row, nameColumn)) bottom++;
  const width = sheet.rows[row]?.length ?? 0;
  let columns = flatten(sheet, top, bottom, taught);
  while (
    top > 0 &&
    bottom - top + 1 < MAX_HEAD_ROWS &&
    mayBeParentRow(sheet, top - 1, width) &&
    isParentRow(sheet, top - 1, columns, bottom)
  ) {
    top--;
    columns = flatten(sheet, top, bottom, taught);
  }
  const fields = new Set<string>();
  for (const column of columns) {
    const { meaning } = column.heading;
    if (isField(meaning)) fields.add(JSON.stringify(meaning));
  }
  const name = columns.find(({ heading }) => heading.meaning.kind === 'field' && heading.meaning.field === 'name');
  if (fields.size < MIN_FIELDS || name === undefined) return undefined;
  return { top, bottom, columns, nameColumn: name.column };
}

/**
 * The heads of a sheet, from the top. A later row counts as a head only where it repeats the name's heading and at least
 * half as many fields as the first: a printed head repeated on each page, or another table below.
 */
export function findHeads(sheet: SheetSnapshot, taught: TaughtHeadings = NOTHING_TAUGHT): readonly Head[] {
  const heads: Head[] = [];
  let first = 0;
  for (let row = 0; row < sheet.rows.length; row++) {
    if (sheet.rows[row] === undefined) continue;
    const earlier = heads[0];
    if (earlier === undefined && row >= SEARCHED_ROWS) break;
    if (earlier !== undefined) {
      const value = valueAt(sheet, row, earlier.nameColumn);
      if (typeof value !== 'string' || value.length > 20 || !MAY_BE_NAME.test(value)) continue;
      if (meaningOf(value).kind !== 'field') continue;
      if (countFields(sheet, row) * 2 < first) continue;
    }
    const head = headAt(sheet, row, taught);
    if (head === undefined) continue;
    if (earlier === undefined) first = countFields(sheet, row);
    heads.push(head);
    row = head.bottom;
  }
  return heads;
}
