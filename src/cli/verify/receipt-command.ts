/** dispatch receipt */
import { createHash } from 'node:crypto';
import manifest from '../../../package.json';
import { receiptWords } from '../../app/messages/receipt/words.js';
import { writingWords } from '../../app/messages/writing/words.js';
import type { Words } from '../../app/messages/words.js';
import { localTime } from '../../app/receipt/local-time.js';
import { issueAnswer } from '../../app/receipt/receipt-answers.js';
import { issueInFile } from '../../app/receipt/receipt-file.js';
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

/** As commander hands them over: not yet checked. */
interface RawReceiptOptions {
  readonly out?: string;
  readonly month?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly sheet?: boolean;
  readonly format?: string;
  readonly lang?: string;
}

export const addReceipt: AddCommand = (program, { words, io, finish }) => {
  const own = receiptWords(words.language);
  program
    .command('receipt')
    .description(own.receiptAbout)
    .argument('<file>', own.receiptFile)
    .option('--out <FILE>', own.out)
    .option('--month <YYYY-MM>', own.month)
    .option('--as-of <YYYY-MM-DD>', words.cli.asOf)
    .option('--policy <ID|FILE>', words.cli.policy)
    .option('--no-sheet', own.noSheet)
    .option('--format <text|json>', own.format)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .addHelpText('after', `\n${own.receiptExitCodes}`)
    .action(async (file: string, options: RawReceiptOptions) => {
      finish(await runReceipt(file, options, words, io));
    });
};

/** Answers the exit code. @throws UsageError */
async function runReceipt(path: string, raw: RawReceiptOptions, words: Words, io: Io): Promise<number> {
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  const own = receiptWords(words.language);
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  const options = {
    ...(raw.month === undefined ? {} : { month: monthOption(raw.month, words) }),
    ...(raw.asOf === undefined ? {} : { asOf: dayOption(raw.asOf, words) }),
  };
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);
  if (raw.out === undefined) throw new UsageError(own.outMissing);
  const inputs = [path, ...(policyFile === undefined ? [] : [policyFile])];
  const target = await prepareWorkbookOutput(raw.out, path, inputs, words.cli);

  const source = await readSource(path);
  if (source.kind === 'unreadable') throw new UsageError(own.cannotOpen(path, words.unreadable(source.reason)));
  const issued = await issueInFile(source.bytes, fileName(path.replaceAll('\\', '/')), {
    question: { policy, options, taught: false },
    stamp: { version: manifest.version, time: localTime(new Date()) },
    hash: sha256,
    sheet: raw.sheet === false ? null : words.language,
  });
  if (issued.kind === 'unreadable') throw new UsageError(own.cannotOpen(path, words.unreadable(issued.reason)));
  if (issued.kind === 'refused') {
    throw new UsageError(`${path}: ${writingWords(words.language).refused(issued.refusal)}`);
  }
  const answer = issueAnswer(issued, { version: manifest.version, path, out: target.path });
  if (issued.kind === 'issued') await writeWhole(target, issued.bytes, words.cli);
  if (format === 'json') io.stdout.write(jsonText(answer));
  if (issued.kind === 'issued') {
    if (format === 'text') io.stdout.write(`${own.issued(issued.outcome.receipt.time)}\n`);
    tell(io, own.written(target.path));
    return EXIT.nothingFound;
  }
  tell(io, issued.kind === 'errors' ? own.errors(answer.counts) : own.noProjects);
  return EXIT.findings;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
