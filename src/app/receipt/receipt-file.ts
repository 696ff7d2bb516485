/** Receipts of files: bytes in, bytes or an answer out. */
import type { Policy } from '../../core/policies/policy.js';
import type { TextHash } from '../../core/receipt/receipt.js';
import type { Refusal } from '../../hosts/host.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import type { UnreadableReason } from '../unreadable.js';
import { issueReceipt, type IssueOutcome, type IssueSettings } from './issue-receipt.js';
import { verifyWorkbook, type VerifyOutcome } from './verify-workbook.js';

export interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
}

export type IssuedFile =
  | { readonly kind: 'issued'; readonly outcome: Extract<IssueOutcome, { kind: 'issued' }>; readonly bytes: Uint8Array }
  | Extract<IssueOutcome, { kind: 'errors' | 'no-projects' }>
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | UnreadableFile;

/** @param name the file's name without its folder: the month may stand in it */
export async function issueInFile(bytes: Uint8Array, name: string, settings: IssueSettings): Promise<IssuedFile> {
  const opened = await createFileHost(bytes, name);
  if (opened.kind === 'unreadable') return opened;
  const { host } = opened;
  const read = await host.read();
  if (read.kind !== 'read') return { kind: 'refused', refusal: read };
  const outcome = await issueReceipt(host, read.workbook, settings);
  switch (outcome.kind) {
    case 'issued':
      return { kind: 'issued', outcome, bytes: host.bytes() };
    case 'errors':
    case 'no-projects':
      return outcome;
    default:
      return { kind: 'refused', refusal: outcome };
  }
}

/** @param name as the file is called now: where the month stood in the name alone, another name is another month */
export async function verifyFile(
  bytes: Uint8Array,
  name: string,
  question: { readonly hash: TextHash; readonly policy: Policy | null },
): Promise<VerifyOutcome | UnreadableFile> {
  const opened = await createFileHost(bytes, name);
  return opened.kind === 'unreadable' ? opened : verifyWorkbook(opened.host, question);
}
