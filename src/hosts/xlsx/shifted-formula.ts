/**
 * A shared formula's text, taken apart once, written out for each cell that shares it: relative references move with
 * the cell, everything else (texts, sheet names, functions, names, table columns) stays as it is.
 */
import { columnIndex, columnName } from '../../core/sheet/address.js';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/sheet/snapshot.js';

/** One end of a reference: an absolute part does not move; a whole column has no row, a whole row no column. */
interface Reference {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

export type FormulaTemplate = readonly (string | Reference)[];

/** Text, a quoted sheet name, a word (name, function, number or reference), anything else one by one. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_\\.?$]+|[\s\S]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

function cellReference(word: string): Reference | undefined {
  const match = CELL.exec(word);
  if (match === null) return undefined;
  const column = columnIndex(match[2] as string);
  const row = Number(match[4]) - 1;
  if (column >= MAX_COLUMNS || row >= MAX_ROWS) return undefined;
  return { column, columnFixed: match[1] !== '', row, rowFixed: match[3] !== '' };
}

/** A:C and 1:3, which are references only on both sides of a colon. */
function wholeReference(word: string, pattern: RegExp): Reference | undefined {
  const match = pattern.exec(word);
  if (match === null) return undefined;
  const fixed = match[1] !== '';
  if (pattern === COLUMN) {
    const column = columnIndex(match[2] as string);
    return column < MAX_COLUMNS ? { column, columnFixed: fixed, row: null, rowFixed: true } : undefined;
  }
  const row = Number(match[2]) - 1;
  return row < MAX_ROWS ? { column: null, columnFixed: true, row, rowFixed: fixed } : undefined;
}

/** Tokens outside square brackets; what stands in brackets (table columns, other workbooks) is one token. */
function tokens(formula: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [token] of formula.matchAll(TOKEN)) {
    if (depth > 0) found[found.length - 1] += token;
    else found.push(token);
    if (token === '[') depth++;
    else if (token === ']') depth = Math.max(0, depth - 1);
  }
  return found;
}

function pairAt(all: readonly string[], at: number): [Reference, Reference] | undefined {
  if (all[at + 1] !== ':') return undefined;
  for (const pattern of [COLUMN, ROW]) {
    const from = wholeReference(all[at] as string, pattern);
    const to = wholeReference(all[at + 2] ?? '', pattern);
    if (from !== undefined && to !== undefined) return [from, to];
  }
  return undefined;
}

export function formulaTemplate(formula: string): FormulaTemplate {
  const all = tokens(formula);
  const template: (string | Reference)[] = [];
  const literal = (text: string) => {
    const last = template.length - 1;
    if (typeof template[last] === 'string') template[last] += text;
    else template.push(text);
  };
  for (let at = 0; at < all.length; at++) {
    const word = all[at] as string;
    const next = all[at + 1];
    const pair = pairAt(all, at);
    // A word before ( is a function (LOG10), before ! a sheet (or the end of an error value).
    const cell = next === '(' || next === '!' ? undefined : cellReference(word);
    if (pair !== undefined) {
      template.push(pair[0]);
      literal(':');
      template.push(pair[1]);
      at += 2;
    } else if (cell !== undefined) template.push(cell);
    else literal(word);
  }
  return template;
}

/** Excel wraps a reference that leaves the sheet round to the other side. */
function moved(index: number, by: number, size: number): number {
  return (((index + by) % size) + size) % size;
}

/** rows, columns: from the cell that the template was taken from to the cell it is written for. */
export function shiftedFormula(template: FormulaTemplate, rows: number, columns: number): string {
  let text = '';
  for (const piece of template) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (piece.column !== null) {
      text += piece.columnFixed
        ? `$${columnName(piece.column)}`
        : columnName(moved(piece.column, columns, MAX_COLUMNS));
    }
    if (piece.column === null || piece.row !== null) {
      const row = piece.row as number;
      text += piece.rowFixed ? `$${row + 1}` : String(moved(row, rows, MAX_ROWS) + 1);
    }
  }
  return text;
}
