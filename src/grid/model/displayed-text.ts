import { SSF } from '@e965/xlsx';
import { isCellError } from '../../core/sheet/snapshot.js';
import { GENERAL, type Cell } from './cell.js';

/** What a cell shows by its number format. Columns too narrow for a number (####) are not thought of. */
export function displayedText(cell: Cell | undefined, date1904: boolean): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = cell?.numberFormat ?? GENERAL;
  if (typeof value === 'string' && !format.includes('@')) return value;
  return formatted(format, value, date1904);
}

function formatted(format: string, value: string | number, date1904: boolean): string {
  try {
    return SSF.format(format, value, { date1904 });
  } catch {
    // The formatter throws at codes it cannot read; Excel would have refused the code itself, so show the plain value.
    return String(value);
  }
}
