/** The projects of recognised sheets. */
import { ProjectRow } from './project-row.js';
import type { ListSheet } from './recognise.js';

/** In the order of the sheets, then by row. */
export function projectRows(sheets: readonly ListSheet[]): ProjectRow[] {
  return sheets.flatMap(({ tables }) =>
    tables.flatMap((table) => table.rows.projects.map((row) => new ProjectRow(table, row, table.listOfRow(row)))),
  );
}
