/** One cell as its column's check gets it. */
import type { CellState } from '../../lists/cell-state.js';
import type { FieldColumn } from '../../lists/columns.js';
import type { ProjectRow } from '../../lists/project-row.js';
import { cellKey, isCellError, type CellValue } from '../../sheet/snapshot.js';
import { singleLine } from '../../values/text.js';
import type { CheckContext } from '../context.js';
import type { RuleId } from '../finding-data.js';
import type { RowFinding, RuleMeta } from '../rule.js';

/** How a compiled check hands over what it found. */
export type Emit = <Rule extends RuleId>(rule: RuleMeta<Rule>, finding: RowFinding<Rule>) => void;

export interface CellCheck {
  readonly row: ProjectRow;
  readonly column: FieldColumn;
  readonly state: CellState;
  readonly value: CellValue;
  readonly context: CheckContext;
  readonly emit: Emit;
}

/** Whether a formula gives the value: then it is the formula that would have to be put right. */
export function isCalculated({ row: { row, table }, column }: CellCheck): boolean {
  return table.sheet.formulas.has(cellKey(table.originRow(row, column), column.column));
}

/** A cell's content as a person reads it, for messages. */
export function shown(value: CellValue): string {
  if (typeof value === 'string') return singleLine(value).trim();
  if (isCellError(value)) return value.error;
  return value === null ? '' : String(value);
}
