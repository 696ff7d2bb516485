/** dispatch check */
import { basename } from 'node:path';
import manifest from '../../package.json';
import { batchReport } from '../app/bulk/batch-report.js';
import { reportWorkbook } from '../app/bulk/report-workbook.js';
import { returnFiles, type ReturnFile } from '../app/bulk/return-files.js';
import { readPrevious, type CheckSettings } from '../app/check-file.js';
import { answerBatch, checkBatch, type AnswerOptions, type HashedFile } from '../app/check-workbooks.js';
import type { CheckedBatch } from '../app/bulk/checked-batch.js';
import { bulkWords } from '../app/messages/bulk/words.js';
import type { Words } from '../app/messages/words.js';
import { policyTitle } from '../core/policies/policy-title.js';
import type { WorkbookSnapshot } from '../core/sheet/snapshot.js';
import { choiceOption, dayOption, FAIL_ON, FORMATS, monthOption, reaches } from './check-options.js';
import { sha256 } from './check-found-file.js';
import { startChecker, threadsFor } from './checker.js';
import { EXIT } from './exit-codes.js';
import { findWorkbooks, type FolderProblem, type FoundFile } from './find-workbooks.js';
import type { Io } from './io.js';
import { jsonText } from './json-output.js';
import { requireSlipsFolder, writeSlips } from './bulk/write-slips.js';
import { loadPolicy } from './load-policy.js';
import { tell } from './messages-to-people.js';
import { startProgress } from './progress.js';
import { readSource } from './read-source.js';
import { wantsColour } from './terminal-text.js';
import { textReport } from './text-report.js';
import { UsageError } from './usage-error.js';
import { prepareOutput, writeWhole, type OutputTarget } from './write-output.js';

/** As commander hands them over: not yet checked. */
export interface RawCheckOptions {
  readonly month?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly previous?: string;
  readonly format?: string;
  readonly out?: string;
  readonly failOn?: string;
  readonly report?: string;
  readonly slips?: string;
}

/**
 * Answers the exit code.
 * @throws UsageError, and DefectInCheck where the program itself fails
 */
export async function runCheck(given: readonly string[], raw: RawCheckOptions, words: Words, io: Io): Promise<number> {
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  const failOn = choiceOption('--fail-on', raw.failOn ?? 'error', FAIL_ON, words);
  const month = raw.month === undefined ? undefined : monthOption(raw.month, words);
  const asOf = raw.asOf === undefined ? undefined : dayOption(raw.asOf, words);
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);

  const { files, problems } = await findWorkbooks(given);
  for (const problem of problems) tell(io, folderProblem(problem, words));
  if (files.length === 0) return EXIT.wrongUse;

  const read = [...files.map(({ file }) => file), ...[raw.previous, policyFile].filter((file) => file !== undefined)];
  const target = raw.out === undefined ? undefined : await prepareOutput(raw.out, read, words.cli);
  const report = raw.report === undefined ? undefined : await prepareReport(raw.report, target, read, words);
  if (raw.slips !== undefined) await requireSlipsFolder(raw.slips, given, words);
  const previous = raw.previous === undefined ? undefined : await previousWorkbook(raw.previous, words);

  const settings: CheckSettings = { policy, month, asOf, previous };
  const options = optionsOf(settings, raw.previous?.replaceAll('\\', '/'), words);
  const batch = await checkFiles(files, settings, options, words, io);
  const answer = answerBatch(batch, options);

  const colour = target === undefined && wantsColour(io);
  const text =
    format === 'json'
      ? jsonText(answer)
      : textReport(answer, { words, colour, policyTitle: policyTitle(policy, words.language) });
  if (target === undefined) {
    io.stdout.write(text);
  } else {
    await writeWhole(target, text, words.cli);
    tell(io, words.cli.written(target.path));
  }
  if (report !== undefined) {
    const whole = batchReport(batch, { policy, month: month ?? null });
    await writeWhole(report, reportWorkbook(whole, words.language), words.cli);
    tell(io, words.cli.written(report.path));
  }
  if (raw.slips !== undefined) {
    await writeSlips(raw.slips, filesToReturn(batch, files, settings, words), read, words, io);
  }
  // On one screen the report itself says what could not be opened.
  const seenInReport = target === undefined && format === 'text' && io.stdout.isTTY && io.stderr.isTTY;
  const unreadable = answer.files.filter((file) => file.status === 'unreadable');
  if (!seenInReport) {
    for (const { path, reason } of unreadable) {
      tell(io, words.cannotOpen(path, reason ?? '', files.length - unreadable.length));
    }
  }
  if (problems.length > 0 || unreadable.length > 0) return EXIT.wrongUse;
  return reaches(answer.counts, failOn) ? EXIT.findings : EXIT.nothingFound;
}

function optionsOf({ policy, month }: CheckSettings, previousPath: string | undefined, words: Words): AnswerOptions {
  return {
    policy,
    ...(month === undefined ? {} : { month }),
    language: words.language,
    version: manifest.version,
    ...(previousPath === undefined ? {} : { previousPath }),
  };
}

async function checkFiles(
  files: readonly FoundFile[],
  settings: CheckSettings,
  options: AnswerOptions,
  words: Words,
  io: Io,
): Promise<CheckedBatch<HashedFile>> {
  const checker = await startChecker(threadsFor(files.length), settings, () => tell(io, words.cli.workersUnavailable));
  const progress = startProgress(files.length, words.cli.progress, io);
  try {
    return await checkBatch(files, {
      ...options,
      checkOne: checker.checkOne,
      atOnce: checker.atOnce,
      onProgress: (done) => progress.update(done),
    });
  } finally {
    progress.stop();
    await checker.close();
  }
}

function filesToReturn(
  batch: CheckedBatch<HashedFile>,
  found: readonly FoundFile[],
  settings: CheckSettings,
  words: Words,
): AsyncGenerator<ReturnFile> {
  const places = new Map(found.map(({ path, file }) => [path, file]));
  const hashes = new Map(batch.files.map(({ path, sha256: hash }) => [path, hash]));
  const { files } = batchReport(batch, { policy: settings.policy, month: settings.month ?? null });
  return returnFiles(files, {
    settings,
    language: words.language,
    read: (path) => readSource(places.get(path) ?? path),
    isAsChecked: (path, bytes) => hashes.get(path) === sha256(bytes),
  });
}

async function prepareReport(
  path: string,
  out: OutputTarget | undefined,
  inputs: readonly string[],
  words: Words,
): Promise<OutputTarget> {
  const own = bulkWords(words.language).cli;
  if (!/\.xlsx$/i.test(path)) throw new UsageError(own.reportNotXlsx(path));
  const target = await prepareOutput(path, inputs, words.cli);
  if (target.file === out?.file) throw new UsageError(own.reportIsOut(path));
  return target;
}

async function previousWorkbook(file: string, words: Words): Promise<WorkbookSnapshot> {
  const reading = await readPrevious(await readSource(file), basename(file));
  if (reading.kind === 'read') return reading.workbook;
  throw new UsageError(words.cli.previousUnreadable(file, words.unreadable(reading.reason)));
}

function folderProblem(problem: FolderProblem, { cli }: Words): string {
  return problem.kind === 'no-workbooks'
    ? cli.noWorkbooks(problem.path)
    : cli.folderUnreadable(problem.path, problem.code);
}
