/**
 * The use case of many files: each is read, checked and answered by itself, in the order given.
 * One unreadable file never stops the others; an exception of ours is never taken for bad data (see DefectInCheck).
 */
import type { Language } from '../core/messages/language.js';
import { renderFinding } from '../core/messages/render.js';
import type { Finding, Report } from '../core/report.js';
import { addCounts, NO_COUNTS, type AnsweredFile, type AnsweredFinding, type CheckAnswer } from './check-answer.js';
import type { FileOutcome } from './check-file.js';
import { wordsOf } from './messages/words.js';
import { fileName, type SourceReading, type UnreadableReason } from './unreadable.js';

/** A file that a face found: on a disk, or dropped on the pane. */
export interface WorkbookSource {
  /** As given, with / between folders. */
  readonly path: string;
  /** Called once, when its turn has come. A rejection is a defect; a file that cannot be read is an answer. */
  read(): Promise<SourceReading>;
}

export interface CheckWorkbooksOptions {
  /** The policy's id, for files that were never checked. */
  readonly policy: string;
  readonly language: Language;
  readonly version: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string | Promise<string>;
  /** Checks one file, here or in a worker. */
  readonly checkOne: (bytes: Uint8Array, name: string) => Promise<FileOutcome>;
  /** How many files may be in memory at once; 1 where absent. */
  readonly atOnce?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The program failed on a file: nothing that the file's people could mend. */
export class DefectInCheck extends Error {
  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'DefectInCheck';
  }
}

/**
 * Checks the files and answers in their order, whatever order they finish in.
 * @throws DefectInCheck for the first file, in the order given, on which the program itself failed
 */
export async function checkWorkbooks(
  sources: readonly WorkbookSource[],
  options: CheckWorkbooksOptions,
): Promise<CheckAnswer> {
  const answers: (AnsweredFile | DefectInCheck)[] = [];
  let next = 0;
  let done = 0;
  async function takeTurns(): Promise<void> {
    for (let index = next++; index < sources.length; index = next++) {
      const source = sources[index] as WorkbookSource;
      try {
        answers[index] = await answerFile(source, options);
      } catch (cause) {
        answers[index] = new DefectInCheck(source.path, cause);
      }
      done += 1;
      options.onProgress?.(done, sources.length);
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, options.atOnce ?? 1) }, takeTurns));

  const files: AnsweredFile[] = [];
  for (const answer of answers) {
    if (answer instanceof DefectInCheck) throw answer;
    files.push(answer);
  }
  const counts = files.reduce((sum, file) => addCounts(sum, file.counts), NO_COUNTS);
  return { tool: { name: 'dispatch', version: options.version }, files, findings: [], counts };
}

async function answerFile(source: WorkbookSource, options: CheckWorkbooksOptions): Promise<AnsweredFile> {
  const reading = await source.read();
  if (reading.kind === 'unreadable') return answerUnreadable(source.path, null, reading.reason, options);
  const sha256 = await options.hash(reading.bytes);
  const outcome = await options.checkOne(reading.bytes, fileName(source.path));
  if (outcome.kind === 'unreadable') return answerUnreadable(source.path, sha256, outcome.reason, options);
  return answerReport(source.path, sha256, outcome.report, options.language);
}

function answerUnreadable(
  path: string,
  sha256: string | null,
  reason: UnreadableReason,
  options: CheckWorkbooksOptions,
): AnsweredFile {
  return {
    path,
    sha256,
    status: 'unreadable',
    reason: wordsOf(options.language).unreadable(reason),
    month: null,
    asOf: null,
    policy: options.policy,
    lists: [],
    totals: {},
    findings: [],
    counts: NO_COUNTS,
    checked: { rules: 0, projects: 0, cells: 0 },
    skippedSheets: [],
    accepted: [],
  };
}

function answerReport(path: string, sha256: string, report: Report, language: Language): AnsweredFile {
  const { month, asOf, policy, lists, totals, findings, counts, accepted = [], checked, skippedSheets } = report;
  return {
    path,
    sha256,
    status: counts.error + counts.warning > 0 ? 'findings' : 'clean',
    reason: null,
    month,
    asOf,
    policy,
    lists,
    totals,
    findings: findings.map((finding) => answerFinding(finding, language)),
    counts,
    checked,
    skippedSheets,
    accepted,
  };
}

function answerFinding(finding: Finding, language: Language): AnsweredFinding {
  const { rule, category, severity, list, sheet, cell, row, field, project, data, fix } = finding;
  const { what, how } = renderFinding(finding, language);
  return {
    rule,
    category,
    severity,
    list,
    sheet,
    cell,
    row,
    field,
    project,
    message: what,
    how,
    data,
    fix: fix ?? null,
  };
}
