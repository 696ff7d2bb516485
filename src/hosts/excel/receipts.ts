/** Receipts of this host: the inverse of what was written, as plain data. */
import type { Receipt } from '../host.js';
import type { ChangeSet } from './change-set.js';

export const EXCEL_HOST = 'excel';

let made = 0;

export function receiptOf(inverse: ChangeSet): Receipt {
  return { id: `${EXCEL_HOST}-${Date.now().toString(36)}-${(++made).toString(36)}`, host: EXCEL_HOST, data: inverse };
}

/** undefined: the receipt is another host's. */
export function inverseIn({ host, data }: Receipt): ChangeSet | undefined {
  if (host !== EXCEL_HOST) return undefined;
  // What this host put in; stored in between as it is.
  return data as ChangeSet;
}
