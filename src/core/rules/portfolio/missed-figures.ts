/** Dated checkpoints and targets of the policy that the projects together miss on the as-of day. */
import { policyFigures, type FigureStanding } from '../../progress/policy-figures.js';
import type { Policy } from '../../policies/policy.js';
import { ruleSetting } from '../../policies/rule-setting.js';
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { meta } from '../rule.js';

export const PORTFOLIO_RULES = {
  startRateLow: meta('start-rate-low', 'portfolio', 'warning'),
  completionRateLow: meta('completion-rate-low', 'portfolio', 'warning'),
  targetShortfall: meta('target-shortfall', 'portfolio', 'warning'),
} as const;

/**
 * Where the policy counts its projects, the rules speak only of workbooks that hold at least this part of them: one
 * organisation's submission says nothing about the place. A policy may set another `heldShare` for a rule.
 */
const HELD_SHARE = 0.8;

export function checkPortfolio(context: CheckContext, tell: Tell): void {
  const { policy, asOf } = context;
  const isAsked = [...policy.targets, ...policy.checkpoints].some(({ enforced }) => enforced);
  if (!isAsked || asOf === null || context.rows.length === 0) return;
  for (const standing of policyFigures(context, ({ enforced }, time) => enforced && time === 'due')) {
    if (standing.met) continue;
    if (holdsEnough(policy, standing)) tellMissed(standing, ruleOf(standing), tell);
  }
}

/** Whether the workbook holds enough of the projects that a figure is about to speak of it. */
export function holdsEnough(policy: Policy, standing: FigureStanding): boolean {
  const { heldShare = HELD_SHARE } = ruleSetting(policy, ruleOf(standing).id).numbers;
  return standing.heldShare === null || (standing.heldShare > 0 && standing.heldShare >= heldShare);
}

type PortfolioRule = (typeof PORTFOLIO_RULES)[keyof typeof PORTFOLIO_RULES];

function ruleOf({ figure: { measure } }: FigureStanding): PortfolioRule {
  if (measure === 'startRate' || measure === 'dueStartRate' || measure === 'filedStartRate')
    return PORTFOLIO_RULES.startRateLow;
  if (measure === 'completionRate' || measure === 'startedCompletionRate' || measure === 'gapPoints')
    return PORTFOLIO_RULES.completionRateLow;
  return PORTFOLIO_RULES.targetShortfall;
}

function tellMissed(standing: FigureStanding, rule: PortfolioRule, tell: Tell): void {
  const { figure, actual, atLeast, atMost, of, projects } = standing;
  const { id, title, source, scope, measure, by } = figure;
  const [list = null, ...others] = scope.lists;
  const place = { list: others.length === 0 ? list : null };
  const unit = 'unit' in figure ? figure.unit : null;
  tell(rule, place, null, { id, title, source, scope, measure, unit, actual, atLeast, atMost, of, by, projects });
}
