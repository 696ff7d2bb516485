/** Rectangles of cells and the addresses Excel writes for them. Both ends are included, counted from 0. */
import { cellAddress, columnIndex, columnName } from '../../core/sheet/address.js';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/snapshot.js';

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** undefined where the rectangle does not lie on the sheet. */
export function areaAt(row: number, column: number, rows: number, columns: number): Area | undefined {
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const onSheet = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  return whole && onSheet && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : undefined;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.bottom >= area.top && area.right >= area.left ? area : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** What of the first area lies outside the second: up to four rectangles. */
export function difference(area: Area, cut: Area): Area[] {
  const common = intersection(area, cut);
  if (common === undefined) return [area];
  const pieces: Area[] = [];
  if (common.top > area.top) pieces.push({ ...area, bottom: common.top - 1 });
  if (common.bottom < area.bottom) pieces.push({ ...area, top: common.bottom + 1 });
  const band = { ...area, top: common.top, bottom: common.bottom };
  if (common.left > area.left) pieces.push({ ...band, right: common.left - 1 });
  if (common.right < area.right) pieces.push({ ...band, left: common.right + 1 });
  return pieces;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** A1, A1:B2, 1:3 for whole rows, A:B for whole columns. */
export function areaAddress(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  const first = cellAddress(area.top, area.left);
  return cellCount(area) === 1 ? first : `${first}:${cellAddress(area.bottom, area.right)}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_AN_ADDRESS = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;

/** The sheet's name as a formula writes it: in quotes where it is not a plain word. */
export function quotedSheetName(name: string): string {
  const plain = PLAIN_SHEET_NAME.test(name) && !LIKE_AN_ADDRESS.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface Reference {
  /** Absent: the sheet the reference stands on. */
  readonly sheetName?: string;
  readonly area: Area;
}

const CELLS = /^([A-Za-z]{1,3})([1-9]\d{0,6})(?::([A-Za-z]{1,3})([1-9]\d{0,6}))?$/;
const COLUMNS = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/;
const ROWS = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/;

/** 'My sheet'!$A$1:B2, A:B or 1:3; undefined for anything else. */
export function parseReference(text: string): Reference | undefined {
  const bang = text.lastIndexOf('!');
  const area = parseCells(
    text
      .slice(bang + 1)
      .replaceAll('$', '')
      .trim(),
  );
  if (area === undefined) return undefined;
  if (bang < 0) return { area };
  const sheet = text.slice(0, bang).trim();
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheetName: quoted === null ? sheet : (quoted[1] as string).replaceAll("''", "'"), area };
}

function parseCells(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells !== null) {
    const [, column, row, otherColumn = column, otherRow = row] = cells as unknown as [string, string, string];
    return spanning(Number(row) - 1, columnIndex(column), Number(otherRow) - 1, columnIndex(otherColumn));
  }
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    return spanning(0, columnIndex(columns[1] as string), MAX_ROWS - 1, columnIndex(columns[2] as string));
  }
  const rows = ROWS.exec(text);
  return rows === null ? undefined : spanning(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
}

function spanning(row: number, column: number, otherRow: number, otherColumn: number): Area | undefined {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  return areaAt(top, left, Math.max(row, otherRow) - top + 1, Math.max(column, otherColumn) - left + 1);
}

/** A list of references apart at its commas, those inside quoted sheet names left alone. */
export function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,])+/g)?.map((part) => part.trim()) ?? [];
}
