/** Which lists a text names: sheet names, titles, group and total rows. */
import type { ListId } from '../schema/fields.js';

const NEW_START = /新开工|拟开工|计划开工|开工项目|开工类|开工清单|新建开工/;
const UNDER_CONSTRUCTION = /在建|续建|竣工|完工/;
const PRELIMINARY = /前期|储备|谋划|预备|筹建|在谈|报批/;

/** @param text folded */
export function listsNamed(text: string): readonly ListId[] {
  const lists: ListId[] = [];
  if (NEW_START.test(text)) lists.push('new-start');
  if (UNDER_CONSTRUCTION.test(text)) lists.push('under-construction');
  if (PRELIMINARY.test(text)) lists.push('preliminary');
  return lists;
}

/** The one list that the text names; undefined for none or several. */
export function oneListNamed(text: string): ListId | undefined {
  const lists = listsNamed(text);
  return lists.length === 1 ? lists[0] : undefined;
}
