import type { Policy, RuleLevel } from './policy.js';

export interface RuleSetting {
  /** null: the rule's own level holds. */
  readonly level: RuleLevel | null;
  /** The rule's numbers that the policy changes, by name. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** What the policy says of one rule, in one shape however the file writes it. */
export function ruleSetting(policy: Pick<Policy, 'rules'>, rule: string): RuleSetting {
  const override = Object.hasOwn(policy.rules, rule) ? policy.rules[rule] : undefined;
  if (override === undefined) return { level: null, numbers: {} };
  if (typeof override === 'string') return { level: override, numbers: {} };
  const numbers = Object.entries(override).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return { level: override.severity ?? null, numbers: Object.fromEntries(numbers) };
}
