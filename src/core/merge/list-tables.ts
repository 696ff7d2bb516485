/** Which sheets and tables of the master and of the parts a merge works with. */
import type { ProjectRow } from '../lists/project-row.js';
import type { ListSheet } from '../lists/recognise.js';
import type { ListTable } from '../lists/table.js';
import type { CheckContext } from '../rules/context.js';
import type { ListId } from '../schema/fields.js';
import { isAddedSheet } from './added-sheet.js';
import type { MergePart } from './merge-outcome.js';

/** The master's own list sheets, without those that earlier merges made. */
export function ownSheets(master: CheckContext | null): readonly ListSheet[] {
  return master?.sheets.filter(({ reading }) => !isAddedSheet(reading.sheet.name)) ?? [];
}

export function isAddedRow({ table }: ProjectRow): boolean {
  return isAddedSheet(table.sheet.name);
}

/** Those that hold rows of the list, or are named for it. */
export function tablesIn(sheets: readonly ListSheet[], list: ListId): ListTable[] {
  return sheets.flatMap(({ tables, lists, mentioned }) => {
    if (!lists.has(list) && !mentioned.has(list)) return [];
    const holding = tables.filter((table) => table.rows.projects.some((row) => table.listOfRow(row) === list));
    return holding.length > 0 ? holding : tables.slice(0, 1);
  });
}

export function tablesOf(parts: readonly MergePart[], list: ListId): ListTable[] {
  return parts.flatMap(({ context }) => tablesIn(context.sheets, list));
}
