/** Which reported values may not take the place of the master's before somebody has said so. */
import type { FieldName } from '../schema/fields.js';
import { readProjectCode } from '../values/project-code.js';
import type { FieldValue } from './field-value.js';

/** By these rows are told to be one project: what contradicts the master may speak of another one. */
const IDENTITY: ReadonlySet<FieldName> = new Set(['name', 'code']);

/** 待定 for an amount, 不详 for a code: it says less than what stands there. */
export function asksFirst(field: FieldName, master: FieldValue, reported: FieldValue): boolean {
  if (IDENTITY.has(field)) return isRead(master);
  return isRead(master) && !isRead(reported);
}

/** Whether the cell could be read as what its column holds. */
function isRead({ kind, stored, amount, fraction, day }: FieldValue): boolean {
  switch (kind) {
    case 'money':
      return amount !== null;
    case 'rate':
      return fraction !== null;
    case 'date':
      return day !== null;
    case 'code':
      return readProjectCode(stored).kind === 'value';
    default:
      return true;
  }
}
