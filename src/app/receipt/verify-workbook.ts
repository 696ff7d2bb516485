/** Whether a workbook is still the one that its receipt was given for. */
import { prepare } from '../../core/check.js';
import type { Policy } from '../../core/policies/policy.js';
import { findPolicy } from '../../core/policies/shipped.js';
import { receiptInSheet } from '../../core/receipt/receipt-sheet.js';
import { RECEIPT_SETTING, type CheckReceipt, type TextHash } from '../../core/receipt/receipt.js';
import { parseReceipt } from '../../core/receipt/stored-receipt.js';
import { verifyReceipt, type Verification } from '../../core/receipt/verify-receipt.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { Refusal, WorkbookHost } from '../../hosts/host.js';
import { CORRECTIONS_SETTING } from '../pane/corrections.js';
import { questionOf, type Question } from '../pane/question.js';
import { parseCorrections } from '../pane/recall.js';

export type VerifyOutcome =
  | { readonly kind: 'verified'; readonly receipt: CheckReceipt; readonly verification: Verification }
  | { readonly kind: 'no-receipt' }
  /** Something stands in its place that is none, or one of another version of the program. */
  | { readonly kind: 'receipt-unreadable' }
  /** The policy is none of the shipped ones: its file must be given. */
  | { readonly kind: 'policy-unknown'; readonly policy: string }
  | Refusal;

/** @param policy the one that the receipt names, where it is a file of the people's own; null: a shipped one */
export async function verifyWorkbook(
  host: WorkbookHost,
  { hash, policy }: { readonly hash: TextHash; readonly policy: Policy | null },
): Promise<VerifyOutcome> {
  const settings = await host.settings();
  if (isRefusal(settings)) return settings;
  const read = await host.read();
  if (read.kind !== 'read') return read;
  const stored = settings[RECEIPT_SETTING];
  const receipt = latestReceipt(stored, read.workbook);
  if (receipt === undefined) return { kind: stored === undefined ? 'no-receipt' : 'receipt-unreadable' };
  const asked = questionAgain(receipt, policy, settings);
  if (asked === undefined) return { kind: 'policy-unknown', policy: receipt.policy.id };
  const { context } = prepare(read.workbook, asked.policy, asked.options);
  return { kind: 'verified', receipt, verification: await verifyReceipt(receipt, context, hash) };
}

function isRefusal(answer: Readonly<Record<string, string>> | Refusal): answer is Refusal {
  return typeof answer['kind'] === 'string';
}

/** Excel and files keep settings in places of their own; the sheet goes everywhere. The later one counts. */
function latestReceipt(stored: string | undefined, workbook: WorkbookSnapshot): CheckReceipt | undefined {
  const kept = stored === undefined ? undefined : parseReceipt(stored);
  const shown = receiptInSheet(workbook);
  if (kept === undefined || shown === undefined) return kept ?? shown;
  return Date.parse(shown.time) > Date.parse(kept.time) ? shown : kept;
}

/** The check asked as it was asked then; undefined where its policy is not known. */
function questionAgain(
  { policy: { id }, asked }: CheckReceipt,
  given: Policy | null,
  settings: Readonly<Record<string, string>>,
): Question | undefined {
  const policy = given ?? findPolicy(id);
  if (policy === undefined) return undefined;
  const options = {
    ...(asked.month === null ? {} : { month: asked.month }),
    ...(asked.asOf === null ? {} : { asOf: asked.asOf }),
  };
  if (!asked.taught) return { policy, options };
  const taught = questionOf({ ...parseCorrections(settings[CORRECTIONS_SETTING]), policy: id });
  return { policy: given ?? taught.policy, options: { ...taught.options, ...options } };
}
