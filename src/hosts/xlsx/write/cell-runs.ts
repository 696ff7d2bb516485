/** Cells → few areas, as a conditional format's sqref names them. */
import { cellAddress } from '../../../core/sheet/address.js';
import type { Area } from '../../../core/sheet/snapshot.js';
import { isSingleCell } from '../../areas.js';

/** Office.js cuts addresses at this length; files keep to it, so that both say the same. */
const LONGEST_REFERENCE = 8192;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Run {
  readonly column: number;
  readonly top: number;
  bottom: number;
}

function runs(cells: readonly Place[]): Run[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: Run[] = [];
  for (const { row, column } of ordered) {
    const last = found.at(-1);
    if (last !== undefined && last.column === column && row <= last.bottom + 1)
      last.bottom = Math.max(row, last.bottom);
    else found.push({ column, top: row, bottom: row });
  }
  return found;
}

/** A1:B2, or B2 alone. */
export function areaReference(area: Area): string {
  const first = cellAddress(area.top, area.left);
  return isSingleCell(area) ? first : `${first}:${cellAddress(area.bottom, area.right)}`;
}

/** Lists of areas separated by spaces, each no longer than Excel takes; none for no cells. */
export function references(cells: readonly Place[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const { column, top, bottom } of runs(cells)) {
    const area = areaReference({ top, left: column, bottom, right: column });
    if (list !== '' && list.length + 1 + area.length > LONGEST_REFERENCE) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? area : ` ${area}`;
  }
  if (list !== '') lists.push(list);
  return lists;
}
