/** What the group rows above a project say of it, beside its list: 一、交通（4个） → 交通. */
import type { GroupRow } from '../lists/rows.js';
import type { ListTable } from '../lists/table.js';

export function isNamedGroup({ list, label }: GroupRow): boolean {
  return list === undefined && label !== '';
}

/** The innermost; null where no group row but a list's stands above. */
export function groupNameAt(table: ListTable, row: number): string | null {
  const group = table.rows.groups.findLast((one) => one.row < row && row < one.end && isNamedGroup(one));
  return group?.label ?? null;
}
