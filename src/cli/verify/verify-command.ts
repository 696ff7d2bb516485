/** dispatch verify */
import manifest from '../../../package.json';
import { receiptWords } from '../../app/messages/receipt/words.js';
import type { Words } from '../../app/messages/words.js';
import { verifyAnswer } from '../../app/receipt/receipt-answers.js';
import { verifyFile } from '../../app/receipt/receipt-file.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { cannotOpen, formatOption, givenFile, refused, type RawFileOptions } from '../file-job.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { loadPolicy } from '../load-policy.js';
import { UsageError } from '../usage-error.js';
import { sha256 } from './receipt-command.js';
import { verifyText } from './verify-text.js';

/** As commander hands them over: not yet checked. */
type RawVerifyOptions = Pick<RawFileOptions, 'policy' | 'format' | 'lang'>;

export const addVerify: AddCommand = (program, { words, io, finish }) => {
  const own = receiptWords(words.language);
  program
    .command('verify')
    .description(own.verifyAbout)
    .argument('<file>', own.fileArgument)
    .option('--policy <ID|FILE>', own.verifyPolicy)
    .option('--format <text|json>', own.format)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .addHelpText('after', `\n${own.verifyExitCodes}`)
    .action(async (file: string, options: RawVerifyOptions) => {
      finish(await runVerify(file, options, words, io));
    });
};

/** Answers the exit code. @throws UsageError */
async function runVerify(path: string, raw: RawVerifyOptions, words: Words, io: Io): Promise<number> {
  const own = receiptWords(words.language);
  const format = formatOption(raw, words);
  const policy = raw.policy === undefined ? null : (await loadPolicy(raw.policy, words)).policy;
  const { bytes, name } = await givenFile(path, own, words);
  const outcome = await verifyFile(bytes, name, { hash: sha256, policy });
  switch (outcome.kind) {
    case 'unreadable':
      throw cannotOpen(path, outcome.reason, own, words);
    case 'policy-unknown':
      throw new UsageError(own.policyUnknown(outcome.policy));
    case 'verified':
    case 'no-receipt':
    case 'receipt-unreadable': {
      const answer = verifyAnswer(outcome, { version: manifest.version, path });
      io.stdout.write(format === 'json' ? jsonText(answer) : verifyText(answer, words.language));
      return answer.status === 'unchanged' ? EXIT.nothingFound : EXIT.findings;
    }
    default:
      throw refused(path, outcome, words);
  }
}
