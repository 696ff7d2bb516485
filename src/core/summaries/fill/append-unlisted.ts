/** Members that no row is for, put into empty rows of the table: nothing is inserted, nothing moves. */
import { mergesOf } from '../../lists/merges.js';
import type { CheckContext } from '../../rules/context.js';
import { cellKey, valueAt } from '../../sheet/snapshot.js';
import type { CellContent } from '../../sheet/write-plan.js';
import type { SummaryTab, TabRow } from '../recognise/summary-tab.js';
import { contentAt } from './filled-tab.js';

export interface Appended {
  /** With the rows of the new members. */
  readonly tab: SummaryTab;
  /** Labels and serial numbers. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly before: CellContent;
    readonly after: CellContent;
  }[];
  /** Labels of those for which there is no empty row. */
  readonly withoutRoom: readonly string[];
}

export function appendUnlisted(context: CheckContext, tab: SummaryTab): Appended {
  const rows = tab.outerColumns.length > 0 ? [] : emptyRows(tab);
  const placed = tab.unlisted.slice(0, rows.length);
  const added = placed.map(({ label, member, projects }, index): TabRow => ({
    row: rows[index] as number,
    column: tab.labelColumn,
    label,
    member,
    role: 'member',
    known: true,
    siblings: '',
    projects,
    asks: { of: member === null ? 'unnamed' : 'member', list: tab.list },
  }));
  const serials = lastSerial(tab);
  const cells = added.flatMap((row, index) => {
    const write = (column: number, value: string | number) => {
      const before = contentAt(context.recognised, tab, row.row, column);
      return { row: row.row, column, before, after: { ...before, value, formula: null } };
    };
    const serial =
      tab.serialColumn === null || serials === null || tab.sheet.formulas.has(cellKey(row.row, tab.serialColumn))
        ? []
        : [write(tab.serialColumn, serials + index + 1)];
    return [...serial, write(tab.labelColumn, row.label)];
  });
  const withRows = [...tab.rows, ...added].toSorted((one, other) => one.row - other.row);
  return {
    tab: { ...tab, rows: withRows, unlisted: tab.unlisted.slice(placed.length) },
    cells,
    withoutRoom: tab.unlisted.slice(placed.length).map(({ label }) => label),
  };
}

/** Rows behind the last label and before a total at the bottom in which nothing stands. */
function emptyRows(tab: SummaryTab): readonly number[] {
  const members = tab.rows.filter(({ role }) => role === 'member' || role === 'rest').map(({ row }) => row);
  const last = Math.max(tab.bottom, ...members);
  const total = tab.rows.find(({ role, row }) => role === 'total' && row > last);
  // Behind a total on top, whatever stands below may belong to the form: only rows between are surely free.
  const end = total?.row ?? (tab.rows.some(({ role }) => role === 'total') ? tab.end : last + 1);
  const rows: number[] = [];
  for (let row = last + 1; row < end; row++) {
    if (!isEmpty(tab, row)) break;
    rows.push(row);
  }
  return rows;
}

function isEmpty({ sheet, lastColumn, labelColumn, serialColumn }: SummaryTab, row: number): boolean {
  for (let column = 0; column <= lastColumn; column++) {
    if (mergesOf(sheet).areaAt(row, column) !== undefined) return false;
    // A serial number may stand there already.
    if (column === serialColumn && column !== labelColumn && typeof valueAt(sheet, row, column) === 'number') continue;
    const value = valueAt(sheet, row, column);
    if ((value !== null && value !== '') || sheet.formulas.has(cellKey(row, column))) return false;
  }
  return true;
}

function lastSerial({ sheet, serialColumn, rows }: SummaryTab): number | null {
  if (serialColumn === null) return null;
  const numbers = rows.flatMap(({ row }) => {
    const value = valueAt(sheet, row, serialColumn);
    return typeof value === 'number' ? [value] : [];
  });
  return numbers.length === 0 ? null : Math.max(...numbers);
}
