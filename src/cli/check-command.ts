/** dispatch check */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import manifest from '../../package.json';
import type { CheckAnswer } from '../app/check-answer.js';
import { readPrevious, type CheckSettings } from '../app/check-file.js';
import { checkWorkbooks } from '../app/check-workbooks.js';
import type { Words } from '../app/messages/words.js';
import type { WorkbookSnapshot } from '../core/sheet/snapshot.js';
import { choiceOption, dayOption, FAIL_ON, FORMATS, monthOption, reaches } from './check-options.js';
import { startChecker } from './checker.js';
import { EXIT } from './exit-codes.js';
import { findWorkbooks, type FolderProblem, type FoundFile } from './find-workbooks.js';
import type { Io } from './io.js';
import { jsonText } from './json-output.js';
import { loadPolicy } from './load-policy.js';
import { tell } from './messages-to-people.js';
import { startProgress } from './progress.js';
import { readSource, sourceOf } from './read-source.js';
import { wantsColour } from './terminal-text.js';
import { textReport } from './text-report.js';
import { UsageError } from './usage-error.js';
import { prepareOutput, writeWhole } from './write-output.js';

/** As commander hands them over: not yet checked. */
export interface RawCheckOptions {
  readonly month?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly previous?: string;
  readonly format?: string;
  readonly out?: string;
  readonly failOn?: string;
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
  const previous = raw.previous === undefined ? undefined : await previousWorkbook(raw.previous, words);

  const answer = await checkFiles(files, { policy, month, asOf, previous }, words, io);

  const colour = target === undefined && wantsColour(io);
  const text = format === 'json' ? jsonText(answer) : textReport(answer, { words, colour, policyTitle: policy.title });
  if (target === undefined) {
    io.stdout.write(text);
  } else {
    await writeWhole(target, text, words.cli);
    tell(io, words.cli.written(target.path));
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

async function checkFiles(
  files: readonly FoundFile[],
  settings: CheckSettings,
  words: Words,
  io: Io,
): Promise<CheckAnswer> {
  const checker = await startChecker(files.length, settings, () => tell(io, words.cli.workersUnavailable));
  const progress = startProgress(files.length, words.cli.progress, io);
  try {
    return await checkWorkbooks(files.map(sourceOf), {
      policy: settings.policy.id,
      language: words.language,
      version: manifest.version,
      hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      checkOne: checker.checkOne,
      atOnce: checker.atOnce,
      onProgress: (done) => progress.update(done),
    });
  } finally {
    progress.stop();
    await checker.close();
  }
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
