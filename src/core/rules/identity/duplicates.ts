/** One project reported twice, or one code under two names. */
import type { ProjectRow } from '../../lists/project-row.js';
import { readProjectCode } from '../../values/project-code.js';
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { meta } from '../rule.js';

export const IDENTITY_RULES = {
  projectDuplicate: meta('project-duplicate', 'identity', 'error'),
  projectCodeShared: meta('project-code-shared', 'identity', 'warning'),
} as const;

function placeOf(row: ProjectRow, field: 'name' | 'code') {
  const column = row.table.column(field);
  return {
    sheetIndex: row.table.sheetIndex,
    sheet: row.table.sheet.name,
    row: row.row,
    column: column?.column ?? -1,
    list: row.list,
    project: row.name,
  };
}

/** Earlier is by tab order, then by row; every later row is told against the first. */
export function checkIdentity(context: CheckContext, tell: Tell): void {
  const byName = new Map<string, ProjectRow>();
  const byCode = new Map<string, ProjectRow>();
  for (const row of context.rows) {
    const key = row.nameKey;
    if (key !== '') {
      const first = byName.get(key);
      if (first === undefined) byName.set(key, row);
      else {
        tell(IDENTITY_RULES.projectDuplicate, placeOf(row, 'name'), 'name', {
          name: row.name ?? '',
          sheet: first.table.sheet.name,
          cell: first.address('name'),
        });
      }
    }
    if (!row.has('code')) continue;
    const column = row.table.column('code');
    if (column === undefined || row.table.originRow(row.row, column) !== row.row) continue;
    const reading = readProjectCode(row.value('code'));
    if (reading.kind !== 'value') continue;
    const first = byCode.get(reading.code);
    if (first === undefined) byCode.set(reading.code, row);
    else if (first.nameKey !== key) {
      tell(IDENTITY_RULES.projectCodeShared, placeOf(row, 'code'), 'code', {
        heading: row.heading('code'),
        code: reading.code,
        project: first.name ?? '',
        sheet: first.table.sheet.name,
        cell: first.address('code'),
      });
    }
  }
}
