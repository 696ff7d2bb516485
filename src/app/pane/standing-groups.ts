/** Organisations within their rank groups, and programmes: each as a whole, and opened. */
import type { ProjectRow } from '../../core/lists/project-row.js';
import type { PolicyCheckpoint, TargetScope } from '../../core/policies/policy.js';
import { aggregate, aggregateBy, firstOrganisation, type Aggregate } from '../../core/progress/aggregates.js';
import { fewestToGreen, needsUntil, type MonthlyNeed } from '../../core/progress/needs.js';
import { rankedOrganisations } from '../../core/progress/ranks.js';
import { projectsInScope } from '../../core/progress/scope.js';
import type { CheckContext } from '../../core/rules/context.js';
import { standingProject, worstFirst, type StandingProject } from './standing-project.js';

export interface StandingGroup {
  /** null: the projects of nobody. */
  readonly name: string | null;
  /** null: ranked with nobody, or nothing to rank by. */
  readonly rank: number | null;
  /** Whether another one has the same rank. */
  readonly isTied: boolean;
  readonly figures: Aggregate;
  /** For {@link groupDetail}. */
  readonly rows: readonly ProjectRow[];
}

export interface RankGroup {
  /** null: organisations that the policy does not know. */
  readonly name: string | null;
  readonly organisations: readonly StandingGroup[];
}

export interface Ranking {
  readonly rankBy: 'completionRate' | 'attainment';
  /** In the policy's order; within one, those without anything to rank by come last. */
  readonly groups: readonly RankGroup[];
  /** Bodies and collectives, and the projects of nobody. */
  readonly unranked: readonly StandingGroup[];
}

export function rankingOf(context: CheckContext): Ranking {
  const groups = rankedOrganisations(context).map(({ group, organisations }) => {
    const perRank = new Map<number, number>();
    for (const { rank } of organisations) if (rank !== null) perRank.set(rank, (perRank.get(rank) ?? 0) + 1);
    return {
      name: group,
      organisations: organisations.map(({ of, rank }) => ({
        ...unrankedGroup(of),
        rank,
        isTied: rank !== null && (perRank.get(rank) ?? 0) > 1,
      })),
    };
  });
  const ranked = new Set(groups.flatMap(({ organisations }) => organisations.map(({ name }) => name)));
  const unranked = aggregateBy(context, (row) => firstOrganisation(context, row))
    .filter(({ name }) => !ranked.has(name))
    .map(unrankedGroup);
  return { rankBy: context.policy.rankBy, groups, unranked };
}

const EVERYTHING: TargetScope = {
  lists: ['new-start', 'under-construction', 'preliminary'],
  programme: null,
  tier: null,
  sector: null,
  organisation: null,
  fundingSource: null,
  totalInvestmentAtLeast: null,
};

/**
 * The policy's programmes that have projects here, else what the programme column says; furthest behind first. A project
 * may be of several.
 */
export function programmesOf(context: CheckContext): readonly StandingGroup[] {
  const named = context.policy.programmes.flatMap(({ name }) => {
    const rows = projectsInScope(context, { ...EVERYTHING, programme: name }) ?? [];
    return rows.length === 0 ? [] : [{ name, rows, ...aggregate(context, rows) }];
  });
  const programmes =
    named.length > 0
      ? named
      : aggregateBy(context, (row) => row.text('programme') || null).filter(({ name }) => name !== null);
  return programmes
    .toSorted((one, other) => (one.gapPoints ?? Infinity) - (other.gapPoints ?? Infinity) || 0)
    .map(unrankedGroup);
}

function unrankedGroup({
  name,
  rows,
  ...figures
}: Aggregate & { readonly name: string | null; readonly rows: readonly ProjectRow[] }): StandingGroup {
  return { name, rank: null, isTied: false, figures, rows };
}

export interface GroupNeed {
  /** null: the year's plan. */
  readonly checkpoint: Pick<PolicyCheckpoint, 'title' | 'by' | 'atLeast'> | null;
  readonly need: MonthlyNeed;
}

export interface ProjectBehind extends StandingProject {
  /** 万元 that it is behind its plan to date. */
  readonly behind: number;
}

/** What turns the group green. */
export type WayToGreen =
  | { readonly kind: 'green' }
  | { readonly kind: 'projects'; readonly projects: readonly ProjectBehind[] }
  /** Even with every project on schedule it is not. */
  | { readonly kind: 'not-enough' }
  /** Nothing tells its schedule. */
  | { readonly kind: 'unknown' };

export interface GroupDetail {
  /** The checkpoints that lie ahead of it, earliest first, and the year's plan. */
  readonly needs: readonly GroupNeed[];
  readonly wayToGreen: WayToGreen;
  /** Furthest behind first; made when they are asked for. */
  readonly projects: readonly ProjectRow[];
}

export function groupDetail(context: CheckContext, { rows, figures }: StandingGroup): GroupDetail {
  const planned = rows.filter(({ list }) => list === 'new-start' || list === 'under-construction');
  return {
    needs: needsUntil(context, planned),
    wayToGreen: wayToGreen(context, planned, figures),
    projects: worstFirst(context, rows),
  };
}

function wayToGreen(context: CheckContext, rows: readonly ProjectRow[], { band }: Aggregate): WayToGreen {
  if (band === null) return { kind: 'unknown' };
  if (band === 'green') return { kind: 'green' };
  const fewest = fewestToGreen(context, rows);
  if (fewest === undefined || fewest.length === 0) return { kind: 'not-enough' };
  return {
    kind: 'projects',
    projects: fewest.map(({ row, behind }) => ({ ...standingProject(context, row), behind })),
  };
}
