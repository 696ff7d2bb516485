/** The names of the lists of ours beside a master's own: the projects for which it has no row. */
import { LIST_TERMS } from '../messages/fields.js';
import type { ListId } from '../schema/fields.js';

const PREFIX = '合并新增-';

export function addedSheetName(list: ListId): string {
  return PREFIX + LIST_TERMS[list]['zh-CN'];
}

export function isAddedSheet(name: string): boolean {
  return name.startsWith(PREFIX);
}
