/** A project of last month's lists stands in none of this month's. */
import type { ProjectRow } from '../../lists/project-row.js';
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { meta } from '../rule.js';

export const HISTORY_RULES = {
  projectDropped: meta('project-dropped', 'history', 'warning'),
} as const;

function placeOf(row: ProjectRow) {
  return { name: row.name ?? '', sheet: row.table.sheet.name, cell: row.address('name') };
}

/** Where no list was found at all, that is told, and not project by project. */
export function checkDropped({ history, sheets }: CheckContext, tell: Tell): void {
  if (history === null || sheets.length === 0) return;
  const { dropped, near } = history.matches;
  const candidates = new Map(near.map((match) => [match.previous, match.candidates]));
  const told = new Set<string>();
  for (const previous of dropped) {
    if (told.has(previous.nameKey)) continue;
    told.add(previous.nameKey);
    tell(HISTORY_RULES.projectDropped, { list: previous.list, project: previous.name }, null, {
      ...placeOf(previous),
      previousMonth: history.previousMonthText,
      near: (candidates.get(previous) ?? []).map(({ row }) => placeOf(row)),
    });
  }
}
