/** 建设性质 / 项目性质: two axes in use, the kind of building and the stage, which also tells the list. */
import type { ListId } from '../schema/fields.js';
import type { CellValue } from '../sheet/snapshot.js';
import { EMPTY, INVALID, type Reading } from './reading.js';
import { foldName, isBlankSign } from './text.js';

const KINDS_OF_BUILDING = [
  '新建',
  '扩建',
  '改建',
  '改扩建',
  '技改',
  '技术改造',
  '改建和技术改造',
  '迁建',
  '恢复',
  '单纯购置',
  '单纯建造生活设施',
] as const;

const LIST_OF_STAGE: ReadonlyMap<string, ListId> = new Map([
  ['新开工', 'new-start'],
  ...['续建', '在建', '竣工', '竣工投产', '促竣工', '完工'].map((word) => [word, 'under-construction'] as const),
  ...['前期', '预备', '筹建', '在谈', '报批', '谋划', '储备'].map((word) => [word, 'preliminary'] as const),
]);

/** Every value that the field may have. */
export const CONSTRUCTION_TYPES: readonly string[] = [...KINDS_OF_BUILDING, ...LIST_OF_STAGE.keys()];
const ALLOWED: ReadonlySet<string> = new Set(CONSTRUCTION_TYPES);

const WEAK_WORD = '扩建';

/** 续建类项目 → 续建. */
function bareWord(text: string): string {
  const name = foldName(text);
  return ALLOWED.has(name) ? name : name.replace(/(?:类?项目|类型?)$/, '');
}

/** `type`: the bare word, without 类 or 项目. */
export function readConstructionType(value: CellValue): Reading<{ readonly type: string }> {
  if (value === null || value === '') return EMPTY;
  if (typeof value !== 'string') return INVALID;
  if (isBlankSign(value)) return EMPTY;
  const type = bareWord(value);
  return ALLOWED.has(type) ? { kind: 'value', type } : INVALID;
}

/** The list that a cell's word tells (新开工, 续建类, 前期项目 …), null for words that tell none (新建). */
export function listOfWord(word: string): ListId | null {
  const bare = bareWord(word);
  return bare === WEAK_WORD ? 'under-construction' : (LIST_OF_STAGE.get(bare) ?? null);
}

/** 扩建 tells a list only in a column where some other word does; beside 新建 and 改建 it is a kind of building. */
export function isWeakWord(word: string): boolean {
  return bareWord(word) === WEAK_WORD;
}
