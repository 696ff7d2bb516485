/** What the tab of many files knows: the files, how far each is, and what they come to together. */
import type { BatchReport } from '../../app/bulk/report-workbook.js';
import type { FileOutcome } from '../../app/check-file.js';

export type EntryState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'cancelled' }
  /** The program's own fault. */
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'done'; readonly outcome: FileOutcome };

export interface ChosenFile {
  /** With / between folders; its name where no folder is known. */
  readonly path: string;
  /** Only a handle: its bytes are read when its turn comes. */
  readonly file: File;
}

export interface BulkEntry extends ChosenFile {
  readonly id: number;
  /** Distinct among the entries. */
  readonly path: string;
  readonly state: EntryState;
}

export interface BulkState {
  /** In the order in which they were chosen. */
  readonly entries: readonly BulkEntry[];
  /** A shipped policy's id; null: this workbook's. */
  readonly policy: string | null;
  /** YYYY-MM; null: the one that most files have. */
  readonly month: string | null;
  readonly running: boolean;
  /** null: not every file has been checked yet. */
  readonly report: BatchReport | null;
}

export const NO_FILES: BulkState = { entries: [], policy: null, month: null, running: false, report: null };

/** How many files have come to an end, one way or another. */
export function doneOf({ entries }: Pick<BulkState, 'entries'>): number {
  return entries.filter(({ state }) => state.kind === 'done' || state.kind === 'failed').length;
}
