/** A rule is its meta and its check; texts belong to messages/, severities may be set by a policy. */
import type { ProjectRow } from '../lists/project-row.js';
import type { Category, Fix, Severity } from '../report.js';
import type { FieldName } from '../schema/fields.js';
import type { CheckContext } from './context.js';
import type { FindingDataByRule, RuleId } from './finding-data.js';

export interface RuleMeta<Rule extends RuleId = RuleId> {
  readonly id: Rule;
  readonly category: Category;
  readonly severity: Severity | 'off';
  readonly fixable: boolean;
  /** Rules that keep silent about the same row (or total) where this one speaks. */
  readonly explains: readonly RuleId[];
}

/** What a row rule found; the cell is the field's unless said otherwise. */
export interface RowFinding<Rule extends RuleId> {
  readonly field: FieldName | null;
  readonly cell?: string | null;
  readonly data: FindingDataByRule[Rule];
  readonly fix?: Fix;
  /** Instead of the rule's own, where the contract tells cases apart. */
  readonly severity?: Severity;
}

/** A rule about one project alone. */
export interface RowRule<Rule extends RuleId = RuleId> {
  readonly meta: RuleMeta<Rule>;
  /** Columns without which the rule cannot speak: whole tables are spared. */
  readonly needs: readonly FieldName[];
  check(row: ProjectRow, context: CheckContext): RowFinding<Rule> | readonly RowFinding<Rule>[] | undefined;
}

/** Keeps the rule's own type through the registry's list. */
export function rowRule<Rule extends RuleId>(rule: RowRule<Rule>): RowRule<Rule> {
  return rule;
}

export function meta<Rule extends RuleId>(
  id: Rule,
  category: Category,
  severity: Severity | 'off',
  more: { fixable?: boolean; explains?: readonly RuleId[] } = {},
): RuleMeta<Rule> {
  return { id, category, severity, fixable: more.fixable ?? false, explains: more.explains ?? [] };
}
