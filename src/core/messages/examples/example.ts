import type { Category, Severity } from '../../report.js';
import type { FindingDataByRule, RuleId } from '../../rules/finding-data.js';
import type { FieldName, ListId } from '../../schema/fields.js';
import type { FindingFor } from '../message.js';

/** One realistic finding of every rule named. */
export type Examples = { readonly [Rule in RuleId]: FindingFor<Rule> };

/** Where the sample findings stand; what is left out is null. */
export interface Place {
  readonly list?: ListId;
  readonly sheet?: string;
  readonly cell?: string;
  readonly row?: number;
  readonly field?: FieldName;
  readonly project?: string;
}

/** The project row that most examples are about. */
export const HIGHWAY: Place = {
  list: 'under-construction',
  sheet: '在建',
  row: 12,
  project: '渝宜高铁长寿段',
};

/** A new start of the same workbook. */
export const PLANT: Place = { list: 'new-start', sheet: '新开工', row: 8, project: '葛兰镇新材料厂房' };

/** A finding of `rule` with its data. */
export function example<Rule extends RuleId>(
  rule: Rule,
  category: Category,
  severity: Severity,
  place: Place,
  data: FindingDataByRule[Rule],
): FindingFor<Rule> {
  const { list = null, sheet = null, cell = null, row = null, field = null, project = null } = place;
  // Rule and data belong together by this function's own parameters; Extract over a union hides that.
  return { rule, category, severity, list, sheet, cell, row, field, project, data } as unknown as FindingFor<Rule>;
}
