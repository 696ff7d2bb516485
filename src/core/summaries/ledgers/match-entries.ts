/**
 * Which row of a ledger, as it was filled before, is which project of now: by code, then by normalised name. Nothing is
 * guessed: what several rows may be stays unmatched, and what people wrote there is kept apart.
 */
import type { ProjectRow } from '../../lists/project-row.js';
import { readProjectCode } from '../../values/project-code.js';
import { foldName } from '../../values/text.js';
import type { CellValue } from '../../sheet/snapshot.js';

export interface LedgerEntry {
  /** Normalised; '' where there is none that can be read. */
  readonly code: string;
  /** Folded. */
  readonly name: string;
  /** As the ledger writes it; '' where it has no such column. */
  readonly list: string;
  readonly source: string;
}

export function ledgerEntry(code: CellValue, name: CellValue, list: CellValue, source: CellValue): LedgerEntry {
  const reading = readProjectCode(code);
  return {
    code: reading.kind === 'value' ? reading.code : '',
    name: foldName(asWritten(name)),
    list: foldName(asWritten(list)),
    source: asWritten(source),
  };
}

function asWritten(value: CellValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Codes that several projects of the lists bear (phases, packages): they tell projects apart only together with names. */
export function sharedCodes(rows: readonly ProjectRow[]): ReadonlySet<string> {
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const row of rows) {
    const reading = readProjectCode(row.value('code'));
    if (reading.kind !== 'value') continue;
    if (met.has(reading.code)) shared.add(reading.code);
    met.add(reading.code);
  }
  return shared;
}

/** The most telling first; '' tells nothing. */
function keys(shared: ReadonlySet<string>): readonly ((entry: LedgerEntry) => string)[] {
  const joined = (...parts: readonly string[]) => (parts.includes('') ? '' : parts.join('\n'));
  return [
    ({ code, name, list }) => joined(code, name, list),
    ({ code, name }) => joined(code, name),
    ({ code }) => (shared.has(code) ? '' : code),
    ({ name, list, source }) => joined(name, list, source),
    ({ name, list }) => joined(name, list),
    ({ name }) => name,
    ({ name, source }) => (name === '' ? source : ''),
  ];
}

/** By the index of now: the index of before. */
export function matchEntries(
  before: readonly LedgerEntry[],
  now: readonly LedgerEntry[],
  shared: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  const openBefore = new Set(before.keys());
  const openNow = new Set(now.keys());
  for (const keyOf of keys(shared)) {
    const old = byKey(before, openBefore, keyOf);
    for (const [key, indexes] of byKey(now, openNow, keyOf)) {
      const [index, ...more] = indexes;
      const [oldIndex, ...moreOld] = old.get(key) ?? [];
      if (index === undefined || oldIndex === undefined || more.length + moreOld.length > 0) continue;
      matched.set(index, oldIndex);
      openNow.delete(index);
      openBefore.delete(oldIndex);
    }
  }
  return matched;
}

function byKey(
  entries: readonly LedgerEntry[],
  open: ReadonlySet<number>,
  keyOf: (entry: LedgerEntry) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const index of open) {
    const entry = entries[index];
    const key = entry === undefined ? '' : keyOf(entry);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}
