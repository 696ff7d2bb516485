/**
 * Which project of this month is which of last month: by code, then by normalised name, then by asking. Nothing is guessed:
 * what neither tells apart stays unmatched, and near names are listed for a person to confirm (see Renaming).
 */
import type { ProjectRow } from '../lists/project-row.js';
import { readProjectCode } from '../values/project-code.js';
import { foldName } from '../values/text.js';
import { nearNames, type NearName } from './near-names.js';

/** What a person confirmed: last month's project of that name is this month's of the other. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

export interface ProjectPair {
  readonly row: ProjectRow;
  readonly previous: ProjectRow;
  readonly by: 'confirmed' | 'code' | 'name';
}

/** A project of last month that is not found, and those new this month that may be it, the likeliest first. */
export interface NearMatch {
  readonly previous: ProjectRow;
  readonly candidates: readonly { readonly row: ProjectRow; readonly because: 'code' | 'name' }[];
}

export interface ProjectMatches {
  /** In this month's order. */
  readonly pairs: readonly ProjectPair[];
  /** In this month's lists, in none of last month's. */
  readonly added: readonly ProjectRow[];
  /** In last month's lists, in none of this month's. */
  readonly dropped: readonly ProjectRow[];
  readonly near: readonly NearMatch[];
  /** Several rows of one name, or without a name: there on both sides, but which is which nobody can tell. */
  readonly unclear: { readonly previous: readonly ProjectRow[]; readonly current: readonly ProjectRow[] };
}

function codeOf(row: ProjectRow): string {
  if (!row.has('code')) return '';
  const reading = readProjectCode(row.value('code'));
  return reading.kind === 'value' ? reading.code : '';
}

function nameOf(row: ProjectRow): string {
  return row.nameKey;
}

function listOf({ list }: ProjectRow): string {
  return list ?? 'untold';
}

/** By key, rows without one left out. */
function groupBy(rows: Iterable<ProjectRow>, keyOf: (row: ProjectRow) => string): Map<string, ProjectRow[]> {
  const groups = new Map<string, ProjectRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [row]);
    else there.push(row);
  }
  return groups;
}

class Matcher {
  private readonly pairs = new Map<ProjectRow, ProjectPair>();
  /** Not yet matched, in order. */
  private readonly openPrevious: Set<ProjectRow>;
  private readonly openCurrent: Set<ProjectRow>;

  constructor(
    private readonly previous: readonly ProjectRow[],
    private readonly current: readonly ProjectRow[],
  ) {
    this.openPrevious = new Set(previous);
    this.openCurrent = new Set(current);
  }

  match(renamed: readonly Renaming[]): ProjectMatches {
    this.byConfirmation(renamed);
    this.byCode();
    this.byName();
    return this.result();
  }

  private pair(previous: ProjectRow, row: ProjectRow, by: ProjectPair['by']): void {
    this.openPrevious.delete(previous);
    this.openCurrent.delete(row);
    this.pairs.set(row, { row, previous, by });
  }

  private byConfirmation(renamed: readonly Renaming[]): void {
    if (renamed.length === 0) return;
    const previous = groupBy(this.previous, nameOf);
    const current = groupBy(this.current, nameOf);
    for (const { from, to } of renamed) {
      const [old, ...otherOld] = previous.get(foldName(from)) ?? [];
      const [row, ...others] = current.get(foldName(to)) ?? [];
      if (old === undefined || row === undefined || otherOld.length + others.length > 0) continue;
      if (this.openPrevious.has(old) && this.openCurrent.has(row)) this.pair(old, row, 'confirmed');
    }
  }

  /** A code that several projects bear (phases, packages) tells them apart only together with their names. */
  private byCode(): void {
    const previous = groupBy(this.openPrevious, codeOf);
    const current = groupBy(this.openCurrent, codeOf);
    for (const [code, old] of previous) {
      const now = current.get(code);
      if (now === undefined) continue;
      const [firstOld, ...moreOld] = old;
      const [firstNow, ...moreNow] = now;
      if (firstOld === undefined || firstNow === undefined) continue;
      if (moreOld.length + moreNow.length === 0) this.pair(firstOld, firstNow, 'code');
      else this.pairSameNames(groupBy(old, nameOf), groupBy(now, nameOf), 'code');
    }
  }

  private byName(): void {
    this.pairSameNames(groupBy(this.openPrevious, nameOf), groupBy(this.openCurrent, nameOf), 'name');
  }

  /** Of several rows of one name those that are alone in their list; then what is left, where it is one on each side. */
  private pairSameNames(
    previous: ReadonlyMap<string, readonly ProjectRow[]>,
    current: ReadonlyMap<string, readonly ProjectRow[]>,
    by: 'code' | 'name',
  ): void {
    for (const [name, old] of previous) {
      const now = current.get(name);
      if (now === undefined) continue;
      const oldByList = groupBy(old, listOf);
      for (const [list, inList] of groupBy(now, listOf)) {
        const [onlyOld, ...othersOld] = oldByList.get(list) ?? [];
        const [onlyNow, ...othersNow] = inList;
        if (onlyOld === undefined || onlyNow === undefined || othersOld.length + othersNow.length > 0) continue;
        this.pair(onlyOld, onlyNow, by);
      }
      const [leftOld, ...moreOld] = old.filter((row) => this.openPrevious.has(row));
      const [leftNow, ...moreNow] = now.filter((row) => this.openCurrent.has(row));
      if (leftOld === undefined || leftNow === undefined || moreOld.length + moreNow.length > 0) continue;
      this.pair(leftOld, leftNow, by);
    }
  }

  private result(): ProjectMatches {
    const previousNames = groupBy(this.previous, nameOf);
    const currentNames = groupBy(this.current, nameOf);
    const added: ProjectRow[] = [];
    const dropped: ProjectRow[] = [];
    const unclear: { previous: ProjectRow[]; current: ProjectRow[] } = { previous: [], current: [] };
    for (const row of this.openPrevious) {
      (row.nameKey === '' || currentNames.has(row.nameKey) ? unclear.previous : dropped).push(row);
    }
    for (const row of this.openCurrent) {
      (row.nameKey === '' || previousNames.has(row.nameKey) ? unclear.current : added).push(row);
    }
    const pairs = this.current.flatMap((row) => this.pairs.get(row) ?? []);
    return { pairs, added, dropped, near: nearMatches(dropped, added), unclear };
  }
}

/** @param renamed what a person confirmed; names that stand in several rows, or in none, are passed over */
export function matchProjects(
  previous: readonly ProjectRow[],
  current: readonly ProjectRow[],
  renamed: readonly Renaming[] = [],
): ProjectMatches {
  return new Matcher(previous, current).match(renamed);
}

function nearMatches(dropped: readonly ProjectRow[], added: readonly ProjectRow[]): NearMatch[] {
  if (dropped.length === 0 || added.length === 0) return [];
  const byCode = groupBy(added, codeOf);
  const find: (name: string) => readonly NearName<ProjectRow>[] = nearNames(added, nameOf);
  return dropped.flatMap((previous) => {
    const code = codeOf(previous);
    const sameCode = code === '' ? [] : (byCode.get(code) ?? []);
    const near = find(previous.nameKey).filter(({ of }) => !sameCode.includes(of));
    const candidates = [
      ...sameCode.map((row) => ({ row, because: 'code' as const })),
      ...near.map(({ of }) => ({ row: of, because: 'name' as const })),
    ];
    return candidates.length === 0 ? [] : [{ previous, candidates }];
  });
}
