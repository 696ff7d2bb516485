/** What a check is asked with: the policy and options that the corrections of a workbook come to. */
import type { CheckOptions } from '../../core/check.js';
import type { Policy } from '../../core/policies/policy.js';
import { findPolicy, SHIPPED_POLICIES } from '../../core/policies/shipped.js';
import type { Corrections } from './corrections.js';

export interface Question {
  readonly policy: Policy;
  readonly options: CheckOptions;
}

export function questionOf(corrections: Corrections): Question {
  const { month, sheets, headings } = corrections;
  return {
    policy: withTaught(chosenPolicy(corrections), corrections.organisations),
    options: { ...(month === null ? {} : { month }), teach: { sheets, headings } },
  };
}

export function chosenPolicy({ policy }: Corrections): Policy {
  const chosen = (policy === null ? undefined : findPolicy(policy)) ?? SHIPPED_POLICIES[0];
  if (chosen === undefined) throw new Error('no policy is shipped');
  return chosen;
}

/**
 * The policy with the taught names among its register's. A policy without a register knows no unknown organisations, and
 * stays as it is; so does a name that the register has.
 */
function withTaught(policy: Policy, taught: Corrections['organisations']): Policy {
  if (policy.organisations.length === 0 || Object.keys(taught).length === 0) return policy;
  const known = new Set(policy.organisations.flatMap(({ name, aliases }) => [name, ...aliases]));
  const names = new Set(policy.organisations.map(({ name }) => name));
  const news = Object.entries(taught).filter(([text]) => !known.has(text));
  return {
    ...policy,
    organisations: [
      ...policy.organisations.map((organisation) => ({
        ...organisation,
        aliases: [
          ...organisation.aliases,
          ...news.filter(([, meant]) => meant === organisation.name).map(([text]) => text),
        ],
      })),
      ...news
        .filter(([, meant]) => meant === null || !names.has(meant))
        .map(([name]) => ({
          name,
          aliases: [],
          group: policy.rankGroups[0] ?? '',
          kind: 'department' as const,
        })),
    ],
  };
}
