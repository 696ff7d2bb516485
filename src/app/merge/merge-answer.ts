/** What `dispatch merge --format json` answers. */
import type { MergeConflict, MergedProject, MergeOutcome } from '../../core/merge/merge-outcome.js';
import type { MergedFile } from './merge-files.js';

export interface AnsweredPart {
  readonly path: string;
  readonly sha256: string | null;
  readonly status: 'merged' | 'already-merged' | 'no-projects' | 'other-month' | 'same-file' | 'unreadable';
  readonly reason: string | null;
  readonly month: string | null;
  /** The month that the file itself names, where --month says another. */
  readonly ownMonth: string | null;
  readonly projects: number;
}

export interface MergeAnswer {
  readonly tool: { readonly name: 'dispatch'; readonly version: string };
  /** The master's path; null: a new one was made. */
  readonly into: string | null;
  readonly out: string;
  readonly month: string | null;
  readonly policy: string;
  readonly files: readonly AnsweredPart[];
  readonly added: readonly MergedProject[];
  readonly updated: readonly MergedProject[];
  readonly unchanged: number;
  readonly changes: MergeOutcome['changes'];
  readonly conflicts: readonly Omit<MergeConflict, 'key'>[];
  readonly unclear: MergeOutcome['unclear'];
  readonly untold: MergeOutcome['untold'];
  readonly unwritten: MergeOutcome['unwritten'];
  readonly withoutColumn: MergeOutcome['withoutColumn'];
  readonly missing: MergeOutcome['missing'];
}

export interface MergeAnswerFacts {
  readonly version: string;
  readonly into: string | null;
  readonly out: string;
  readonly policy: string;
  readonly files: readonly MergedFile[];
  /** Why a file could not be read, as people read it. */
  readonly reasonOf: (file: Extract<MergedFile, { readonly kind: 'unreadable' }>) => string;
}

export function mergeAnswer(outcome: MergeOutcome, facts: MergeAnswerFacts): MergeAnswer {
  return {
    tool: { name: 'dispatch', version: facts.version },
    into: facts.into,
    out: facts.out,
    month: outcome.month,
    policy: facts.policy,
    files: facts.files.map((file) => answeredPart(file, outcome, facts)),
    added: outcome.added,
    updated: outcome.updated,
    unchanged: outcome.unchanged.length,
    changes: outcome.changes,
    conflicts: outcome.conflicts.map(({ project, list, field, heading, values, chosen }) => ({
      project,
      list,
      field,
      heading,
      values,
      chosen,
    })),
    unclear: outcome.unclear,
    untold: outcome.untold,
    unwritten: outcome.unwritten,
    withoutColumn: outcome.withoutColumn,
    missing: outcome.missing,
  };
}

function answeredPart(file: MergedFile, outcome: MergeOutcome, { reasonOf }: MergeAnswerFacts): AnsweredPart {
  const { path, sha256 } = file;
  if (file.kind === 'unreadable') {
    return { path, sha256, status: 'unreadable', reason: reasonOf(file), month: null, ownMonth: null, projects: 0 };
  }
  if (file.kind === 'same-file')
    return { path, sha256, status: 'same-file', reason: null, month: null, ownMonth: null, projects: 0 };
  const { context, file: label } = file.part;
  const status = outcome.otherMonth.some((one) => one.file === label)
    ? 'other-month'
    : outcome.alreadyMerged.includes(label)
      ? 'already-merged'
      : context.rows.length === 0
        ? 'no-projects'
        : 'merged';
  return {
    path,
    sha256,
    status,
    reason: null,
    month: context.monthText,
    ownMonth: file.ownMonth,
    projects: context.rows.length,
  };
}

/** Whether something waits for a person: a choice, a row that was not merged, a file of another month. */
export function isOpen({ conflicts, unclear, untold, unwritten, files }: MergeAnswer): boolean {
  return (
    conflicts.some(({ chosen }) => chosen === null) ||
    unclear.length + untold.length + unwritten.length > 0 ||
    files.some(({ status }) => status === 'other-month')
  );
}
