/** What stands in a cell, as people read it. */
import { plainNumber } from '../../core/messages/numbers.js';
import { isPercentFormat, shownDecimals } from '../../core/sheet/number-format.js';
import { isCellError } from '../../core/sheet/snapshot.js';
import type { CellContent } from '../../core/sheet/write-plan.js';

/** '' where nothing stands there; rates by the cell's own format: 0.7512 as 75.12 %. */
export function cellText({ value, numberFormat }: Pick<CellContent, 'value' | 'numberFormat'>): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!isPercentFormat(numberFormat)) return plainNumber(value);
  return `${plainNumber(value * 100, Math.max(1, shownDecimals(numberFormat) ?? 1))} %`;
}
