/** dispatch merge */
import { createHash } from 'node:crypto';
import manifest from '../../../package.json';
import { isOpen, mergeAnswer } from '../../app/merge/merge-answer.js';
import { mergeFiles, type MasterFile } from '../../app/merge/merge-files.js';
import { mergeWords, type MergeWords } from '../../app/messages/merge/words.js';
import { writingWords } from '../../app/messages/writing/words.js';
import type { Words } from '../../app/messages/words.js';
import { fileName } from '../../app/unreadable.js';
import { LANGUAGES } from '../../core/messages/language.js';
import { choiceOption, FORMATS, monthOption } from '../check-options.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { findWorkbooks } from '../find-workbooks.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { loadPolicy } from '../load-policy.js';
import { tell } from '../messages-to-people.js';
import { startProgress } from '../progress.js';
import { readSource, sourceOf } from '../read-source.js';
import { visible } from '../terminal-text.js';
import { UsageError } from '../usage-error.js';
import { prepareWorkbookOutput, writeWhole } from '../write-output.js';
import { mergeText } from './merge-text.js';

/** As commander hands them over: not yet checked. */
interface RawMergeOptions {
  readonly out?: string;
  readonly into?: string;
  readonly month?: string;
  readonly policy?: string;
  readonly prefer?: string;
  readonly format?: string;
  readonly lang?: string;
}

const PREFERENCES = ['first', 'last', 'none'] as const;

export const addMerge: AddCommand = (program, { words, io, finish }) => {
  const own = mergeWords(words.language);
  program
    .command('merge')
    .description(own.about)
    .argument('<files...>', own.filesArgument)
    .option('--out <FILE>', own.out)
    .option('--into <FILE>', own.into)
    .option('--month <YYYY-MM>', own.month)
    .option('--policy <ID|FILE>', words.cli.policy)
    .option('--prefer <first|last|none>', own.prefer)
    .option('--format <text|json>', own.format)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .addHelpText('after', `\n${own.exitCodes}`)
    .action(async (files: string[], options: RawMergeOptions) => {
      finish(await runMerge(files, options, words, io));
    });
};

/** Answers the exit code. @throws UsageError */
async function runMerge(given: readonly string[], raw: RawMergeOptions, words: Words, io: Io): Promise<number> {
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  const own = mergeWords(words.language);
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  const prefer = choiceOption('--prefer', raw.prefer ?? 'none', PREFERENCES, words);
  const month = raw.month === undefined ? {} : { month: monthOption(raw.month, words) };
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);
  if (raw.out === undefined) throw new UsageError(own.outMissing);

  const { files, problems } = await findWorkbooks(given);
  for (const problem of problems) {
    const isEmpty = problem.kind === 'no-workbooks';
    tell(io, isEmpty ? own.noWorkbooks(problem.path) : own.folderUnreadable(problem.path, problem.code));
  }
  if (files.length === 0) return EXIT.wrongUse;
  const inputs = [...files.map(({ file }) => file), raw.into, policyFile].filter((file) => file !== undefined);
  const target = await prepareWorkbookOutput(raw.out, raw.into ?? null, inputs, words.cli);
  const master = raw.into === undefined ? null : await readMaster(raw.into, words, own);

  const progress = startProgress(files.length, own.progress, io);
  const merged = await mergeFiles(files.map(sourceOf), master, {
    policy,
    prefer,
    language: words.language,
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    onProgress: (done) => progress.update(done),
    ...month,
  }).finally(() => progress.stop());

  switch (merged.kind) {
    case 'refused':
      throw new UsageError(`${raw.into ?? raw.out}: ${writingWords(words.language).refused(merged.refusal)}`);
    case 'master-unreadable':
      throw new UsageError(own.cannotOpen(raw.into ?? '', words.unreadable(merged.reason)));
    case 'nothing-to-merge': {
      const details = merged.files.flatMap((file) =>
        file.kind === 'unreadable' ? [own.cannotOpen(file.path, words.unreadable(file.reason))] : [],
      );
      throw new UsageError(own.nothingToMerge, details);
    }
    case 'merged':
  }
  const answer = mergeAnswer(merged.outcome, {
    version: manifest.version,
    into: raw.into?.replaceAll('\\', '/') ?? null,
    out: target.path,
    policy: policy.id,
    files: merged.files,
    reasonOf: ({ reason }) => words.unreadable(reason),
  });
  await writeWhole(target, merged.bytes, words.cli);
  io.stdout.write(format === 'json' ? jsonText(answer) : mergeText(answer, own));
  tell(io, own.written(target.path));
  const isUnreadable = answer.files.some(({ status }) => status === 'unreadable');
  if (problems.length > 0 || isUnreadable) return EXIT.wrongUse;
  return isOpen(answer) ? EXIT.findings : EXIT.nothingFound;
}

/** @throws UsageError where the file cannot be read */
async function readMaster(path: string, words: Words, own: MergeWords): Promise<MasterFile> {
  const source = await readSource(path);
  if (source.kind === 'unreadable') throw new UsageError(own.cannotOpen(path, words.unreadable(source.reason)));
  return { bytes: source.bytes, name: fileName(path.replaceAll('\\', '/')) };
}
