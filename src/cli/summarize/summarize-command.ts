/** dispatch summarize */
import manifest from '../../../package.json';
import { summaryWords, type SummaryWords } from '../../app/messages/summaries/words.js';
import { writingWords } from '../../app/messages/writing/words.js';
import type { Words } from '../../app/messages/words.js';
import { summarizeAnswer } from '../../app/summarize/summarize-answer.js';
import { summarizeFile } from '../../app/summarize/summarize-file.js';
import { fileName } from '../../app/unreadable.js';
import { LANGUAGES } from '../../core/messages/language.js';
import { choiceOption, dayOption, FORMATS, monthOption } from '../check-options.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { loadPolicy } from '../load-policy.js';
import { tell } from '../messages-to-people.js';
import { readSource } from '../read-source.js';
import { visible } from '../terminal-text.js';
import { UsageError } from '../usage-error.js';
import { prepareWorkbookOutput, writeWhole } from '../write-output.js';
import { summarizeText } from './summarize-text.js';

const MODES = ['values', 'formulas'] as const;

/** As commander hands them over: not yet checked. */
interface RawSummarizeOptions {
  readonly out?: string;
  readonly month?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly mode?: string;
  readonly format?: string;
  readonly lang?: string;
}

export const addSummarize: AddCommand = (program, { words, io, finish }) => {
  const own = summaryWords(words.language);
  program
    .command('summarize')
    .description(own.about)
    .argument('<file>', own.fileArgument)
    .option('--out <FILE>', own.out)
    .option('--month <YYYY-MM>', own.month)
    .option('--as-of <YYYY-MM-DD>', words.cli.asOf)
    .option('--policy <ID|FILE>', words.cli.policy)
    .option('--mode <values|formulas>', own.mode)
    .option('--format <text|json>', own.format)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .addHelpText('after', `\n${own.exitCodes}`)
    .action(async (file: string, options: RawSummarizeOptions) => {
      finish(await runSummarize(file, options, words, io));
    });
};

/** Answers the exit code. @throws UsageError */
async function runSummarize(path: string, raw: RawSummarizeOptions, words: Words, io: Io): Promise<number> {
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  const own = summaryWords(words.language);
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  const mode = choiceOption('--mode', raw.mode ?? 'values', MODES, words);
  const options = {
    ...(raw.month === undefined ? {} : { month: monthOption(raw.month, words) }),
    ...(raw.asOf === undefined ? {} : { asOf: dayOption(raw.asOf, words) }),
  };
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);
  if (raw.out === undefined) throw new UsageError(own.outMissing);
  const inputs = [path, ...(policyFile === undefined ? [] : [policyFile])];
  const target = await prepareWorkbookOutput(raw.out, path, inputs, words.cli);

  const source = await readSource(path);
  if (source.kind === 'unreadable') throw unreadable(path, words.unreadable(source.reason), own);
  const { language } = words;
  const name = fileName(path.replaceAll('\\', '/'));
  const outcome = await summarizeFile(source.bytes, name, { policy, options, mode, language });
  switch (outcome.kind) {
    case 'unreadable':
      throw unreadable(path, words.unreadable(outcome.reason), own);
    case 'no-list':
      throw new UsageError(own.noList(path));
    case 'refused':
      throw new UsageError(`${path}: ${writingWords(language).refused(outcome.refusal)}`);
    case 'filled':
  }
  await writeWhole(target, outcome.bytes, words.cli);
  const about = { version: manifest.version, path, out: target.path, mode, language };
  const answer = summarizeAnswer(outcome.planned, about);
  io.stdout.write(format === 'json' ? jsonText(answer) : summarizeText(answer, own));
  tell(io, own.written(target.path));
  return EXIT.nothingFound;
}

function unreadable(path: string, reason: string, own: SummaryWords): UsageError {
  return new UsageError(own.cannotOpen(path, reason));
}
