/** The policy asks for a set of people and plans behind each project, and some of them lack. */
import type { ProjectRow } from '../../lists/project-row.js';
import { scopeTest } from '../../progress/scope.js';
import type { FieldName } from '../../schema/fields.js';
import { fieldOf } from '../../schema/lists.js';
import { isBlankSign } from '../../values/text.js';
import { meta, rowRule, type RowFinding } from '../rule.js';

export const accountabilityIncomplete = rowRule({
  meta: meta('accountability-incomplete', 'progress', 'warning'),
  needs: [],
  check(row, context) {
    if (row.list === null) return undefined;
    const found: RowFinding<'accountability-incomplete'>[] = [];
    for (const { mechanism, elements, scope } of context.policy.accountability) {
      if (scopeTest(context, scope)?.(row) !== true) continue;
      const missing = elements.filter((field) => row.has(field) && isBlankSign(row.text(field)));
      // What every list requires is told of its own cell.
      if (missing.every((field) => isRequired(row, field))) continue;
      found.push({ field: null, cell: null, data: { mechanism, missing } });
    }
    return found;
  },
});

function isRequired({ list }: ProjectRow, field: FieldName): boolean {
  return list !== null && fieldOf(list, field)?.constraints?.required === true;
}
