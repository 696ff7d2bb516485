/** 合并到本工作簿: files that were read become parts, people decide where they differ, and all of it is one step. */
import { prepare } from '../../core/check.js';
import type { MergeDecision } from '../../core/merge/conflict-sheet.js';
import type { MergeConflict, MergeOutcome, MergePart } from '../../core/merge/merge-outcome.js';
import { mergePlan } from '../../core/merge/merge-plan.js';
import type { Language } from '../../core/messages/language.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import { changesOf } from './changes-of.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { questionOf } from './question.js';

export { distinctLabels } from '../merge/file-labels.js';

/** SHA-256, hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  // The bytes of a file are never shared memory.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Read as the master is: with its policy and the words that were taught in it; its month and its sheets' roles are its own.
 * @param file what the file is called among the others
 */
export function mergePart(
  file: string,
  sha256: string,
  workbook: WorkbookSnapshot,
  { corrections }: CheckedWorkbook,
): MergePart {
  const { policy, options } = questionOf({ ...corrections, month: null, sheets: {}, renamed: {} });
  return { file, sha256, context: prepare(workbook, policy, options).context };
}

/** What the merge would do. `decisions`: what people chose, beside what the workbook's sheet 合并冲突 says. */
export function plannedMerge(
  { session }: CheckedWorkbook,
  parts: readonly MergePart[],
  decisions: readonly MergeDecision[],
  language: Language,
): MergeOutcome {
  return mergePlan({ master: session.context, parts, decisions, language });
}

/** A choice among the values of a conflict, as the merge takes it. */
export function decisionFor({ project, key, values }: MergeConflict, chosen: number): MergeDecision | null {
  const value = values[chosen];
  if (value === undefined) return null;
  const { file, sheet, cell } = value;
  return { project: project ?? '', key, file, sheet, cell };
}

export function isNothing({ cells, sheets }: MergeOutcome['plan']): boolean {
  return cells.length === 0 && sheets.length === 0;
}

export type MergeWritten =
  | {
      readonly kind: 'written';
      readonly outcome: MergeOutcome;
      readonly receipt: Receipt;
      readonly changes: readonly WorkbookChange[];
    }
  | { readonly kind: 'nothing' }
  | Refusal;

export async function writeMerge(
  host: WorkbookHost,
  checked: CheckedWorkbook,
  parts: readonly MergePart[],
  decisions: readonly MergeDecision[],
  language: Language,
): Promise<MergeWritten> {
  const outcome = plannedMerge(checked, parts, decisions, language);
  if (isNothing(outcome.plan)) return { kind: 'nothing' };
  const applied = await host.apply(outcome.plan);
  if (applied.kind !== 'applied') return applied;
  return { kind: 'written', outcome, receipt: applied.receipt, changes: changesOf(outcome.plan) };
}
