/** What can be put right without asking: findings whose rule proposes it, and odd spellings that are no finding. */
import type { RuleId } from '../rules/finding-data.js';

/** Rules whose fix is safe without looking at each cell. */
export const FIXED_RULES = ['number-as-text', 'organisation-alias'] as const satisfies readonly RuleId[];

/**
 * Read rightly, written oddly: days that are no real dates (2022.9.15 as text, 20220915), project codes with full-width
 * digits or without hyphens, needless spaces. Periods (2022年9月) stay: they name no day.
 */
export const NORMAL_FORMS = ['date-form', 'code-form', 'spaces'] as const;
export type NormalFormKind = (typeof NORMAL_FORMS)[number];

export const FIX_KINDS = [...FIXED_RULES, ...NORMAL_FORMS] as const;
export type FixKind = (typeof FIX_KINDS)[number];
