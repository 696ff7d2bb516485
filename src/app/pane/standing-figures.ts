/** Every target and checkpoint of the policy: what is asked, what is, and what is still needed. */
import type { PolicyCheckpoint, PolicySource, PolicyTarget, TargetMeasure } from '../../core/policies/policy.js';
import { figureNeeds, type FigureNeed } from '../../core/progress/needs.js';
import { policyFigures, type FigureStanding } from '../../core/progress/policy-figures.js';
import type { CheckContext } from '../../core/rules/context.js';
import { holdsEnough } from '../../core/rules/portfolio/missed-figures.js';

/** What may be said of a figure, in the order in which people need it. */
export const FIGURE_STATES = [
  /** Due, and not reached. */
  'missed',
  /** Not due yet, and not reached. */
  'ahead',
  'met',
  /** The workbook holds too few of the projects that the figure is about. */
  'part-only',
  /** The policy lists it without asking for it. */
  'not-asked',
  /** The copy of the document has lost digits here. */
  'damaged',
  /** A later checkpoint of the same kind has come due since. */
  'replaced',
  'other-year',
  /** No list tells it, or the sheets lack a column for it. */
  'not-in-lists',
] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

export interface StandingFigure {
  readonly id: string;
  readonly title: string;
  readonly source: PolicySource;
  readonly measure: TargetMeasure;
  /** As the document has it. */
  readonly unit: string | null;
  /** ISO date. */
  readonly by: string | null;
  readonly note: string | null;
  readonly state: FigureState;
  /** 万元, counts, fractions or 百分点; where `actual` is null in the figure's own unit. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly actual: number | null;
  /** What a rate is of: 万元 of plan, or a number of projects. */
  readonly of: number | null;
  /** How many projects it is about. */
  readonly projects: number;
  /** The part of them that the workbook holds; null where the policy does not count them. */
  readonly heldShare: number | null;
  readonly need: Pick<FigureNeed, 'projects' | 'amount' | 'daysLeft'> | null;
}

/** By state, then by day. */
export function standingFigures(context: CheckContext): readonly StandingFigure[] {
  const { policy } = context;
  const needs = new Map(figureNeeds(context).map((need) => [need.standing.figure, need]));
  const measured = new Map(policyFigures(context).map((standing) => [standing.figure, standing]));
  return [...policy.targets, ...policy.checkpoints]
    .map((figure) => {
      const standing = measured.get(figure);
      return standing === undefined ? unmeasured(figure) : stands(context, standing, needs.get(figure));
    })
    .toSorted(
      (one, other) =>
        FIGURE_STATES.indexOf(one.state) - FIGURE_STATES.indexOf(other.state) ||
        (one.by ?? '').localeCompare(other.by ?? ''),
    );
}

function unmeasured(figure: PolicyTarget | PolicyCheckpoint): StandingFigure {
  return {
    ...printed(figure),
    state: isDamaged(figure) ? 'damaged' : 'not-in-lists',
    atLeast: figure.atLeast,
    atMost: 'atMost' in figure ? figure.atMost : null,
    actual: null,
    of: null,
    projects: 0,
    heldShare: null,
    need: null,
  };
}

function stands(context: CheckContext, standing: FigureStanding, need: FigureNeed | undefined): StandingFigure {
  const { figure, atLeast, atMost, actual, of, projects, heldShare } = standing;
  const state = stateOf(context, standing);
  return {
    ...printed(figure),
    state,
    atLeast,
    atMost,
    actual,
    of,
    projects,
    heldShare,
    need: need === undefined || (state !== 'missed' && state !== 'ahead') ? null : need,
  };
}

function stateOf({ policy }: CheckContext, standing: FigureStanding): FigureState {
  const { figure, met, time } = standing;
  if (isDamaged(figure)) return 'damaged';
  if (time === 'other-year') return 'other-year';
  if (!figure.enforced) return 'not-asked';
  if (time === 'past') return 'replaced';
  if (!holdsEnough(policy, standing)) return 'part-only';
  if (met) return 'met';
  return time === 'due' ? 'missed' : 'ahead';
}

function isDamaged(figure: PolicyTarget | PolicyCheckpoint): boolean {
  return 'damaged' in figure && figure.damaged;
}

function printed(figure: PolicyTarget | PolicyCheckpoint) {
  const { id, title, source, measure, by, note } = figure;
  return { id, title, source, measure, by, note, unit: 'unit' in figure ? figure.unit : null };
}
