/** A project went back: from construction, or from the new starts to preliminary work. */
import type { ListId } from '../../schema/fields.js';
import { meta, rowRule } from '../rule.js';

/** A project moves on only: 前期 → 新开工 → 在建. */
const ORDER: readonly ListId[] = ['preliminary', 'new-start', 'under-construction'];

export const stageRegressed = rowRule({
  meta: meta('stage-regressed', 'history', 'error'),
  needs: ['name'],
  check(row, { history }) {
    const previous = history?.previousOf(row);
    if (history === null || previous === undefined || row.list === null || previous.list === null) return undefined;
    if (ORDER.indexOf(row.list) >= ORDER.indexOf(previous.list)) return undefined;
    return {
      field: 'name',
      data: { list: row.list, previousList: previous.list, previousMonth: history.previousMonthText },
    };
  },
});
