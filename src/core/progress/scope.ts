/** Which projects a figure of the policy is about: by the columns, and by the group rows above them. */
import type { ProjectRow } from '../lists/project-row.js';
import type { ListTable } from '../lists/table.js';
import type { Policy, PolicyName, TargetScope } from '../policies/policy.js';
import type { CheckContext } from '../rules/context.js';
import { responsibilityField } from '../rules/values/responsible-organisation.js';
import type { FieldName } from '../schema/fields.js';
import { splitOrganisations } from '../values/organisations.js';
import { foldName } from '../values/text.js';

type Named = 'programme' | 'tier' | 'sector';

/** 省重大 stands in 项目级别 or in 项目类别, 工业 in 所属行业 or in 项目类别: the first is the column that must not lack. */
const COLUMNS: Readonly<Record<Named, readonly [FieldName, ...FieldName[]]>> = {
  programme: ['programme', 'tier'],
  tier: ['tier', 'programme'],
  sector: ['sector', 'programme'],
};
const NAMES = { programme: 'programmes', tier: 'tiers', sector: 'sectors' } as const;

/** A numeral in front and a count behind are no part of what a group row names. */
const NUMERAL = /^(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?)/;
const COUNT = /[(（]?(?:共|计)?\d+(?:个|项|宗)(?:项目)?[)）]?$/;

type Fits = (row: ProjectRow) => boolean;

/** undefined: a sheet that holds projects of these lists cannot tell which of them are meant. */
export function projectsInScope(context: CheckContext, scope: TargetScope): readonly ProjectRow[] | undefined {
  const fits = scopeTest(context, scope);
  if (fits === undefined) return undefined;
  if (!isSettled(scope)) return context.rows.filter(fits);
  let known = settled.get(context);
  if (known === undefined) settled.set(context, (known = new Map()));
  let rows = known.get(scope);
  if (rows === undefined) known.set(scope, (rows = context.rows.filter(fits)));
  return rows;
}

const settled = new WeakMap<CheckContext, Map<TargetScope, readonly ProjectRow[]>>();

/** An edit of a list, programme, tier or sector makes a new context; organisations, funds and amounts change within one. */
function isSettled({ organisation, fundingSource, totalInvestmentAtLeast }: TargetScope): boolean {
  return organisation === null && fundingSource === null && totalInvestmentAtLeast === null;
}

const tests = new WeakMap<CheckContext, Map<TargetScope, Fits | undefined>>();

/** Whether a project is meant, for those who ask row by row; undefined as of {@link projectsInScope}. */
export function scopeTest(context: CheckContext, scope: TargetScope): Fits | undefined {
  let known = tests.get(context);
  if (known === undefined) tests.set(context, (known = new Map()));
  if (!known.has(scope)) known.set(scope, makeTest(context, scope));
  return known.get(scope);
}

function makeTest(context: CheckContext, scope: TargetScope): Fits | undefined {
  const { lists, organisation, fundingSource, totalInvestmentAtLeast } = scope;
  const ofLists: Fits = ({ list }) => list !== null && lists.includes(list);
  const rows = context.rows.filter(ofLists);
  const conditions: Fits[] = [ofLists];
  for (const key of ['programme', 'tier', 'sector'] as const) {
    const name = scope[key];
    if (name === null) continue;
    const fits = fitsName(context.policy, key, name);
    if (!everyTableTells(rows, (table) => table.column(COLUMNS[key][0]) !== undefined, fits)) return undefined;
    conditions.push(fits);
  }
  if (organisation !== null) {
    if (rows.some(({ table }) => responsibilityField(table) === undefined)) return undefined;
    conditions.push((row) => organisationsOf(context, row).includes(organisation));
  }
  if (fundingSource !== null) {
    if (rows.some(({ table }) => table.column('fundingSource') === undefined)) return undefined;
    const wanted = foldName(fundingSource);
    conditions.push((row) => foldName(row.text('fundingSource')).includes(wanted));
  }
  if (totalInvestmentAtLeast !== null) {
    conditions.push((row) => (row.amount('totalInvestment') ?? -1) >= totalInvestmentAtLeast - 1e-6);
  }
  return (row) => conditions.every((fits) => fits(row));
}

/** Whether each table has the column, or else tells some of its projects by another column or by group rows. */
function everyTableTells(rows: readonly ProjectRow[], hasColumn: (table: ListTable) => boolean, fits: Fits): boolean {
  const silent = new Set(rows.filter(({ table }) => !hasColumn(table)).map(({ table }) => table));
  for (const row of rows) if (silent.has(row.table) && fits(row)) silent.delete(row.table);
  return silent.size === 0;
}

function fitsName(policy: Policy, key: Named, name: string): Fits {
  const entries: readonly PolicyName[] = policy[NAMES[key]];
  const entry = entries.find((one) => one.name === name) ?? { name, aliases: [] };
  const words = new Set([entry.name, ...entry.aliases].map(foldName));
  const known = new Map<string, boolean>();
  const says = (text: string): boolean => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = text.split(/[、，,；;/\n]/).some((word) => words.has(foldName(word)));
      known.set(text, answer);
    }
    return answer;
  };
  const ofGroup = (label: string): boolean => {
    const folded = foldName(label);
    return words.has(folded) || words.has(folded.replace(NUMERAL, '').replace(COUNT, ''));
  };
  return (row) =>
    COLUMNS[key].some((field) => row.has(field) && says(row.text(field))) ||
    row.table.rows.groups.some(({ row: of, end, label }) => of < row.row && row.row < end && ofGroup(label));
}

/** The organisations that answer for the project, by the register's names where it knows them. */
export function organisationsOf({ register }: CheckContext, row: ProjectRow): readonly string[] {
  const field = responsibilityField(row.table);
  if (field === undefined) return [];
  // Not the text on one line: line breaks stand between organisations.
  const value = row.value(field);
  const named = splitOrganisations(typeof value === 'string' ? value : row.text(field), register?.joined).map(
    ({ text }) => {
      const found = register?.find(text);
      return found === undefined || found.kind === 'unknown' ? text : found.name;
    },
  );
  return [...new Set(named)];
}
