/** A node of the preliminary work whose planned day is past and which is not done. */
import { CellState } from '../../lists/cell-state.js';
import { isoDay } from '../../values/day.js';
import { meta, rowRule, type RowFinding } from '../rule.js';

export const milestoneOverdue = rowRule({
  meta: meta('milestone-overdue', 'progress', 'warning'),
  needs: [],
  check(row, { asOf }) {
    if (asOf === null || row.list === null || row.list === 'under-construction') return undefined;
    const found: RowFinding<'milestone-overdue'>[] = [];
    for (const { field } of row.table.columns) {
      const node = /^milestones\.(\w+)\.planned$/.exec(field)?.[1];
      if (node === undefined) continue;
      const planned = row.day(field);
      if (planned === undefined || planned > asOf) continue;
      const actual = row.state(`milestones.${node}.actual`);
      if (actual !== CellState.Empty && actual !== CellState.Absent) continue;
      const heading = row.heading(field);
      found.push({
        field,
        data: { heading, node, planned: isoDay(planned), asOf: isoDay(asOf), days: asOf - planned },
      });
    }
    return found;
  },
});
