/** The planned finish is past and no actual finish is given. */
import { isoDay } from '../../values/day.js';
import { meta, rowRule } from '../rule.js';
import { isFinished } from './behind-schedule.js';

export const finishOverdue = rowRule({
  meta: meta('finish-overdue', 'progress', 'warning'),
  needs: ['plannedFinish'],
  check(row, context) {
    const { asOf } = context;
    // A new start that has not started is overdue to start, or nothing.
    if (row.list === 'new-start' && context.start(row) === 'no') return undefined;
    if (asOf === null || isFinished(row.state('actualFinish'))) return undefined;
    const planned = row.day('plannedFinish');
    if (planned === undefined || planned > asOf) return undefined;
    const heading = row.heading('plannedFinish');
    return {
      field: 'plannedFinish',
      data: { heading, plannedFinish: isoDay(planned), asOf: isoDay(asOf), days: asOf - planned },
    };
  },
});
