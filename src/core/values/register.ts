/** The organisations that a policy knows: finding a cell's name among them, and suggesting the nearest. */
import Fuse from 'fuse.js/basic';
import { foldSeparators, splitOrganisations, type JoinedNames } from './organisations.js';
import { foldName } from './text.js';

export interface RegisteredOrganisation {
  readonly name: string;
  /** Short, old and full legal forms, as the policy writes them: remarks such as (旧) are no part of them. */
  readonly aliases: readonly string[];
}

export type FoundOrganisation =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'unknown' };

export interface OrganisationRegister {
  /** `name`: as the register writes it. An alias that two organisations share is unknown. */
  find(text: string): FoundOrganisation;
  /** The name of the organisation nearest in writing, null where none is near. */
  suggest(text: string): string | null;
  /** Its names and aliases that hold a separator. */
  readonly joined: JoinedNames;
}

const UNKNOWN: FoundOrganisation = { kind: 'unknown' };
const REMARK = /\((?:旧|误)\)$/;

/** `toSimplified`: folds traditional characters, so that 區財政局 is 区财政局 and no finding. */
export function createRegister(
  organisations: readonly RegisteredOrganisation[],
  toSimplified: (text: string) => string,
): OrganisationRegister {
  const keyOf = (text: string): string => toSimplified(foldName(text));
  const known = new Map<string, FoundOrganisation>();
  for (const { aliases, name } of organisations) {
    for (const alias of aliases) {
      const key = keyOf(alias).replace(REMARK, '');
      const other = known.get(key);
      known.set(key, other === undefined || isOf(other, name) ? { kind: 'alias', name } : UNKNOWN);
    }
  }
  // A name is itself, whoever else has it for an alias.
  for (const { name } of organisations) known.set(keyOf(name), { kind: 'name', name });

  const joined = new Map<string, FoundOrganisation>();
  let mostParts = 1;
  for (const [key, organisation] of known) {
    const parts = splitOrganisations(key).length;
    if (parts < 2 || organisation.kind === 'unknown') continue;
    mostParts = Math.max(mostParts, parts);
    joined.set(foldSeparators(key), organisation);
  }
  const joinedAs = (text: string): FoundOrganisation | undefined => joined.get(keyOf(foldSeparators(text)));

  const found = new Map<string, FoundOrganisation>();
  const suggested = new Map<string, string | null>();
  let nearest: ((key: string) => string | null) | undefined;
  return {
    find: (text) => cached(found, text, () => known.get(keyOf(text)) ?? joinedAs(text) ?? UNKNOWN),
    suggest: (text) =>
      cached(suggested, text, () => {
        nearest ??= nearestOf(known);
        return nearest(keyOf(text));
      }),
    joined: { mostParts, has: (text) => joinedAs(text) !== undefined },
  };
}

function isOf(found: FoundOrganisation, name: string): boolean {
  return found.kind !== 'unknown' && found.name === name;
}

function cached<T>(cache: Map<string, T>, text: string, compute: () => T): T {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const value = compute();
  cache.set(text, value);
  return value;
}

const LONGEST = 40;
const PLACE = /^(?:[\u4e00-\u9fff]{2,4}市[\u4e00-\u9fff]{1,4}[区县市]|[省市区县州])/;
const KIND =
  /(?:管理委员会|委员会|管委会|委员会办公室|办公室|(?:股份|有限|责任){0,3}公司|集团|中心|局|委|办|厅|处|科)+$/;

/** What tells organisations apart: their names share places (重庆市长寿区) and kinds (管委会, 局), which would pass for likeness. */
function core(key: string): string {
  const withoutPlace = key.replace(PLACE, '');
  return withoutPlace.replace(KIND, '') || withoutPlace || key;
}

/** Whether one character more, less or other makes one of the other. */
function isOneSlip(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  return shorter.length === longer.length
    ? shorter.slice(at + 1) === longer.slice(at + 1)
    : shorter.slice(at) === longer.slice(at + 1);
}

/** 区财正局 → 区财政局: the one organisation that a single wrong character parts from the text. */
function oneSlipAway(key: string, known: ReadonlyMap<string, FoundOrganisation>): string | undefined {
  if (key.length < 4) return undefined;
  const names = new Set<string>();
  for (const [other, found] of known) if (found.kind !== 'unknown' && isOneSlip(key, other)) names.add(found.name);
  const [name] = names;
  return names.size === 1 ? name : undefined;
}

function nearestOf(known: ReadonlyMap<string, FoundOrganisation>): (key: string) => string | null {
  const entries = Array.from(known).flatMap(([key, found]) =>
    found.kind === 'unknown' ? [] : [{ core: core(key), name: found.name }],
  );
  // Two characters must both be right, of three one may be wrong.
  const fuse = new Fuse(entries, { keys: ['core'], threshold: 0.35, ignoreLocation: true });
  return (key) => {
    if (key === '' || key.length > LONGEST) return null;
    const slip = oneSlipAway(key, known);
    if (slip !== undefined) return slip;
    const wanted = core(key);
    const like = fuse.search(wanted, { limit: 1 })[0];
    if (like !== undefined) return like.item.name;
    // 区交通运输局 holds 交通, which fuzzy search takes for half a mistake.
    const held = entries.filter((entry) => entry.core.length >= 2 && wanted.includes(entry.core));
    return held.sort((a, b) => b.core.length - a.core.length)[0]?.name ?? null;
  };
}
