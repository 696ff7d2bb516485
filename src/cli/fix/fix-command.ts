/** dispatch fix */
import manifest from '../../../package.json';
import { fixAnswer } from '../../app/fix/fix-answer.js';
import { fixFile } from '../../app/fix/fix-file.js';
import { fixWords } from '../../app/messages/fix/words.js';
import type { Words } from '../../app/messages/words.js';
import { FIX_KINDS, type FixKind } from '../../core/fixes/fix-kind.js';
import { choiceOption } from '../check-options.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { cannotOpen, fileJob, refused, type RawFileOptions } from '../file-job.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { tell } from '../messages-to-people.js';
import { writeWhole } from '../write-output.js';
import { fixText } from './fix-text.js';

/** As commander hands them over: not yet checked. */
interface RawFixOptions extends RawFileOptions {
  readonly only?: string;
}

export const addFix: AddCommand = (program, { words, io, finish }) => {
  const own = fixWords(words.language);
  program
    .command('fix')
    .description(own.about)
    .argument('<file>', own.fileArgument)
    .option('--out <FILE>', own.out)
    .option('--month <YYYY-MM>', own.month)
    .option('--as-of <YYYY-MM-DD>', words.cli.asOf)
    .option('--policy <ID|FILE>', words.cli.policy)
    .option('--only <KINDS>', own.only)
    .option('--format <text|json>', own.format)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .addHelpText('after', `\n${own.exitCodes}`)
    .action(async (file: string, options: RawFixOptions) => {
      finish(await runFix(file, options, words, io));
    });
};

/** Answers the exit code. @throws UsageError */
async function runFix(path: string, raw: RawFixOptions, words: Words, io: Io): Promise<number> {
  const own = fixWords(words.language);
  const kinds = raw.only === undefined ? null : kindsOption(raw.only, words);
  const { bytes, name, policy, options, target, format } = await fileJob(path, raw, own, words);
  const outcome = await fixFile(bytes, name, { policy, options, kinds });
  if (outcome.kind === 'unreadable') throw cannotOpen(path, outcome.reason, own, words);
  if (outcome.kind === 'refused') throw refused(path, outcome.refusal, words);
  await writeWhole(target, outcome.bytes, words.cli);
  const answer = fixAnswer(outcome.planned, { version: manifest.version, path, out: target.path });
  io.stdout.write(format === 'json' ? jsonText(answer) : fixText(answer, own));
  tell(io, own.written(target.path));
  return answer.left.length > 0 ? EXIT.findings : EXIT.nothingFound;
}

function kindsOption(value: string, words: Words): readonly FixKind[] {
  return value.split(',').map((kind) => choiceOption('--only', kind.trim(), FIX_KINDS, words));
}
