/** Ranks (赛马): organisations within their groups, ties 1, 2, 2, 4, nobody without a plan. */
import type { Policy } from '../policies/policy.js';
import type { CheckContext } from '../rules/context.js';
import { aggregateBy, firstOrganisation, type NamedAggregate } from './aggregates.js';

export interface Ranked<Of> {
  readonly of: Of;
  /** null: nothing to rank by. */
  readonly rank: number | null;
}

/** Rates this close are one: what remains is the dust of binary fractions. */
const SAME = 1e-9;

/** Best first; those without a value behind, in their own order. */
export function ranked<Of>(entries: readonly Of[], valueOf: (entry: Of) => number | null): readonly Ranked<Of>[] {
  const valued = entries.flatMap((of) => {
    const value = valueOf(of);
    return value === null ? [] : [{ of, value }];
  });
  valued.sort((one, other) => other.value - one.value);
  let rank = 0;
  const placed = valued.map(({ of, value }, index) => {
    const before = valued[index - 1];
    if (before === undefined || before.value - value > SAME) rank = index + 1;
    return { of, rank };
  });
  return [...placed, ...entries.filter((of) => valueOf(of) === null).map((of) => ({ of, rank: null }))];
}

export interface RankGroup {
  /** null: organisations that the register does not know. */
  readonly group: string | null;
  readonly organisations: readonly Ranked<NamedAggregate>[];
}

/** Bodies and collectives (领导小组, 各街镇) are ranked with nobody; groups in the policy's order. */
export function rankedOrganisations(context: CheckContext): readonly RankGroup[] {
  const { policy } = context;
  const aggregates = aggregateBy(context, (row) => firstOrganisation(context, row)).filter(({ name }) => name !== null);
  const groups = new Map<string | null, NamedAggregate[]>(
    [...policy.rankGroups.map((group) => [group, []] as const)].map(([group, list]) => [group, [...list]]),
  );
  for (const one of aggregates) {
    const known = policy.organisations.find(({ name }) => name === one.name);
    if (known?.kind === 'body' || known?.kind === 'collective') continue;
    const group = known?.group ?? null;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups]
    .filter(([, organisations]) => organisations.length > 0)
    .map(([group, organisations]) => ({ group, organisations: ranked(organisations, rankValue(policy)) }));
}

function rankValue({ rankBy }: Policy): (of: NamedAggregate) => number | null {
  return rankBy === 'attainment' ? (of) => of.attainment : (of) => of.completionRate;
}
