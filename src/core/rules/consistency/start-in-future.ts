/** An actual start after the day of which the report speaks. */
import { isoDay } from '../../values/day.js';
import { meta, rowRule } from '../rule.js';

export const startInFuture = rowRule({
  meta: meta('start-in-future', 'consistency', 'error'),
  needs: ['actualStart'],
  check(row, { asOf }) {
    const day = row.day('actualStart');
    if (day === undefined || asOf === null || day <= asOf) return undefined;
    const heading = row.heading('actualStart');
    return { field: 'actualStart', data: { heading, actualStart: isoDay(day), asOf: isoDay(asOf) } };
  },
});
