/** Words that name exactly one of the lists as a heading or a label of a summary; 未开工, 竣工 and 扩建 name none. */
import type { ListId } from '../../schema/fields.js';
import { foldText } from '../../values/text.js';

const WORDS: Readonly<Record<ListId, RegExp>> = {
  'new-start': /^(?:本年|当年|今年|年度|20\d\d年)?(?:计划|拟)?(?:新开工|拟开工|计划开工|新建开工)$/,
  'under-construction':
    /^(?:在建|续建|在建[(/、]?续建[)]?|续建[(/、]?在建[)]?|在建[(]含续建[)]|结转续建|跨年续建|续建在建)$/,
  preliminary: /^(?:前期|前期工作|前期储备|前期谋划|开展前期工作|储备|谋划储备|预备|谋划)$/,
};
const SUFFIX = /(?:重大|重点)?(?:类)?(?:项目)?(?:清单|名单)?$/;

/** undefined: none, or not surely one. */
export function listNamedBy(text: string): ListId | undefined {
  const words = foldText(text).replace(/^其中[::]?/, '');
  const plain = words.replace(/^(?:重大|重点)/, '').replace(SUFFIX, '');
  for (const [list, pattern] of Object.entries(WORDS)) if (pattern.test(plain)) return list as ListId;
  return undefined;
}
