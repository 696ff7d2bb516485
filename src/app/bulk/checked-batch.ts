/** Many files checked, each by itself and then against the others: what every face tells of them and makes of them. */
import { compareSubmissions } from '../../core/batch/compare-submissions.js';
import type { Policy } from '../../core/policies/policy.js';
import type { Finding } from '../../core/report.js';
import type { FileOutcome } from '../check-file.js';

export interface CheckedFile {
  /** As given, with / between folders. */
  readonly path: string;
  readonly outcome: FileOutcome;
}

export interface CheckedBatch<File extends CheckedFile = CheckedFile> {
  /** In the order given. */
  readonly files: readonly File[];
  /** About the files together (category batch). */
  readonly findings: readonly Finding[];
}

export interface Compared {
  readonly policy: Policy;
  /** YYYY-MM that was asked for; null: the one that most files have. */
  readonly month: string | null;
}

/** @param alsoSent paths of files that are there and that nothing is known of: their senders are not missing */
export function batchOf<File extends CheckedFile>(
  files: readonly File[],
  { policy, month }: Compared,
  alsoSent: readonly string[] = [],
): CheckedBatch<File> {
  const submitted = files.map(({ path, outcome }) => ({
    path,
    submission: outcome.kind === 'checked' ? outcome.submission : null,
  }));
  const unknown = alsoSent.map((path) => ({ path, submission: null }));
  return { files, findings: compareSubmissions([...submitted, ...unknown], policy, month) };
}
