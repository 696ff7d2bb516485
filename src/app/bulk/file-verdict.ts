/** A file among many as one line: whose it is, what month, how it stands and whether it can be handed in. */
import { organisationInName } from '../../core/batch/sender.js';
import type { Policy } from '../../core/policies/policy.js';
import type { Counts, Finding } from '../../core/report.js';
import { NO_COUNTS } from '../check-answer.js';
import type { UnreadableReason } from '../unreadable.js';
import type { CheckedBatch, CheckedFile } from './checked-batch.js';

export const VERDICTS = ['unreadable', 'to-fix', 'ready'] as const;
/** `ready`: can be handed in. `to-fix`: has errors, no list at all, or is of another month than the others. */
export type Verdict = (typeof VERDICTS)[number];

export interface FileVerdict {
  readonly path: string;
  readonly verdict: Verdict;
  /** Who sent it; of a file that cannot be read, by its name alone. null: not known. */
  readonly organisation: string | null;
  /** YYYY-MM that the file says of itself; null: none. */
  readonly month: string | null;
  readonly projects: number;
  readonly counts: Counts;
  /** Findings about the files together that name this one. */
  readonly between: readonly Finding[];
  /** null: it could be read. */
  readonly reason: UnreadableReason | null;
  /** Its own; none where it could not be read. */
  readonly findings: readonly Finding[];
}

/** In the order of the files. */
export function fileVerdicts({ files, findings }: CheckedBatch, policy: Policy): FileVerdict[] {
  const naming = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const path of new Set(filesOf(finding))) {
      const known = naming.get(path);
      if (known === undefined) naming.set(path, [finding]);
      else known.push(finding);
    }
  }
  return files.map((file) => fileVerdict(file, naming.get(file.path) ?? [], policy));
}

/** @param between findings about the files together that name it */
export function fileVerdict({ path, outcome }: CheckedFile, between: readonly Finding[], policy: Policy): FileVerdict {
  if (outcome.kind === 'unreadable') {
    const organisation = organisationInName({ policy }, path);
    const { reason } = outcome;
    const nothing = { month: null, projects: 0, counts: NO_COUNTS, findings: [] };
    return { path, verdict: 'unreadable', organisation, between, reason, ...nothing };
  }
  const { report, submission } = outcome;
  const { counts, findings, lists } = report;
  const isOfOtherMonth = between.some(({ rule }) => rule === 'month-differs');
  return {
    path,
    verdict: counts.error > 0 || lists.length === 0 || isOfOtherMonth ? 'to-fix' : 'ready',
    organisation: submission.sender,
    month: submission.month,
    projects: submission.projects.names.length,
    counts,
    between,
    reason: null,
    findings,
  };
}

/** The files that a finding about files names. */
function filesOf(finding: Finding): readonly string[] {
  switch (finding.rule) {
    case 'month-differs':
    case 'template-differs':
      return [finding.data.file];
    case 'submission-duplicate':
      return finding.data.files;
    case 'project-duplicate-across-files':
      return finding.data.files.map(({ file }) => file);
    default:
      return [];
  }
}

/** Organisations of the register that sent nothing. */
export function missingOrganisations({ findings }: Pick<CheckedBatch, 'findings'>): readonly string[] {
  return findings.flatMap((finding) => (finding.rule === 'submission-missing' ? [finding.data.organisation] : []));
}

/** YYYY-MM that most of the files have; the earlier of two that are as frequent; null: no file has one. */
export function monthOfMost(files: readonly FileVerdict[]): string | null {
  const counts = new Map<string, number>();
  for (const { month } of files) if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
