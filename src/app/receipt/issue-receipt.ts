/** Checks a workbook and, where it has no errors, leaves a receipt in it: unseen for programs, as a sheet for people. */
import type { Language } from '../../core/messages/language.js';
import {
  makeReceipt,
  type ReceiptOutcome,
  type ReceiptQuestion,
  type ReceiptStamp,
} from '../../core/receipt/make-receipt.js';
import { receiptSheet } from '../../core/receipt/receipt-sheet.js';
import { RECEIPT_SETTING, type CheckReceipt, type TextHash } from '../../core/receipt/receipt.js';
import { storedReceipt } from '../../core/receipt/stored-receipt.js';
import type { Report } from '../../core/report.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { EMPTY_PLAN } from '../../core/sheet/write-plan.js';
import type { Receipt, Refusal, WorkbookHost } from '../../hosts/host.js';

export interface IssueSettings {
  readonly question: ReceiptQuestion;
  readonly stamp: ReceiptStamp;
  readonly hash: TextHash;
  /** The language of the sheet; null: no sheet. */
  readonly sheet: Language | null;
}

export type IssueOutcome =
  | {
      readonly kind: 'issued';
      readonly receipt: CheckReceipt;
      readonly report: Report;
      /** To take it back. */
      readonly written: Receipt;
    }
  | Exclude<ReceiptOutcome, { readonly kind: 'receipt' }>
  | Refusal;

export async function issueReceipt(
  host: WorkbookHost,
  snapshot: WorkbookSnapshot,
  { question, stamp, hash, sheet }: IssueSettings,
): Promise<IssueOutcome> {
  const made = await makeReceipt(snapshot, question, stamp, hash);
  if (made.kind !== 'receipt') return made;
  const { receipt, report } = made;
  const outcome = await host.apply({
    ...EMPTY_PLAN,
    sheets: sheet === null ? [] : [receiptSheet(receipt, sheet)],
    settings: { [RECEIPT_SETTING]: storedReceipt(receipt) },
  });
  if (outcome.kind !== 'applied') return outcome;
  return { kind: 'issued', receipt, report, written: outcome.receipt };
}
