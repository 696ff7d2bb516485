/** The physical progress is last month's, word for word. */
import { meta, rowRule } from '../rule.js';
import { foldText, isBlankSign } from '../../values/text.js';

export const physicalProgressUnchanged = rowRule({
  meta: meta('physical-progress-unchanged', 'history', 'info'),
  needs: ['physicalProgress'],
  check(row, { history }) {
    const previous = history?.previousOf(row);
    if (history === null || previous === undefined) return undefined;
    const value = row.text('physicalProgress');
    if (isBlankSign(value) || foldText(value) !== foldText(previous.text('physicalProgress'))) return undefined;
    return {
      field: 'physicalProgress',
      data: { heading: row.heading('physicalProgress'), value, previousMonth: history.previousMonthText },
    };
  },
});
