/** Many files → one master: read, merged, written whole or not at all. */
import { prepare } from '../../core/check.js';
import type { MergeDecision } from '../../core/merge/conflict-sheet.js';
import type { Prefer } from '../../core/merge/decide-field.js';
import { isRecordSheet, mergePlan } from '../../core/merge/merge-plan.js';
import type { MergeOutcome, MergePart } from '../../core/merge/merge-outcome.js';
import type { Language } from '../../core/messages/language.js';
import type { Policy } from '../../core/policies/policy.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { EMPTY_PLAN } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../../hosts/host.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import { unwritableSheets } from '../../hosts/xlsx/write/plan-content.js';
import { newWorkbook } from '../../hosts/xlsx/write/new-workbook.js';
import type { WorkbookSource } from '../check-workbooks.js';
import { fileName, type UnreadableReason } from '../unreadable.js';
import { distinctLabels } from './file-labels.js';

export interface MergeSettings {
  readonly policy: Policy;
  /** YYYY-MM; told by the workbooks where absent. */
  readonly month?: string;
  readonly prefer: Prefer;
  readonly language: Language;
  readonly decisions?: readonly MergeDecision[];
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string | Promise<string>;
  readonly onProgress?: (done: number) => void;
}

export type MergedFile = {
  /** As given, with / between folders. */
  readonly path: string;
  /** null: not even its bytes could be read. */
  readonly sha256: string | null;
} &
  /** `ownMonth`: the month that the file itself names, where another one was asked for. */
  (
    | { readonly kind: 'read'; readonly part: MergePart; readonly ownMonth: string | null }
    | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
    /** The master itself, or the same bytes as another file: it is merged once. */
    | { readonly kind: 'same-file' }
  );

export interface ReadParts {
  readonly files: readonly MergedFile[];
  readonly parts: readonly MergePart[];
}

export type MergeFilesOutcome =
  | {
      readonly kind: 'merged';
      readonly bytes: Uint8Array;
      readonly outcome: MergeOutcome;
      readonly files: readonly MergedFile[];
    }
  /** No file holds a project. */
  | { readonly kind: 'nothing-to-merge'; readonly files: readonly MergedFile[] }
  | { readonly kind: 'master-unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The master's bytes and its file's name without its folder. */
export interface MasterFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** One bad file never stops the others. @param except a file of this hash is the master, and no part of it */
export async function readParts(
  sources: readonly WorkbookSource[],
  settings: MergeSettings,
  except: string | null,
): Promise<ReadParts> {
  const labels = distinctLabels(sources.map(({ path }) => path));
  const files: MergedFile[] = [];
  const parts: MergePart[] = [];
  const met = new Set<string>(except === null ? [] : [except]);
  for (const [index, source] of sources.entries()) {
    const { path } = source;
    const reading = await source.read();
    if (reading.kind === 'unreadable') {
      files.push({ path, sha256: null, ...reading });
    } else {
      const sha256 = await settings.hash(reading.bytes);
      const workbook = await readWorkbook(reading.bytes, fileName(path));
      if (workbook.kind === 'unreadable') files.push({ path, sha256, ...workbook });
      else if (met.has(sha256)) files.push({ path, sha256, kind: 'same-file' });
      else {
        met.add(sha256);
        const { context } = prepare(workbook.workbook, settings.policy, monthOf(settings));
        const part = { file: labels[index] ?? path, sha256, context };
        const ownMonth = otherMonthOf(workbook.workbook, settings);
        files.push({ path, sha256, kind: 'read', part, ownMonth });
        parts.push(part);
      }
    }
    settings.onProgress?.(index + 1);
  }
  return { files, parts };
}

/** A month that is asked for holds for every file; one that names another is told. */
function otherMonthOf(workbook: WorkbookSnapshot, { month, policy }: MergeSettings): string | null {
  if (month === undefined) return null;
  const own = prepare(workbook, policy, {}).context.monthText;
  return own === month ? null : own;
}

function monthOf({ month }: MergeSettings): { month?: string } {
  return month === undefined ? {} : { month };
}

/** @param master null: a new one is made of the parts */
export async function mergeFiles(
  sources: readonly WorkbookSource[],
  master: MasterFile | null,
  settings: MergeSettings,
): Promise<MergeFilesOutcome> {
  if (master === null) return mergeAnew(await readParts(sources, settings, null), settings);
  const opened = await createFileHost(master.bytes, master.name);
  if (opened.kind === 'unreadable') return { kind: 'master-unreadable', reason: opened.reason };
  const { host } = opened;
  const read = await host.read();
  if (read.kind !== 'read') return { kind: 'refused', refusal: read };
  const { files, parts } = await readParts(sources, settings, await settings.hash(master.bytes));
  if (parts.every(({ context }) => context.rows.length === 0)) return { kind: 'nothing-to-merge', files };
  const { context } = prepare(read.workbook, settings.policy, monthOf(settings));
  const { prefer, language, decisions = [] } = settings;
  const outcome = mergePlan({ master: context, parts, prefer, language, decisions });
  const applied = await host.apply(outcome.plan);
  if (applied.kind !== 'applied') return { kind: 'refused', refusal: applied };
  return { kind: 'merged', bytes: host.bytes(), outcome, files };
}

async function mergeAnew({ files, parts }: ReadParts, settings: MergeSettings): Promise<MergeFilesOutcome> {
  if (parts.every(({ context }) => context.rows.length === 0)) return { kind: 'nothing-to-merge', files };
  const { prefer, language, decisions = [] } = settings;
  const outcome = mergePlan({ master: null, parts, prefer, language, decisions });
  const { sheets } = outcome.plan;
  const problem = unwritableSheets(sheets);
  if (problem !== undefined) return { kind: 'refused', refusal: { kind: 'unsupported', what: problem } };
  // The lists are the people's own from now on; what we keep beside them bears our stamp, for later merges to refill.
  const records = sheets.filter(({ name }) => isRecordSheet(name));
  const lists = sheets.filter(({ name }) => !isRecordSheet(name));
  if (lists.length === 0) return { kind: 'nothing-to-merge', files };
  const opened = await createFileHost(newWorkbook(lists), 'master.xlsx');
  if (opened.kind === 'unreadable') throw new Error(`a workbook of ours: ${opened.reason.kind}`);
  const applied = await opened.host.apply({ ...EMPTY_PLAN, sheets: records });
  if (applied.kind !== 'applied') return { kind: 'refused', refusal: applied };
  return { kind: 'merged', bytes: opened.host.bytes(), outcome, files };
}
