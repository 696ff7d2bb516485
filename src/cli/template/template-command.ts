/** dispatch template */
import manifest from '../../../package.json';
import { makeTemplate, templateMonth } from '../../app/template/make-template.js';
import { templateWords } from '../../app/messages/template/words.js';
import type { Words } from '../../app/messages/words.js';
import { LANGUAGES } from '../../core/messages/language.js';
import { choiceOption, monthOption } from '../check-options.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import type { Io } from '../io.js';
import { loadPolicy } from '../load-policy.js';
import { tell } from '../messages-to-people.js';
import { visible } from '../terminal-text.js';
import { UsageError } from '../usage-error.js';
import { prepareWorkbookOutput, writeWhole } from '../write-output.js';

/** As commander hands them over: not yet checked. */
interface RawTemplateOptions {
  readonly policy?: string;
  readonly month?: string;
  readonly out?: string;
  readonly lang?: string;
}

export const addTemplate: AddCommand = (program, { words, io, finish }) => {
  const own = templateWords(words.language);
  program
    .command('template')
    .description(own.about)
    .option('--policy <ID|FILE>', own.policy)
    .option('--month <YYYY-MM>', own.month)
    .option('--out <FILE>', own.out)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .action(async (options: RawTemplateOptions) => {
      await runTemplate(options, words, io);
      finish(EXIT.nothingFound);
    });
};

/** @throws UsageError */
async function runTemplate(raw: RawTemplateOptions, words: Words, io: Io): Promise<void> {
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  const own = templateWords(words.language);
  const { policy, file } = await loadPolicy(raw.policy ?? 'general', words);
  const month =
    raw.month === undefined
      ? templateMonth(policy, new Date().toISOString().slice(0, 10))
      : monthOption(raw.month, words);
  if (raw.out === undefined) throw new UsageError(own.outMissing);
  const target = await prepareWorkbookOutput(raw.out, null, file === undefined ? [] : [file], words.cli);
  await writeWhole(target, makeTemplate(policy, month, manifest.version), words.cli);
  tell(io, own.written(target.path, policy.title, month));
}
