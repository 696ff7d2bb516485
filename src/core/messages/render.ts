/** Findings are data until here: the one place that puts them into words. The same finding gives the same words. */
import type { Finding } from '../report.js';
import type { RuleId } from '../rules/finding-data.js';
import { english } from './en.js';
import type { Language } from './language.js';
import type { Messages, RuleMessage } from './message.js';
import { chinese } from './zh-CN.js';

export { LANGUAGES, type Language } from './language.js';

const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': chinese, en: english };

/** Every rule that has words; Messages makes sure that these are all rules. */
export const RULES_WITH_WORDS = Object.keys(chinese) as readonly RuleId[];

/** One finding in words: the rule's name, what is wrong in this cell, why it matters, how to put it right. */
export interface RenderedFinding {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

/** Of these words the organisation needs no others: a slip names the rule, what is wrong and what to do. */
export type WordsToSender = Pick<RenderedFinding, 'title' | 'what' | 'how'>;

/** @param file the path of the organisation's file, as the finding has it */
export function renderToSender(finding: Finding, file: string, language: Language): WordsToSender {
  const message = MESSAGES[language][finding.rule] as RuleMessage<RuleId>;
  if (message.toSender === undefined) return renderFinding(finding, language);
  return { title: message.title, what: message.toSender.what(finding, file), how: message.toSender.how };
}

/** A rule in words, apart from any finding; `page`: when it speaks, with an example and its tolerance. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly page: string;
}

export function renderFinding(finding: Finding, language: Language): RenderedFinding {
  // Looked up by the finding's own rule, so its words take this finding; the type of a union cannot say that.
  const message = MESSAGES[language][finding.rule] as RuleMessage<RuleId>;
  return {
    title: message.title,
    what: message.what(finding),
    why: message.why,
    how: message.howHere?.(finding) ?? message.how,
  };
}

export function ruleText(rule: RuleId, language: Language): RuleText {
  const { title, why, how, page } = MESSAGES[language][rule];
  return { title, why, how, page };
}
