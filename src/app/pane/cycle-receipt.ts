/** 校核回执 of the open workbook: whether it is still the one that passed, and making a new one. */
import type { Language } from '../../core/messages/language.js';
import type { CheckReceipt } from '../../core/receipt/receipt.js';
import type { Receipt, Refusal, WorkbookHost } from '../../hosts/host.js';
import { issueReceipt, type IssueOutcome } from '../receipt/issue-receipt.js';
import { localTime } from '../receipt/local-time.js';
import { verifyWorkbook, type VerifyOutcome } from '../receipt/verify-workbook.js';
import { webHash } from '../receipt/web-hash.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { NO_CORRECTIONS } from './corrections.js';
import { questionOf } from './question.js';

export type { VerifyOutcome };

export function verifyOpen(host: WorkbookHost): Promise<VerifyOutcome> {
  return verifyWorkbook(host, { hash: webHash, policy: null });
}

export type ReceiptWritten =
  | { readonly kind: 'written'; readonly receipt: CheckReceipt; readonly written: Receipt }
  | Extract<IssueOutcome, { readonly kind: 'errors' | 'no-projects' }>
  | Refusal;

/**
 * For the workbook as it was checked.
 * @param version the program's
 * @param now for the time on it
 * @param sheet the language of the sheet that people read
 */
export async function issueForOpen(
  host: WorkbookHost,
  { session, corrections, comparing }: CheckedWorkbook,
  { version, now, sheet }: { readonly version: string; readonly now: Date; readonly sheet: Language },
): Promise<ReceiptWritten> {
  const { policy, options } = questionOf(corrections, comparing);
  const taught = JSON.stringify({ ...corrections, policy: null }) !== JSON.stringify(NO_CORRECTIONS);
  const outcome = await issueReceipt(host, session.snapshot, {
    question: { policy, options, taught },
    stamp: { version, time: localTime(now) },
    hash: webHash,
    sheet,
  });
  if (outcome.kind !== 'issued') return outcome;
  return { kind: 'written', receipt: outcome.receipt, written: outcome.written };
}
