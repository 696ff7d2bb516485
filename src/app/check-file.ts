/** One file's bytes → its report. What a worker runs: everything in and out can be cloned. */
import { submissionOf, type Submission } from '../core/batch/submission.js';
import { checkWithContext } from '../core/check.js';
import type { Policy } from '../core/policies/policy.js';
import type { Report } from '../core/report.js';
import type { WorkbookSnapshot } from '../core/sheet/snapshot.js';
import { readWorkbook } from '../hosts/xlsx/read-workbook.js';
import type { SourceReading, UnreadableReason } from './unreadable.js';

export interface CheckSettings {
  readonly policy: Policy;
  /** YYYY-MM; told by the workbook where absent. */
  readonly month?: string;
  /** ISO date; the policy's report day or the month's last day where absent. */
  readonly asOf?: string;
  /** Last month's workbook. */
  readonly previous?: WorkbookSnapshot;
}

export type FileOutcome =
  | {
      readonly kind: 'checked';
      readonly report: Report;
      /** What is compared with other files. */
      readonly submission: Submission;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Reads and checks one workbook. A file that cannot be read is an outcome; a rejection is a defect of the program.
 * @param name the file's name without its folder: the month may stand in it
 */
export async function checkFile(bytes: Uint8Array, name: string, settings: CheckSettings): Promise<FileOutcome> {
  const { policy, ...options } = settings;
  const reading = await readWorkbook(bytes, name);
  if (reading.kind === 'unreadable') return reading;
  const { report, context } = checkWithContext(reading.workbook, policy, options);
  return { kind: 'checked', report, submission: submissionOf(context, options.month !== undefined) };
}

export type WorkbookReading =
  | { readonly kind: 'read'; readonly workbook: WorkbookSnapshot }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Last month's workbook, for CheckSettings.previous. */
export async function readPrevious(source: SourceReading, name: string): Promise<WorkbookReading> {
  return source.kind === 'unreadable' ? source : await readWorkbook(source.bytes, name);
}
