/** Protected sheets do not keep marks from the others: what is nothing but marks leaves them as they are. */
import type { ChangeSet } from './change-set.js';
import type { SheetFormats } from './marks.js';
import { sameSheetName } from './sheet-directory.js';
import type { ListedSheet } from './sheet-list.js';

export interface WithoutSkipped {
  readonly change: ChangeSet;
  /** Names, in tab order. */
  readonly skipped: readonly string[];
}

/** The change unaltered where it has other content too, and where all sheets that it would touch are protected. */
export function withoutSkippedSheets(
  change: ChangeSet,
  sheets: readonly ListedSheet[],
  formats: ReadonlyMap<string, SheetFormats>,
): WithoutSkipped {
  const { cells, marks, sheets: made, settings } = change;
  const whole = { change, skipped: [] };
  if (marks === null || cells.length + made.length + Object.keys(settings).length > 0) return whole;
  const isMarked = ({ id, name }: ListedSheet): boolean =>
    marks.add.some(({ sheet }) => sameSheetName(sheet, name)) ||
    (marks.replace && (formats.get(id)?.marks.length ?? 0) > 0);
  const marked = sheets.filter(isMarked);
  const locked = marked.filter((sheet) => sheet.protected);
  if (locked.length === 0 || locked.length === marked.length) return whole;
  const isSkipped = (name: string): boolean => locked.some((sheet) => sameSheetName(sheet.name, name));
  const add = marks.add.filter(({ sheet }) => !isSkipped(sheet));
  const leave = [...(marks.leave ?? []), ...locked.map(({ id }) => id)];
  return { change: { ...change, marks: { ...marks, add, leave } }, skipped: locked.map(({ name }) => name) };
}
