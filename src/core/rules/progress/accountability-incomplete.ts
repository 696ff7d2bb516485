/** The policy asks for a set of people and plans behind each project, and some of them lack. */
import { isBlankSign } from '../../values/text.js';
import { meta, rowRule, type RowFinding } from '../rule.js';

export const accountabilityIncomplete = rowRule({
  meta: meta('accountability-incomplete', 'progress', 'warning'),
  needs: [],
  check(row, { policy }) {
    if (row.list === null) return undefined;
    const found: RowFinding<'accountability-incomplete'>[] = [];
    for (const { mechanism, elements } of policy.accountability) {
      const missing = elements.filter((field) => row.has(field) && isBlankSign(row.text(field)));
      if (missing.length > 0) found.push({ field: null, cell: null, data: { mechanism, missing } });
    }
    return found;
  },
});
