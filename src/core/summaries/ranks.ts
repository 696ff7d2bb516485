/** Ranks (排名) of a summary's rows: organisations within their groups, ties 1, 2, 2, 4, nobody without a plan. */
import { aggregate } from '../progress/aggregates.js';
import { ranked } from '../progress/ranks.js';
import type { CheckContext } from '../rules/context.js';
import type { SummaryRow, TableKind } from './summary.js';
import { summaryValues } from './values.js';

/**
 * By row; null: not ranked (totals, 领导小组, 各街镇, rows without a plan). Where the policy has rank groups, organisations are
 * ranked within theirs, those that the register does not know among themselves.
 */
export function rankRows(
  context: CheckContext,
  kind: TableKind,
  rows: readonly SummaryRow[],
): ReadonlyMap<SummaryRow, number | null> {
  const groups = new Map<string | null, SummaryRow[]>();
  const ranks = new Map<SummaryRow, number | null>(rows.map((row) => [row, null]));
  for (const row of rows) {
    const group = rankGroup(context, kind, row);
    if (group === undefined) continue;
    const there = groups.get(group);
    if (there === undefined) groups.set(group, [row]);
    else there.push(row);
  }
  const valueOf = rankValue(context);
  for (const group of groups.values()) {
    const values = new Map(group.map((row) => [row, valueOf(row)]));
    for (const { of, rank } of ranked(group, (row) => values.get(row) ?? null)) ranks.set(of, rank);
  }
  return ranks;
}

/** undefined: ranked with nobody. */
function rankGroup({ policy }: CheckContext, kind: TableKind, { member }: SummaryRow): string | null | undefined {
  if (member === null) return undefined;
  if (kind !== 'by-organisation') return null;
  const known = policy.organisations.find(({ name }) => name === member);
  if (known?.kind === 'body' || known?.kind === 'collective') return undefined;
  return known?.group ?? null;
}

function rankValue(context: CheckContext): (row: SummaryRow) => number | null {
  if (context.policy.rankBy === 'attainment') return ({ projects }) => aggregate(context, projects).attainment;
  return ({ projects }) => {
    const rate = summaryValues(context, projects)('completionRate');
    return typeof rate === 'number' ? rate : null;
  };
}
