/**
 * Which rows of several files are one project: by code, then by name. Nothing is guessed: rows of one file are never one
 * project; where a file has a code or name twice, only what tells the two apart (name, list, organisation) pairs them with
 * other files' rows; a code under another name, or a name under another code, counts only where the organisation is the
 * same; a row whose code is one row's of another file and whose name is another row's of it may mean either, and is put to
 * neither. The answer does not depend on the order of the files.
 */
import type { ProjectRow } from '../lists/project-row.js';
import { readProjectCode } from '../values/project-code.js';
import { foldText } from '../values/text.js';

export interface ReportedProject {
  /** Which file: any number that tells files apart. */
  readonly file: number;
  readonly row: ProjectRow;
}

export interface SameProject {
  readonly rows: readonly ReportedProject[];
  /** It may be another group's project too, and nothing tells: of a row that was put to no other file's. */
  readonly unclear: boolean;
}

interface Group {
  readonly rows: ReportedProject[];
}

type KeyOf = (row: ProjectRow) => string;

function codeOf(row: ProjectRow): string {
  if (!row.has('code')) return '';
  const reading = readProjectCode(row.value('code'));
  return reading.kind === 'value' ? reading.code : '';
}

function organisationsOf(row: ProjectRow): string {
  const fields = ['responsibleOrganisation', 'leadOrganisation', 'competentAuthority'];
  return fields.map((field) => foldText(row.text(field))).find((text) => text !== '') ?? '';
}

const nameOf: KeyOf = (row) => row.nameKey;

/** '' where one of the parts is. */
function joined(...parts: readonly string[]): string {
  return parts.includes('') ? '' : parts.join('\n');
}

interface Step {
  readonly keyOf: KeyOf;
  /** Whether rows that share the key may be one project, by what else they say. */
  readonly fits: (rows: readonly ReportedProject[]) => boolean;
}

/** What one cannot tell apart, a later one may. */
const STEPS: readonly Step[] = [
  { keyOf: (row) => joined(codeOf(row), nameOf(row)), fits: () => true },
  // Packages of one project share its code: under another name it is the same project only where the same organisation says so.
  { keyOf: codeOf, fits: (rows) => !hasPhases(rows) && agree(rows, organisationsOf) },
  // 老旧小区改造 of two towns, each with a code of its own, are two projects.
  { keyOf: nameOf, fits: codesFit },
  { keyOf: (row) => joined(nameOf(row), row.list ?? 'untold'), fits: codesFit },
  { keyOf: (row) => joined(nameOf(row), row.list ?? 'untold', organisationsOf(row)), fits: codesFit },
  {
    keyOf: (row) =>
      joined(nameOf(row), row.list ?? 'untold', codeOf(row) === '' ? 'none' : codeOf(row), organisationsOf(row)),
    fits: () => true,
  },
];

/** Rows that do not say it agree with any. */
function agree(rows: readonly ReportedProject[], whatOf: KeyOf): boolean {
  const said = new Set(rows.map(({ row }) => whatOf(row)));
  said.delete('');
  return said.size < 2;
}

function codesFit(rows: readonly ReportedProject[]): boolean {
  return agree(rows, codeOf) || agree(rows, organisationsOf);
}

const NUMBERS = /[0-9a-z]+|[零〇一二三四五六七八九十百]+/gi;

/** 一期 and 二期 under one code are phases, not one project. */
function hasPhases(rows: readonly ReportedProject[]): boolean {
  const names = new Set(rows.map(({ row }) => row.nameKey));
  if (names.size < 2) return false;
  const skeletons = new Set([...names].map((name) => name.replace(NUMBERS, '#')));
  return skeletons.size < names.size;
}

function canBeOne(groups: readonly Group[]): boolean {
  const rows = groups.flatMap((group) => group.rows);
  return new Set(rows.map(({ file }) => file)).size === rows.length;
}

/** Groups that share a key, directly or through others. */
function connected(groups: readonly Group[], keyOf: KeyOf): Group[][] {
  const byKey = new Map<string, Group[]>();
  const keysOf = new Map<Group, readonly string[]>();
  for (const group of groups) {
    const keys = [...new Set(group.rows.map(({ row }) => keyOf(row)))].filter((key) => key !== '');
    keysOf.set(group, keys);
    for (const key of keys) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [group]);
      else there.push(group);
    }
  }
  const met = new Set<Group>();
  const components: Group[][] = [];
  for (const start of groups) {
    if (met.has(start)) continue;
    met.add(start);
    const component = [start];
    for (const group of component) {
      for (const key of keysOf.get(group) ?? []) {
        for (const other of byKey.get(key) ?? []) {
          if (met.has(other)) continue;
          met.add(other);
          component.push(other);
        }
      }
    }
    components.push(component);
  }
  return components;
}

/** Of one name, and yet each with a code and an organisation of its own. */
function areApart(groups: readonly Group[]): boolean {
  return [codeOf, organisationsOf].every((whatOf) => {
    const said = groups.map(({ rows }) => new Set(rows.map(({ row }) => whatOf(row)).filter((text) => text !== '')));
    const all = said.flatMap((texts) => [...texts]);
    return said.every((texts) => texts.size > 0) && new Set(all).size === all.length;
  });
}

/** Rows that say nothing are in no group. */
function grouped(reported: readonly ReportedProject[], keyOf: KeyOf): ReadonlyMap<string, ReportedProject[]> {
  const groups = new Map<string, ReportedProject[]>();
  for (const one of reported) {
    const key = keyOf(one.row);
    const there = groups.get(key);
    if (there !== undefined) there.push(one);
    else if (key !== '') groups.set(key, [one]);
  }
  return groups;
}

/** Rows whose code points to one row of another file and whose name to another, while no row of it has both. */
function contradictory(reported: readonly ReportedProject[]): ReadonlySet<ReportedProject> {
  const byCode = grouped(reported, codeOf);
  const byName = grouped(reported, nameOf);
  const found = new Set<ReportedProject>();
  for (const one of reported) {
    const code = codeOf(one.row);
    const name = one.row.nameKey;
    if (code === '' || name === '') continue;
    const ofCode = (byCode.get(code) ?? []).filter(({ file }) => file !== one.file);
    if (ofCode.length === 0) continue;
    const named = (byName.get(name) ?? []).filter(({ file, row }) => file !== one.file && codeOf(row) !== code);
    const exact = new Set(ofCode.filter(({ row }) => row.nameKey === name).map(({ file }) => file));
    const files = new Set(named.map(({ file }) => file));
    if (ofCode.some(({ file, row }) => row.nameKey !== name && files.has(file) && !exact.has(file))) found.add(one);
  }
  return found;
}

export function sameProjects(reported: readonly ReportedProject[]): SameProject[] {
  const torn = contradictory(reported);
  let groups: Group[] = reported.map((one) => ({ rows: [one] }));
  STEPS.forEach(({ keyOf, fits }, step) => {
    // What both say together is sure; after that a row that contradicts itself is nobody's.
    const [apart, open] = step === 0 ? [[], groups] : parted(groups, torn);
    const joined = connected(open, keyOf).flatMap((component) => {
      const rows = component.flatMap((group) => group.rows);
      const one = component.length > 1 && canBeOne(component) && fits(rows);
      return one ? [{ rows }] : component;
    });
    groups = [...joined, ...apart];
  });
  const unclear = new Set<Group>(parted(groups, torn)[0]);
  for (const component of connected(groups, nameOf)) {
    const files = new Set(component.flatMap(({ rows }) => rows.map(({ file }) => file)));
    if (component.length < 2 || files.size < 2 || areApart(component)) continue;
    for (const group of component) if (group.rows.length === 1) unclear.add(group);
  }
  return groups.map((group) => ({ rows: group.rows, unclear: unclear.has(group) }));
}

/** Alone and contradicting themselves, and the others. */
function parted(groups: readonly Group[], torn: ReadonlySet<ReportedProject>): [Group[], Group[]] {
  const isTorn = ({ rows: [row, ...more] }: Group): boolean => row !== undefined && more.length === 0 && torn.has(row);
  return [groups.filter(isTorn), groups.filter((group) => !isTorn(group))];
}
