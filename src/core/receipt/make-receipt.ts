/** A receipt for a workbook that passed its check. */
import { checkWithContext, type CheckOptions } from '../check.js';
import type { Policy } from '../policies/policy.js';
import type { Report } from '../report.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { fingerprintOf, type Fingerprint } from './fingerprint.js';
import { RECEIPT_FORMAT, type CheckReceipt, type ReceiptRow, type TextHash } from './receipt.js';

export interface ReceiptQuestion {
  readonly policy: Policy;
  readonly options: CheckOptions;
  /** Whether policy and options hold what people taught in this workbook. */
  readonly taught: boolean;
}

export interface ReceiptStamp {
  readonly version: string;
  /** ISO, with the offset from UTC. */
  readonly time: string;
}

export type ReceiptOutcome =
  | { readonly kind: 'receipt'; readonly receipt: CheckReceipt; readonly report: Report }
  /** It has errors: there is nothing to certify. */
  | { readonly kind: 'errors'; readonly report: Report }
  /** No project was found: an empty file passes every rule. */
  | { readonly kind: 'no-projects'; readonly report: Report };

/** Above it a workbook would carry more receipt than content. */
const MOST_ROWS = 20_000;

export async function makeReceipt(
  snapshot: WorkbookSnapshot,
  { policy, options, taught }: ReceiptQuestion,
  stamp: ReceiptStamp,
  hash: TextHash,
): Promise<ReceiptOutcome> {
  const { report, context } = checkWithContext(snapshot, policy, options);
  if (report.counts.error > 0) return { kind: 'errors', report };
  if (report.checked.projects === 0) return { kind: 'no-projects', report };
  const fingerprint = await fingerprintOf(context, hash);
  const receipt: CheckReceipt = {
    format: RECEIPT_FORMAT,
    tool: { name: 'dispatch', version: stamp.version },
    time: stamp.time,
    policy: { id: policy.id, title: policy.title, hash: fingerprint.policy },
    rules: { version: fingerprint.rules, on: report.checked.rules },
    month: report.month,
    asOf: report.asOf,
    asked: { month: options.month ?? null, asOf: options.asOf ?? null, taught },
    projects: report.checked.projects,
    totals: report.totals,
    counts: report.counts,
    accepted: report.accepted?.length ?? 0,
    sender: fingerprint.sender,
    content: fingerprint.content,
    ...rememberedRows(fingerprint),
  };
  return { kind: 'receipt', receipt, report };
}

function rememberedRows({ rows, totalRows }: Fingerprint): Pick<CheckReceipt, 'rows' | 'totalRows'> {
  if (rows.length + totalRows.length > MOST_ROWS) return { rows: null, totalRows: null };
  const plain = ({ list, name, hash }: ReceiptRow): ReceiptRow => ({ list, name, hash });
  return { rows: rows.map(plain), totalRows: totalRows.map(plain) };
}
