/** A1 addresses; rows and columns count from 0. */

const columnNames: string[] = [];

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  columnNames[column] = name;
  return name;
}

/** A → 0. Case does not matter; anything else but letters gives a number without meaning. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** B7 or $B$7 → row 6, column 1; undefined for anything else. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] as string) };
}

/** A1:C3 (or a single cell) → its area, whichever corners it names; undefined for anything else. */
export function parseArea(text: string): { top: number; left: number; bottom: number; right: number } | undefined {
  const [first, second, ...more] = text.split(':');
  if (first === undefined || more.length > 0) return undefined;
  const from = parseAddress(first);
  const to = second === undefined ? from : parseAddress(second);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
