/**
 * The use case of many files: each is read, checked and answered by itself, in the order given.
 * One unreadable file never stops the others; an exception of ours is never taken for bad data (see DefectInCheck).
 */
import type { Language } from '../core/messages/language.js';
import type { Policy } from '../core/policies/policy.js';
import { countsOf } from '../core/report-figures.js';
import { renderFinding } from '../core/messages/render.js';
import type { Finding, Report, ReportedPrevious } from '../core/report.js';
import {
  addCounts,
  NO_COUNTS,
  type AnsweredFile,
  type AnsweredFinding,
  type AnsweredPrevious,
  type CheckAnswer,
} from './check-answer.js';
import { batchOf, type CheckedBatch, type CheckedFile } from './bulk/checked-batch.js';
import { checkFile, type CheckSettings, type FileOutcome } from './check-file.js';
import { previousWords } from './messages/previous/words.js';
import { wordsOf } from './messages/words.js';
import { fileName, type SourceReading, type UnreadableReason } from './unreadable.js';

/** A file that a face found: on a disk, or dropped on the pane. */
export interface WorkbookSource {
  /** As given, with / between folders. */
  readonly path: string;
  /** Called once, when its turn has come. A rejection is a defect; a file that cannot be read is an answer. */
  read(): Promise<SourceReading>;
}

/** What one file came to. */
export interface CheckedSource {
  /** SHA-256 of its bytes, hexadecimal; null where not even they could be read. */
  readonly sha256: string | null;
  readonly outcome: FileOutcome;
}

/** Only the path of a source is known here: whoever checks it knows how to read it, and where. */
export interface CheckWorkbooksOptions<Source extends { readonly path: string }> {
  readonly policy: Policy;
  /** YYYY-MM that was asked for: files that say another are told. */
  readonly month?: string;
  readonly language: Language;
  readonly version: string;
  /** As given, with /: the file that `checkOne` compares with as last month's. */
  readonly previousPath?: string;
  /** Reads and checks one file, here or in a worker. A rejection is a defect. */
  readonly checkOne: (source: Source) => Promise<CheckedSource>;
  /** How many files may be in memory at once; 1 where absent. */
  readonly atOnce?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the words of an answer need. */
export type AnswerOptions = Omit<CheckWorkbooksOptions<never>, 'checkOne' | 'atOnce' | 'onProgress'>;

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

export interface HashedFile extends CheckedFile, CheckedSource {}

/** Checks the files and answers in words. @throws DefectInCheck as checkBatch */
export async function checkWorkbooks<Source extends { readonly path: string }>(
  sources: readonly Source[],
  options: CheckWorkbooksOptions<Source>,
): Promise<CheckAnswer> {
  return answerBatch(await checkBatch(sources, options), options);
}

/**
 * Checks the files, in their order whatever order they finish in.
 * @throws DefectInCheck for the first file, in the order given, on which the program itself failed
 */
export async function checkBatch<Source extends { readonly path: string }>(
  sources: readonly Source[],
  options: CheckWorkbooksOptions<Source>,
): Promise<CheckedBatch<HashedFile>> {
  const checked: (HashedFile | DefectInCheck)[] = [];
  let next = 0;
  let done = 0;
  async function takeTurns(): Promise<void> {
    for (let index = next++; index < sources.length; index = next++) {
      const source = sources[index] as Source;
      try {
        checked[index] = { path: source.path, ...(await options.checkOne(source)) };
      } catch (cause) {
        checked[index] = new DefectInCheck(source.path, cause);
      }
      done += 1;
      options.onProgress?.(done, sources.length);
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, options.atOnce ?? 1) }, takeTurns));

  const files: HashedFile[] = [];
  for (const file of checked) {
    if (file instanceof DefectInCheck) throw file;
    files.push(file);
  }
  return batchOf(files, { policy: options.policy, month: options.month ?? null });
}

/**
 * Reads, hashes and checks one file: what `checkOne` does, in whatever thread.
 * @param hash SHA-256 of the bytes, hexadecimal
 */
export async function checkSource(
  source: WorkbookSource,
  settings: CheckSettings,
  hash: (bytes: Uint8Array) => string | Promise<string>,
): Promise<CheckedSource> {
  const reading = await source.read();
  if (reading.kind === 'unreadable') return { sha256: null, outcome: reading };
  const sha256 = await hash(reading.bytes);
  return { sha256, outcome: await checkFile(reading.bytes, fileName(source.path), settings) };
}

/** What was checked, in words. */
export function answerBatch(batch: CheckedBatch<HashedFile>, options: AnswerOptions): CheckAnswer {
  const files = batch.files.map(({ path, sha256, outcome }) =>
    outcome.kind === 'unreadable'
      ? answerUnreadable(path, sha256, outcome.reason, options)
      : answerReport(path, sha256, outcome.report, options),
  );
  return {
    tool: { name: 'dispatch', version: options.version },
    files,
    findings: batch.findings.map((finding) => answerFinding(finding, options.language)),
    counts: files.reduce((sum, file) => addCounts(sum, file.counts), countsOf(batch.findings)),
  };
}

function answerUnreadable(
  path: string,
  sha256: string | null,
  reason: UnreadableReason,
  options: AnswerOptions,
): AnsweredFile {
  return {
    path,
    sha256,
    status: 'unreadable',
    reason: wordsOf(options.language).unreadable(reason),
    month: null,
    asOf: null,
    policy: options.policy.id,
    lists: [],
    totals: {},
    findings: [],
    counts: NO_COUNTS,
    checked: { rules: 0, projects: 0, cells: 0 },
    skippedSheets: [],
    accepted: [],
  };
}

function answerReport(
  path: string,
  sha256: string | null,
  report: Report,
  { language, previousPath }: AnswerOptions,
): AnsweredFile {
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
    ...(report.previous === undefined ? {} : { previous: answerPrevious(report.previous, language, previousPath) }),
    checked,
    skippedSheets,
    accepted,
  };
}

function answerPrevious(previous: ReportedPrevious, language: Language, path: string | undefined): AnsweredPrevious {
  const isFile = previous.from === 'workbook';
  const message = previousWords(language).sentence(previous, isFile && path !== undefined ? fileName(path) : null);
  return { ...(isFile && path !== undefined ? { path } : {}), ...previous, message };
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
