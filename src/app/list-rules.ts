/** Every rule with its words, for the faces' lists of rules. */
import type { Language } from '../core/messages/language.js';
import { ruleText } from '../core/messages/render.js';
import type { Category, Severity } from '../core/report.js';
import { RULES } from '../core/rules/registry.js';

export interface ListedRule {
  readonly id: string;
  readonly category: Category;
  /** Before any policy; `off`: only a policy switches it on. */
  readonly severity: Severity | 'off';
  readonly fixable: boolean;
  /** Rules that stay silent on a row or total where this one speaks. */
  readonly explains: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly how: string;
}

/** In the registry's order. */
export function listRules(language: Language): readonly ListedRule[] {
  return RULES.map(({ id, category, severity, fixable, explains }) => {
    const { title, why, how } = ruleText(id, language);
    return { id, category, severity, fixable, explains, title, why, how };
  });
}
