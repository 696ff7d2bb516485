/** Yes/no cells: 是否开工, 是否入统 and the like. */
import type { CellValue } from '../sheet/snapshot.js';
import { EMPTY, INVALID, type Reading } from './reading.js';
import { foldText, isBlankSign } from './text.js';

const YES = { kind: 'value', yes: true } as const;
const NO = { kind: 'value', yes: false } as const;

const YES_WORDS = ['是', '已', '√', '✓', '✔', '☑', '✅', 'y', 'yes', 'true', '1'];
const NO_WORDS = ['否', '未', '×', '✗', '✘', '✕', '✖', '☒', '❌', 'x', 'n', 'no', 'false', '0'];
const WORDS = new Map<string, typeof YES | typeof NO>();
for (const word of YES_WORDS) WORDS.set(word, YES);
for (const word of NO_WORDS) WORDS.set(word, NO);

const DONE = /^(已|未)(?:经)?(?:开工|开工建设|动工|竣工|完工|投产|入统|纳统|入库|纳入统计|入统入库)$/;

/** The values that the contract names, for messages. */
export const YES_NO_WORDS = ['是', '否'] as const;

export function readYesNo(value: CellValue): Reading<{ readonly yes: boolean }> {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return value === 1 ? YES : value === 0 ? NO : INVALID;
  if (typeof value !== 'string') return INVALID;
  const known = WORDS.get(value);
  if (known !== undefined) return known;
  if (isBlankSign(value)) return EMPTY;
  // ✔ may carry a variation selector that asks for the coloured sign.
  const folded = foldText(value)
    .replace(/\ufe0f$/, '')
    .toLowerCase();
  const word = WORDS.get(folded);
  if (word !== undefined) return word;
  const done = DONE.exec(folded.replace(/^(?:尚|还|暂)未/, '未'));
  // 未竣工 and 未投产 do not tell whether it has started.
  if (done === null || (done[1] === '未' && /竣工|完工|投产/.test(folded))) return INVALID;
  return done[1] === '已' ? YES : NO;
}
