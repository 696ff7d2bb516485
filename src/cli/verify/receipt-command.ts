/** dispatch receipt */
import { createHash } from 'node:crypto';
import manifest from '../../../package.json';
import { receiptWords } from '../../app/messages/receipt/words.js';
import type { Words } from '../../app/messages/words.js';
import { localTime } from '../../app/receipt/local-time.js';
import { issueAnswer } from '../../app/receipt/receipt-answers.js';
import { issueInFile } from '../../app/receipt/receipt-file.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { cannotOpen, fileJob, refused, type RawFileOptions } from '../file-job.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { tell } from '../messages-to-people.js';
import { writeWhole } from '../write-output.js';

/** As commander hands them over: not yet checked. */
interface RawReceiptOptions extends RawFileOptions {
  readonly sheet?: boolean;
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
  const own = receiptWords(words.language);
  const { bytes, name, policy, options, target, format } = await fileJob(path, raw, own, words);
  const issued = await issueInFile(bytes, name, {
    question: { policy, options, taught: false },
    stamp: { version: manifest.version, time: localTime(new Date()) },
    hash: sha256,
    sheet: raw.sheet === false ? null : words.language,
  });
  if (issued.kind === 'unreadable') throw cannotOpen(path, issued.reason, own, words);
  if (issued.kind === 'refused') throw refused(path, issued.refusal, words);
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
