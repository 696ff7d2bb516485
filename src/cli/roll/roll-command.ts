/** dispatch roll */
import manifest from '../../../package.json';
import { rollFile, type RollFileOutcome } from '../../app/roll/roll-file.js';
import { rollWords, type RollWords } from '../../app/messages/roll/words.js';
import type { Words } from '../../app/messages/words.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { cannotOpen, fileJob, refused, type RawFileOptions } from '../file-job.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { tell } from '../messages-to-people.js';
import { UsageError } from '../usage-error.js';
import { writeWhole } from '../write-output.js';
import { rollAnswer, rollText } from './roll-text.js';

/** As commander hands them over: not yet checked. */
type RawRollOptions = Omit<RawFileOptions, 'asOf'>;

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
  const own = rollWords(words.language);
  const { bytes, name, policy, options, target, format } = await fileJob(path, raw, own, words);
  const outcome = await rollFile(bytes, name, { policy, options });
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
      throw cannotOpen(path, outcome.reason, own, words);
    case 'refused':
      throw refused(path, outcome.refusal, words);
  }
}
