/** Names that may mean the same project: most of their pairs of neighbouring characters are the same. */

export interface NearName<T> {
  readonly of: T;
  /** 0 to 1: twice the shared pairs over the pairs of both (Dice). */
  readonly similarity: number;
}

/** Below, names of one place and trade would count as near: 长寿区人民医院 and 长寿区中医院. */
const NEAR = 0.6;
const MOST = 3;
/** A pair in more names than this (建设, 工程) tells nothing, and looking through them all takes long. */
const COMMON_IN = 200;
/** How many names are looked at closely. */
const LOOKED_AT = 30;

const NUMBERS = /[0-9a-z]+|[零〇一二三四五六七八九十百]+/gi;

function pairsOf(name: string): ReadonlySet<string> {
  const characters = [...name];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

/** 一期 and 二期, 3号路 and 5号路, A段 and B段 are as near as names can be, and never one project. */
function differOnlyInNumbers(one: string, other: string): boolean {
  return one !== other && one.replace(NUMBERS, '#') === other.replace(NUMBERS, '#');
}

/**
 * @param nameOf the folded name
 * @returns the candidates nearest to a folded name, the nearest first; equally near ones in the order given
 */
export function nearNames<T>(
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
): (name: string) => readonly NearName<T>[] {
  const known = candidates.map((of) => ({ of, name: nameOf(of), pairs: pairsOf(nameOf(of)) }));
  const byPair = new Map<string, number[]>();
  known.forEach(({ pairs }, index) => {
    for (const pair of pairs) {
      const there = byPair.get(pair);
      if (there === undefined) byPair.set(pair, [index]);
      else there.push(index);
    }
  });
  return (name) => {
    const pairs = pairsOf(name);
    const near: (NearName<T> & { readonly index: number })[] = [];
    for (const index of likeliest(pairs, byPair)) {
      const candidate = known[index];
      if (candidate === undefined || differOnlyInNumbers(name, candidate.name)) continue;
      let shared = 0;
      for (const pair of pairs) if (candidate.pairs.has(pair)) shared++;
      const similarity = (2 * shared) / (pairs.size + candidate.pairs.size);
      if (similarity >= NEAR) near.push({ of: candidate.of, similarity, index });
    }
    near.sort((one, other) => other.similarity - one.similarity || one.index - other.index);
    return near.slice(0, MOST).map(({ of, similarity }) => ({ of, similarity }));
  };
}

/** The names with which most of the telling pairs are shared, by index. */
function likeliest(pairs: ReadonlySet<string>, byPair: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    const indexes = byPair.get(pair) ?? [];
    if (indexes.length > COMMON_IN) continue;
    for (const index of indexes) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  if (shared.size <= LOOKED_AT) return [...shared.keys()];
  return [...shared]
    .sort(([one, times], [other, otherTimes]) => otherTimes - times || one - other)
    .slice(0, LOOKED_AT)
    .map(([index]) => index);
}
