/** Hidden rows and columns. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/snapshot.js';
import { columnCount, rowCount } from '../../grid/model/area.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { refuse } from './host-error.js';
import type { Session } from './session.js';

type Hidden = boolean | null;

/** true: all are hidden, false: none, null: some. */
export function hiddenShare(sheet: Worksheet, area: Area, what: 'rows' | 'columns' | 'cells'): Hidden {
  const rows = share(sheet.hiddenRows, area.top, area.bottom, rowCount(area));
  const columns = share(sheet.hiddenColumns, area.left, area.right, columnCount(area));
  if (what === 'rows') return rows;
  if (what === 'columns') return columns;
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function share(hidden: ReadonlySet<number>, first: number, last: number, count: number): Hidden {
  let found = 0;
  for (const index of hidden) if (index >= first && index <= last) found++;
  if (found === 0) return false;
  return found === count ? true : null;
}

export function setHidden(
  session: Session,
  sheet: Worksheet,
  area: Area,
  what: 'rows' | 'columns',
  hidden: boolean,
): void {
  session.ensureUnprotected(sheet);
  const [set, first, last, all] =
    what === 'rows'
      ? ([sheet.hiddenRows, area.top, area.bottom, MAX_ROWS] as const)
      : ([sheet.hiddenColumns, area.left, area.right, MAX_COLUMNS] as const);
  // Hiding everything there is would fill the set with a million rows; no workbook of ours needs it.
  if (hidden && last - first + 1 === all) refuse('InvalidArgument');
  for (let index = first; index <= last && hidden; index++) set.add(index);
  if (!hidden) for (const index of [...set]) if (index >= first && index <= last) set.delete(index);
}
