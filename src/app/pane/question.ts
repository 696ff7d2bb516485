/** What a check is asked with: the policy and options that the corrections of a workbook come to. */
import type { CheckOptions } from '../../core/check.js';
import type { Policy } from '../../core/policies/policy.js';
import { findPolicy, SHIPPED_POLICIES } from '../../core/policies/shipped.js';
import type { Comparing } from './comparing.js';
import type { Corrections } from './corrections.js';

export interface Question {
  readonly policy: Policy;
  readonly options: CheckOptions;
}

export function questionOf(corrections: Corrections, comparing: Comparing | null = null): Question {
  const { month, sheets, headings, organisations, renamed } = corrections;
  const confirmed = Object.entries(renamed).flatMap(([from, to]) => (to === null ? [] : [{ from, to }]));
  return {
    policy: chosenPolicy(corrections),
    options: {
      ...(month === null ? {} : { month }),
      teach: { sheets, headings },
      names: organisations,
      ...(comparing === null ? {} : { previous: comparing.workbook }),
      ...(confirmed.length === 0 ? {} : { renamed: confirmed }),
    },
  };
}

export function chosenPolicy({ policy }: Corrections): Policy {
  const chosen = (policy === null ? undefined : findPolicy(policy)) ?? SHIPPED_POLICIES[0];
  if (chosen === undefined) throw new Error('no policy is shipped');
  return chosen;
}
