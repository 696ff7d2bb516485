/** What a language must say of every rule: a rule without its words does not compile. */
import type { Finding } from '../report.js';
import type { RuleId } from '../rules/finding-data.js';

export type FindingFor<Rule extends RuleId> = Extract<Finding, { rule: Rule }>;

export interface RuleMessage<Rule extends RuleId> {
  /** The rule's short name. */
  readonly title: string;
  /** What is wrong with the value in this cell. */
  readonly what: (finding: FindingFor<Rule>) => string;
  /** Why it matters, or the logic behind it. */
  readonly why: string;
  /** How to put it right, in general. */
  readonly how: string;
  /** How to put this one right, where its data tell more than the rule. */
  readonly howHere?: (finding: FindingFor<Rule>) => string;
  /**
   * What the organisation is told whose file it is (`file`: its path), where the other words speak to whoever collects the
   * files: what it has to do itself, and of other files no more than their names.
   */
  readonly toSender?: {
    readonly what: (finding: FindingFor<Rule>, file: string) => string;
    readonly how: string;
  };
  /** For the rules page: when the rule speaks, an example, the tolerance. */
  readonly page: string;
}

export type Messages = { readonly [Rule in RuleId]: RuleMessage<Rule> };
