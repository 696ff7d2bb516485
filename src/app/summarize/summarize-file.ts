/** One file's bytes → the same file with its summary tabs filled. */
import type { CheckOptions } from '../../core/check.js';
import type { Language } from '../../core/messages/language.js';
import type { Policy } from '../../core/policies/policy.js';
import { EMPTY_PLAN } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../../hosts/host.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import type { UnreadableReason } from '../unreadable.js';
import { summarizeAll, type PlannedSummaries, type SummarizeRequest } from './summarize-workbook.js';

export interface SummarizeFileSettings {
  readonly policy: Policy;
  readonly options: CheckOptions;
  readonly mode: SummarizeRequest['mode'];
  readonly language: Language;
}

export type SummarizeFileOutcome =
  /** `bytes`: the given ones themselves where every tab says already what it should. */
  | { readonly kind: 'filled'; readonly bytes: Uint8Array; readonly planned: PlannedSummaries }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** None of the three lists stands in the workbook. */
  | { readonly kind: 'no-list' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** @param name the file's name without its folder: the month may stand in it */
export async function summarizeFile(
  bytes: Uint8Array,
  name: string,
  settings: SummarizeFileSettings,
): Promise<SummarizeFileOutcome> {
  const opened = await createFileHost(bytes, name);
  if (opened.kind === 'unreadable') return opened;
  const { host } = opened;
  const read = await host.read();
  if (read.kind !== 'read') return { kind: 'refused', refusal: read };
  // A format that cannot be written is told before anything else.
  const possible = await host.apply(EMPTY_PLAN);
  if (possible.kind !== 'applied') return { kind: 'refused', refusal: possible };
  const outcome = await summarizeAll(host, read.workbook, { ...settings, protectedSheets: read.protectedSheets });
  switch (outcome.kind) {
    case 'filled':
      return { kind: 'filled', bytes: host.bytes(), planned: outcome.planned };
    case 'nothing-to-fill':
      if (outcome.planned.context.sheets.length === 0) return { kind: 'no-list' };
      return { kind: 'filled', bytes, planned: outcome.planned };
    default:
      return { kind: 'refused', refusal: outcome };
  }
}
