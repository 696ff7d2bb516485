/** dispatch fix */
import manifest from '../../../package.json';
import { fixAnswer } from '../../app/fix/fix-answer.js';
import { fixFile } from '../../app/fix/fix-file.js';
import { fixWords, type FixWords } from '../../app/messages/fix/words.js';
import { writingWords } from '../../app/messages/writing/words.js';
import type { Words } from '../../app/messages/words.js';
import { fileName } from '../../app/unreadable.js';
import { FIX_KINDS, type FixKind } from '../../core/fixes/fix-kind.js';
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
import { fixText } from './fix-text.js';

/** As commander hands them over: not yet checked. */
interface RawFixOptions {
  readonly out?: string;
  readonly month?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly only?: string;
  readonly format?: string;
  readonly lang?: string;
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
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  const own = fixWords(words.language);
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  const kinds = raw.only === undefined ? null : kindsOption(raw.only, words);
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
  const outcome = await fixFile(source.bytes, fileName(path.replaceAll('\\', '/')), { policy, options, kinds });
  if (outcome.kind === 'unreadable') throw unreadable(path, words.unreadable(outcome.reason), own);
  if (outcome.kind === 'refused') {
    throw new UsageError(`${path}: ${writingWords(words.language).refused(outcome.refusal)}`);
  }
  await writeWhole(target, outcome.bytes, words.cli);
  const answer = fixAnswer(outcome.planned, { version: manifest.version, path, out: target.path });
  io.stdout.write(format === 'json' ? jsonText(answer) : fixText(answer, own));
  tell(io, own.written(target.path));
  return answer.left.length > 0 ? EXIT.findings : EXIT.nothingFound;
}

function kindsOption(value: string, words: Words): readonly FixKind[] {
  return value.split(',').map((kind) => choiceOption('--only', kind.trim(), FIX_KINDS, words));
}

function unreadable(path: string, reason: string, own: FixWords): UsageError {
  return new UsageError(own.cannotOpen(path, reason));
}
