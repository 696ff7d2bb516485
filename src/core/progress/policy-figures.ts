/** How the projects of a workbook stand to every figure of the policy, due or not. */
import type { CheckpointMeasure, Policy, PolicyCheckpoint, PolicyTarget, TargetScope } from '../policies/policy.js';
import { COUNT_MEASURES } from '../policies/policy.js';
import type { CheckContext } from '../rules/context.js';
import { IN_WAN, type MoneyUnit } from '../schema/fields.js';
import { parseIsoDay, ymdFromDay } from '../values/day.js';
import { measured } from './measure.js';
import { projectsInScope } from './scope.js';

export type PolicyFigure =
  | { readonly kind: 'target'; readonly figure: PolicyTarget }
  | { readonly kind: 'checkpoint'; readonly figure: PolicyCheckpoint };

export interface FigureStanding {
  readonly kind: PolicyFigure['kind'];
  readonly figure: PolicyTarget | PolicyCheckpoint;
  /** 万元, a count, a fraction or 百分点, as atLeast and atMost are. */
  readonly actual: number;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** What the rate is of; null for sums and counts. */
  readonly of: number | null;
  /** How many projects the figure is about. */
  readonly projects: number;
  /** `past`: an earlier figure of the same kind, which a later due one replaces. `other-year`: not of the workbook's year. */
  readonly time: 'due' | 'past' | 'ahead' | 'other-year';
  /** false: the figure is missed, even with everything that cannot be read counted as done. */
  readonly met: boolean;
  /** The part of the projects counted by the policy itself that the workbook holds; null where the policy counts none. */
  readonly heldShare: number | null;
}

/**
 * Figures that no list can tell, and those that the sheets lack a column for, are left out.
 * @param wanted spares the others their sums
 */
export function policyFigures(
  context: CheckContext,
  wanted: (figure: PolicyTarget | PolicyCheckpoint, time: FigureStanding['time']) => boolean = () => true,
): readonly FigureStanding[] {
  const { policy } = context;
  const figures: PolicyFigure[] = [
    ...policy.targets.map((figure) => ({ kind: 'target', figure }) as const),
    ...policy.checkpoints.map((figure) => ({ kind: 'checkpoint', figure }) as const),
  ];
  const held = new HeldShares(context);
  return figures.flatMap((one) => {
    const time = timeOf(context, one.figure);
    return wanted(one.figure, time) ? (standing(context, one, time, held) ?? []) : [];
  });
}

function standing(
  context: CheckContext,
  { kind, figure }: PolicyFigure,
  time: FigureStanding['time'],
  held: HeldShares,
): FigureStanding | undefined {
  if (figure.measure === 'outside-lists') return undefined;
  const rows = projectsInScope(context, figure.scope);
  if (rows === undefined) return undefined;
  const all = figure.measure === 'investedShare' ? held.ofLists(figure.scope) : rows;
  const result = measured(context, rows, figure.measure, all);
  if (result === undefined) return undefined;
  const unit = kind === 'target' ? figure.unit : null;
  const atLeast = inBase(figure.atLeast, unit);
  const atMost = kind === 'target' ? inBase(figure.atMost, unit) : null;
  return {
    kind,
    figure,
    actual: result.actual,
    atLeast,
    atMost,
    of: result.of,
    projects: rows.length,
    time,
    met:
      (atLeast === null || result.atBest >= atLeast - toleranceOf(figure.atLeast, unit)) &&
      (atMost === null || result.actual <= atMost + toleranceOf(kind === 'target' ? figure.atMost : null, unit)),
    heldShare: rows.length === 0 ? 0 : held.share(figure.scope),
  };
}

function inBase(bound: number | null, unit: string | null): number | null {
  return bound === null ? null : bound * (IN_WAN[unit as MoneyUnit] ?? 1);
}

/** A figure of money printed with decimals is taken for rounded (约 2154.63 亿元); a whole one holds to the 0.01 万元. */
function toleranceOf(bound: number | null, unit: string | null): number {
  const inWan = IN_WAN[unit as MoneyUnit];
  if (inWan === undefined || bound === null) return 1e-9;
  const decimals = /\.(\d+)$/.exec(String(bound))?.[1]?.length ?? 0;
  const half = decimals === 0 ? 0 : 0.5 * 10 ** -decimals * inWan;
  return Math.max(half, 0.01) + Math.abs(bound * inWan) * 1e-9;
}

function timeOf(context: CheckContext, figure: PolicyTarget | PolicyCheckpoint): FigureStanding['time'] {
  const { asOf, policy } = context;
  if (asOf === null) return 'ahead';
  const year = context.month?.year ?? ymdFromDay(asOf).year;
  if (policy.year !== null && policy.year !== year) return 'other-year';
  if (!isDue(figure.by, asOf)) return 'ahead';
  return laterDue(policy, figure, asOf) ? 'past' : 'due';
}

function isDue(by: string | null, asOf: number): boolean {
  const day = by === null ? null : parseIsoDay(by);
  return day === null || day <= asOf;
}

/** Whether another checkpoint of the same projects and measure has come due since; targets do not replace each other. */
function laterDue(policy: Policy, figure: PolicyTarget | PolicyCheckpoint, asOf: number): boolean {
  if (!policy.checkpoints.some((one) => one === figure)) return false;
  const kind = kindOf(figure.scope, figure.measure as CheckpointMeasure);
  return policy.checkpoints.some(
    (other) =>
      other !== figure &&
      other.enforced &&
      kindOf(other.scope, other.measure) === kind &&
      isDue(other.by, asOf) &&
      (other.by > (figure.by ?? '') || (other.by === figure.by && other.atLeast > (figure.atLeast ?? 0))),
  );
}

function kindOf(scope: TargetScope, measure: CheckpointMeasure): string {
  return JSON.stringify([
    measure,
    [...scope.lists].sort(),
    scope.programme,
    scope.tier,
    scope.sector,
    scope.organisation,
    scope.fundingSource,
    scope.totalInvestmentAtLeast,
  ]);
}

/** How much of what the policy counts the workbook holds: a town's own submission is not the place's portfolio. */
class HeldShares {
  private readonly shares = new Map<PolicyTarget, number>();

  constructor(private readonly context: CheckContext) {}

  ofLists({ lists }: TargetScope) {
    return this.context.rows.filter(({ list }) => list !== null && lists.includes(list));
  }

  /** Of the count for the same names, else of the count of the whole list; null where the policy counts neither. */
  share(scope: TargetScope): number | null {
    const counts = this.context.policy.targets.filter(
      ({ measure, atLeast, scope: { lists } }) =>
        COUNT_MEASURES.some((one) => one === measure) &&
        (atLeast ?? 0) > 0 &&
        lists.some((list) => scope.lists.includes(list)),
    );
    const count =
      nearestOf(
        counts.filter((one) => namesOf(one.scope) === namesOf(scope)),
        scope,
      ) ??
      nearestOf(
        counts.filter((one) => namesOf(one.scope) === NO_NAMES && one.scope.totalInvestmentAtLeast === null),
        scope,
      );
    return count === undefined ? null : this.shareOf(count);
  }

  private shareOf(count: PolicyTarget): number {
    let share = this.shares.get(count);
    if (share === undefined) {
      const rows = projectsInScope(this.context, count.scope) ?? [];
      share = rows.length / (count.atLeast ?? 1);
      this.shares.set(count, share);
    }
    return share;
  }
}

function namesOf({ programme, tier, sector, organisation, fundingSource }: TargetScope): string {
  return JSON.stringify([programme, tier, sector, organisation, fundingSource]);
}

const NO_NAMES = JSON.stringify([null, null, null, null, null]);

/** The widest of those that take in all the lists of the scope, else the widest of all. */
function nearestOf(counts: readonly PolicyTarget[], scope: TargetScope): PolicyTarget | undefined {
  const widest = counts.toSorted((one, other) => (other.atLeast ?? 0) - (one.atLeast ?? 0));
  return widest.find((one) => scope.lists.every((list) => one.scope.lists.includes(list))) ?? widest[0];
}
