/** What `dispatch receipt` and `dispatch verify` answer as JSON. */
import type { CheckReceipt } from '../../core/receipt/receipt.js';
import type { DifferingProject } from '../../core/receipt/verify-receipt.js';
import type { Counts } from '../../core/report.js';
import type { IssuedFile } from './receipt-file.js';
import type { VerifyOutcome } from './verify-workbook.js';

interface Tool {
  readonly name: 'dispatch';
  readonly version: string;
}

/** The receipt without its projects one by one. */
export type AnsweredReceipt = Omit<CheckReceipt, 'rows' | 'totalRows' | 'format'>;

export interface IssueAnswer {
  readonly tool: Tool;
  readonly path: string;
  /** null: nothing was written. */
  readonly out: string | null;
  readonly status: 'issued' | 'errors' | 'no-projects';
  readonly counts: Counts;
  readonly receipt: AnsweredReceipt | null;
}

export interface VerifyAnswer {
  readonly tool: Tool;
  readonly path: string;
  readonly status: 'unchanged' | 'changed' | 'rules-updated' | 'no-receipt' | 'receipt-unreadable';
  readonly receipt: AnsweredReceipt | null;
  /** Where the content is the same: what would be judged otherwise today. */
  readonly updated: { readonly rules: boolean; readonly policy: boolean };
  /** null: the month is the receipt's. `now`: what the workbook says, null where nothing does. */
  readonly month: { readonly then: string | null; readonly now: string | null } | null;
  /** null: the sender is the receipt's. */
  readonly sender: { readonly then: string | null; readonly now: string | null } | null;
  /** null where nothing changed, or the receipt does not remember the projects one by one. */
  readonly differing: readonly DifferingProject[] | null;
  /** Total and group rows; null as the projects are. */
  readonly totalRows: readonly DifferingProject[] | null;
}

interface Of {
  readonly version: string;
  readonly path: string;
}

export function issueAnswer(
  issued: Extract<IssuedFile, { kind: IssueAnswer['status'] }>,
  { version, path, out }: Of & { readonly out: string },
): IssueAnswer {
  const tool: Tool = { name: 'dispatch', version };
  if (issued.kind !== 'issued') {
    return { tool, path, out: null, status: issued.kind, counts: issued.report.counts, receipt: null };
  }
  const { receipt, report } = issued.outcome;
  return { tool, path, out, status: 'issued', counts: report.counts, receipt: withoutRows(receipt) };
}

export function verifyAnswer(
  outcome: Extract<VerifyOutcome, { kind: 'verified' | 'no-receipt' | 'receipt-unreadable' }>,
  { version, path }: Of,
): VerifyAnswer {
  const nothing = {
    updated: { rules: false, policy: false },
    month: null,
    sender: null,
    differing: null,
    totalRows: null,
  };
  const of = { tool: { name: 'dispatch' as const, version }, path };
  if (outcome.kind !== 'verified') return { ...of, status: outcome.kind, receipt: null, ...nothing };
  const { receipt, verification } = outcome;
  const known = { ...of, status: verification.kind, receipt: withoutRows(receipt), ...nothing };
  switch (verification.kind) {
    case 'unchanged':
      return known;
    case 'rules-updated':
      return { ...known, updated: { rules: verification.rules, policy: verification.policy } };
    case 'changed': {
      const { month, sender, differing, totalRows } = verification;
      return {
        ...known,
        differing,
        totalRows,
        month: month === undefined ? null : { then: receipt.month, now: month },
        sender: sender === undefined ? null : { then: receipt.sender, now: sender },
      };
    }
  }
}

function withoutRows(receipt: CheckReceipt): AnsweredReceipt {
  const { tool, time, policy, rules, month, asOf, asked, projects, totals, counts, accepted, sender, content } =
    receipt;
  return { tool, time, policy, rules, month, asOf, asked, projects, totals, counts, accepted, sender, content };
}
