/** 是否开工 and the actual start contradict each other. */
import { isoDay } from '../../values/day.js';
import { meta, rowRule } from '../rule.js';

export const startedConflict = rowRule({
  meta: meta('started-conflict', 'consistency', 'error', {
    explains: [
      'start-in-future',
      'start-overdue',
      'invested-before-start',
      'statistics-entry-missing',
      'behind-schedule',
    ],
  }),
  needs: ['started', 'actualStart'],
  check(row, context) {
    if (row.list !== 'new-start' || context.start(row) !== 'conflict') return undefined;
    const day = row.day('actualStart');
    const written = row.text('actualStart');
    return {
      field: 'started',
      data: {
        heading: row.heading('started'),
        value: row.text('started'),
        actualStart: day === undefined ? (written === '' ? null : written) : isoDay(day),
        otherHeading: row.heading('actualStart'),
      },
    };
  },
});
