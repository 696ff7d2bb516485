/** A new start whose planned day is past and which has not started. */
import { isoDay } from '../../values/day.js';
import { meta, rowRule } from '../rule.js';

export const startOverdue = rowRule({
  meta: meta('start-overdue', 'progress', 'warning'),
  needs: ['plannedStart'],
  check(row, context) {
    const { asOf } = context;
    if (row.list !== 'new-start' || asOf === null || context.start(row) !== 'no') return undefined;
    const planned = row.day('plannedStart');
    if (planned === undefined || planned > asOf) return undefined;
    const heading = row.heading('plannedStart');
    return {
      field: 'plannedStart',
      data: { heading, plannedStart: isoDay(planned), asOf: isoDay(asOf), days: asOf - planned },
    };
  },
});
