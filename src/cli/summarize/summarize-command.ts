/** dispatch summarize */
import manifest from '../../../package.json';
import { summaryWords } from '../../app/messages/summaries/words.js';
import type { Words } from '../../app/messages/words.js';
import { summarizeAnswer } from '../../app/summarize/summarize-answer.js';
import { summarizeFile } from '../../app/summarize/summarize-file.js';
import { choiceOption } from '../check-options.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { cannotOpen, fileJob, refused, type RawFileOptions } from '../file-job.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { tell } from '../messages-to-people.js';
import { UsageError } from '../usage-error.js';
import { writeWhole } from '../write-output.js';
import { summarizeText } from './summarize-text.js';

const MODES = ['values', 'formulas'] as const;

/** As commander hands them over: not yet checked. */
interface RawSummarizeOptions extends RawFileOptions {
  readonly mode?: string;
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
  const { language } = words;
  const own = summaryWords(language);
  const mode = choiceOption('--mode', raw.mode ?? 'values', MODES, words);
  const { bytes, name, policy, options, target, format } = await fileJob(path, raw, own, words);
  const outcome = await summarizeFile(bytes, name, { policy, options, mode, language });
  switch (outcome.kind) {
    case 'unreadable':
      throw cannotOpen(path, outcome.reason, own, words);
    case 'no-list':
      throw new UsageError(own.noList(path));
    case 'refused':
      throw refused(path, outcome.refusal, words);
    case 'filled':
  }
  await writeWhole(target, outcome.bytes, words.cli);
  const about = { version: manifest.version, path, out: target.path, mode, language };
  const answer = summarizeAnswer(outcome.planned, about);
  io.stdout.write(format === 'json' ? jsonText(answer) : summarizeText(answer, own));
  tell(io, own.written(target.path));
  return EXIT.nothingFound;
}
