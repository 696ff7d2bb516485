/** For which member of a summary a project counts: its list, its organisation, its programme … */
import type { ProjectRow } from '../lists/project-row.js';
import { listsNamed } from '../lists/list-words.js';
import type { Policy, PolicyName } from '../policies/policy.js';
import { USUAL_SIZE_CLASSES } from '../progress/size-classes.js';
import type { CheckContext } from '../rules/context.js';
import { LISTS, type FieldName } from '../schema/fields.js';
import { foldName, foldText, isBlankSign } from '../values/text.js';
import { organisationOf } from './project-facts.js';
import type { TableKind } from './summary.js';

type NamedKind = 'by-programme' | 'by-sector' | 'by-tier' | 'by-jurisdiction';

/** 省重大 stands in 项目级别 or in 项目类别: of the later columns only names that the policy knows count. */
const COLUMNS: Readonly<Record<NamedKind, readonly [FieldName, ...FieldName[]]>> = {
  'by-programme': ['programme', 'tier'],
  'by-sector': ['sector', 'programme'],
  'by-tier': ['tier', 'programme'],
  'by-jurisdiction': ['jurisdiction'],
};

/**
 * The one member: a list's id, an organisation by the register's name, a programme, sector or tier by the policy's, a
 * jurisdiction as written without spaces, the largest size class that the project reaches. null: none.
 */
export function memberOf(context: CheckContext, row: ProjectRow, kind: TableKind): string | null {
  switch (kind) {
    case 'by-list':
      return row.list;
    case 'by-organisation':
      return organisationOf(context, row);
    case 'by-size':
      return membersOf(context, row, kind).at(-1) ?? null;
    default:
      return namedMember(context.policy, row, kind);
  }
}

/** Every member for which the project counts: more than one only by size, where classes are nested. Smallest first. */
export function membersOf(context: CheckContext, row: ProjectRow, kind: TableKind): readonly string[] {
  if (kind !== 'by-size') {
    const member = memberOf(context, row, kind);
    return member === null ? [] : [member];
  }
  const amount = row.amount('totalInvestment');
  if (amount === undefined) return [];
  return sizeClassesOf(context.policy)
    .filter((atLeast) => amount >= atLeast - 1e-6)
    .map(sizeMember);
}

/** In 万元, ascending. */
export function sizeClassesOf({ sizeClasses }: Policy): readonly number[] {
  return sizeClasses.length === 0 ? USUAL_SIZE_CLASSES : sizeClasses;
}

/** 10000 → 亿元以上, 500000 → 50亿元以上, 5000 → 5000万元以上. @param atLeast 万元 */
export function sizeMember(atLeast: number): string {
  const yi = atLeast / 10_000;
  if (yi < 1) return `${atLeast}万元以上`;
  return yi === 1 ? '亿元以上' : `${yi}亿元以上`;
}

/** Members with their projects, as far as projects name them, in the order of {@link membersInOrder}. */
export function projectsByMember(
  context: CheckContext,
  kind: TableKind,
  projects: readonly ProjectRow[] = context.rows,
): ReadonlyMap<string, readonly ProjectRow[]> {
  const groups = new Map<string, ProjectRow[]>();
  for (const row of projects) {
    for (const member of membersOf(context, row, kind)) {
      const group = groups.get(member);
      if (group === undefined) groups.set(member, [row]);
      else group.push(row);
    }
  }
  return new Map(membersInOrder(context, kind, [...groups.keys()]).map((member) => [member, groups.get(member) ?? []]));
}

/** The policy's order (register, programmes …), then those that it does not know, as they came. */
export function membersInOrder(context: CheckContext, kind: TableKind, members: readonly string[]): readonly string[] {
  const order = new Map(knownMembers(context.policy, kind).map((member, index) => [member, index]));
  return members
    .map((member, index) => ({ member, place: order.get(member) ?? order.size + index }))
    .sort((one, other) => one.place - other.place)
    .map(({ member }) => member);
}

/** The members that the policy names, whether or not a project has them. */
export function knownMembers(policy: Policy, kind: TableKind): readonly string[] {
  switch (kind) {
    case 'by-list':
      return LISTS;
    case 'by-organisation':
      return policy.organisations.map(({ name }) => name);
    case 'by-size':
      return sizeClassesOf(policy).map(sizeMember);
    case 'by-jurisdiction':
      return [];
    default:
      return namesOf(policy, kind).map(({ name }) => name);
  }
}

/** The policy's name for a word of the kind; undefined where it knows none. */
export function policyNameOf(policy: Policy, kind: NamedKind, word: string): string | undefined {
  let known = words.get(policy);
  if (known === undefined) words.set(policy, (known = new Map()));
  let ofKind = known.get(kind);
  if (ofKind === undefined) {
    ofKind = new Map();
    for (const { name, aliases } of namesOf(policy, kind)) {
      for (const alias of aliases) if (!ofKind.has(foldName(alias))) ofKind.set(foldName(alias), name);
    }
    for (const { name } of namesOf(policy, kind)) ofKind.set(foldName(name), name);
    known.set(kind, ofKind);
  }
  return ofKind.get(foldName(word));
}

const words = new WeakMap<Policy, Map<NamedKind, Map<string, string>>>();

function namesOf(policy: Policy, kind: NamedKind): readonly PolicyName[] {
  switch (kind) {
    case 'by-programme':
      return policy.programmes;
    case 'by-sector':
      return policy.sectors;
    case 'by-tier':
      return policy.tiers;
    case 'by-jurisdiction':
      return [];
  }
}

function namedMember(policy: Policy, row: ProjectRow, kind: NamedKind): string | null {
  const [own, ...others] = COLUMNS[kind];
  const written = wordsOf(row, own);
  const byPolicy = [written, ...others.map((field) => wordsOf(row, field))]
    .flat()
    .map((word) => policyNameOf(policy, kind, word))
    .find((name) => name !== undefined);
  if (byPolicy !== undefined) return byPolicy;
  if (written[0] !== undefined) return foldText(written[0]);
  const titles = groupTitles(row);
  const known = titles.map((title) => policyNameOf(policy, kind, title)).find((name) => name !== undefined);
  if (known !== undefined) return known;
  return row.table.column(own) === undefined && kind !== 'by-tier' ? (titles[0] ?? null) : null;
}

/** A cell may name several: the first counts. */
function wordsOf(row: ProjectRow, field: FieldName): readonly string[] {
  if (!row.has(field)) return [];
  return row
    .text(field)
    .split(/[、，,；;/\n]/)
    .filter((word) => !isBlankSign(word.trim()));
}

const NUMERAL = /^(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?)/;
const COUNT = /[(（]?(?:共|计)?\d+(?:个|项|宗)(?:项目)?[)）]?$/;

/** What the group rows over a project name besides lists, the innermost first. */
function groupTitles(row: ProjectRow): readonly string[] {
  return row.table.rows.groups
    .filter(({ row: top, end }) => top < row.row && row.row < end)
    .map(({ label }) => foldName(label).replace(NUMERAL, '').replace(COUNT, ''))
    .filter((title) => title !== '' && listsNamed(title).length === 0)
    .toReversed();
}
