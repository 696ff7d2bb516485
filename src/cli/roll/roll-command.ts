/** dispatch roll */
import manifest from '../../../package.json';
import { rollFile, type RollFileOutcome } from '../../app/roll/roll-file.js';
import { rollWords, type RollWords } from '../../app/messages/roll/words.js';
import { writingWords } from '../../app/messages/writing/words.js';
import type { Words } from '../../app/messages/words.js';
import { fileName } from '../../app/unreadable.js';
import { LANGUAGES } from '../../core/messages/language.js';
import { choiceOption, FORMATS, monthOption } from '../check-options.js';
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
import { rollAnswer, rollText } from './roll-text.js';

/** As commander hands them over: not yet checked. */
interface RawRollOptions {
  readonly out?: string;
  readonly month?: string;
  readonly policy?: string;
  readonly format?: string;
  readonly lang?: string;
}

export const addRoll: AddCommand = (program, { words, io, finish }) => {
  const own = rollWords(words.language);
  program
    .command('roll')
    .description(own.about)
    .argument('<file>', own.fileArgument)
    .option('--out <FILE>', own.out)
    .option('--month <YYYY-MM>', own.month)
    .option('--policy <ID|FILE>', words.cli.policy)
    .option('--format <text|json>', words.cli.format)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .action(async (file: string, options: RawRollOptions) => {
      await runRoll(file, options, words, io);
      finish(EXIT.nothingFound);
    });
};

/** @throws UsageError */
async function runRoll(path: string, raw: RawRollOptions, words: Words, io: Io): Promise<void> {
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  const own = rollWords(words.language);
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  const options = raw.month === undefined ? {} : { month: monthOption(raw.month, words) };
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);
  if (raw.out === undefined) throw new UsageError(own.outMissing);
  const inputs = [path, ...(policyFile === undefined ? [] : [policyFile])];
  const target = await prepareWorkbookOutput(raw.out, path, inputs, words.cli);
  const source = await readSource(path);
  if (source.kind === 'unreadable') throw new UsageError(own.cannotOpen(path, words.unreadable(source.reason)));
  const outcome = await rollFile(source.bytes, fileName(path.replaceAll('\\', '/')), { policy, options });
  const done = rolledOf(outcome, path, words, own);
  await writeWhole(target, done.bytes, words.cli);
  const answer = rollAnswer(done, { version: manifest.version, path, out: target.path });
  io.stdout.write(format === 'json' ? jsonText(answer) : rollText(answer, own));
  tell(io, own.written(target.path));
}

type Rolled = Extract<RollFileOutcome, { kind: 'rolled' }>;

function rolledOf(outcome: RollFileOutcome, path: string, words: Words, own: RollWords): Rolled {
  switch (outcome.kind) {
    case 'rolled':
      return outcome;
    case 'month-unknown':
      throw new UsageError(own.monthUnknown);
    case 'unreadable':
      throw new UsageError(own.cannotOpen(path, words.unreadable(outcome.reason)));
    case 'refused':
      throw new UsageError(`${path}: ${writingWords(words.language).refused(outcome.refusal)}`);
  }
}
