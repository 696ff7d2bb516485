import { isCellError } from '../../core/sheet/snapshot.js';
import { displayedText } from '../model/displayed-text.js';
import type { Cell } from '../model/cell.js';
import { readTyped } from '../model/typed-text.js';

/** What stands in the cell's editor when editing begins: typed again as it is, it gives the same content. */
export function editText(cell: Cell | undefined, date1904: boolean): string {
  if (cell === undefined) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value, numberFormat } = cell;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return readsAsItself(value, numberFormat, date1904) ? value : `'${value}`;
  return numberText(value, numberFormat, date1904);
}

function readsAsItself(text: string, numberFormat: string, date1904: boolean): boolean {
  const typed = readTyped(text, numberFormat, date1904);
  return typed.value === text && typed.formula === undefined;
}

/** Dates and percentages are edited as such, where that loses nothing. */
function numberText(value: number, numberFormat: string, date1904: boolean): string {
  const isDate = /[ymd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  const format = numberFormat.includes('%') ? '0.##########%' : isDate ? 'yyyy/m/d' : undefined;
  if (format === undefined) return String(value);
  const text = displayedText({ value, numberFormat: format }, date1904).replace('.%', '%');
  return readTyped(text, numberFormat, date1904).value === value ? text : String(value);
}
