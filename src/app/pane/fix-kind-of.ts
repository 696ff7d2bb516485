/** Whether all findings of a rule can be put right at once. */
import { FIXED_RULES, type FixKind } from '../../core/fixes/fix-kind.js';
import type { Finding } from '../../core/report.js';

/** The kind of fix that does; null: each needs a person. */
export function fixKindOf(rule: Finding['rule']): FixKind | null {
  return FIXED_RULES.find((known) => known === rule) ?? null;
}
