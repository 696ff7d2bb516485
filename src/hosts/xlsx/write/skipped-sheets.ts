/** Protected sheets do not keep marks from the others: a plan of nothing but marks leaves them as they are. */
import type { WritePlan } from '../../../core/sheet/write-plan.js';
import { marksOf } from './marks.js';
import type { OpenPackage } from './open-package.js';

/** Names; none where the plan has other content too, and where all sheets that it would touch are protected. */
export function skippedFor({ cells, marks, sheets, settings }: WritePlan, target: OpenPackage): string[] {
  if (marks === null || cells.length + sheets.length + Object.keys(settings).length > 0) return [];
  const named = new Set(marks.add.map(({ sheet }) => sheet));
  const marked = target.sheetNames.filter(
    (sheet) => named.has(sheet) || (marks.replace && marksOf(target.sheetText(sheet) ?? '').length > 0),
  );
  const locked = marked.filter((sheet) => target.isProtected(sheet));
  return locked.length === marked.length ? [] : locked;
}
