/** A finding with its place in numbers, so that findings are put in order before they are written out. */
import type { Fix, Severity } from '../report.js';
import type { FieldName, ListId } from '../schema/fields.js';
import type { FindingDataByRule, RuleId } from './finding-data.js';
import type { RuleMeta } from './rule.js';

export interface Place {
  /** −1: about no sheet. */
  readonly sheetIndex: number;
  readonly sheet: string | null;
  /** Counted from 0; −1: about no row. */
  readonly row: number;
  /** −1: about no cell. */
  readonly column: number;
  readonly list: ListId | null;
  readonly project: string | null;
}

export interface PlacedFinding<Rule extends RuleId = RuleId> extends Place {
  readonly meta: RuleMeta<Rule>;
  readonly severity: Severity;
  readonly field: FieldName | null;
  readonly data: FindingDataByRule[Rule];
  readonly fix?: Fix;
}

/** How a rule about more than one row hands over what it found; where the rule is off, nothing comes of it. */
export type Tell = <Rule extends RuleId>(
  meta: RuleMeta<Rule>,
  place: Partial<Place>,
  field: FieldName | null,
  data: FindingDataByRule[Rule],
  severity?: Severity,
) => void;
