/** A project finished, or is to finish, before it starts. */
import { CellState } from '../../lists/cell-state.js';
import type { ProjectRow } from '../../lists/project-row.js';
import { isoDay } from '../../values/day.js';
import { meta, rowRule, type RowFinding } from '../rule.js';

/** The actual start, or the planned one where there is none. */
function startField(row: ProjectRow): string | undefined {
  if (row.day('actualStart') !== undefined) return 'actualStart';
  const state = row.state('actualStart');
  if (state !== CellState.Absent && state !== CellState.Empty) return undefined;
  return row.day('plannedStart') === undefined ? undefined : 'plannedStart';
}

export const dateOrder = rowRule({
  meta: meta('date-order', 'consistency', 'error', { explains: ['finish-overdue'] }),
  needs: [],
  check(row) {
    const start = startField(row);
    const startDay = start === undefined ? undefined : row.day(start);
    if (start === undefined || startDay === undefined) return undefined;
    const found: RowFinding<'date-order'>[] = [];
    for (const field of ['plannedFinish', 'actualFinish']) {
      const finish = row.day(field);
      if (finish === undefined || finish >= startDay) continue;
      found.push({
        field,
        data: {
          heading: row.heading(field),
          finish: isoDay(finish),
          otherHeading: row.heading(start),
          start: isoDay(startDay),
        },
      });
    }
    return found;
  },
});
