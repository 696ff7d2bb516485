/** dispatch split */
import manifest from '../../../package.json';
import { splitFile } from '../../app/split/split-file.js';
import { splitWords } from '../../app/messages/split/words.js';
import type { Words } from '../../app/messages/words.js';
import { monthOption } from '../check-options.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { cannotOpen, formatOption, givenFile, type RawFileOptions } from '../file-job.js';
import type { Io } from '../io.js';
import { jsonText } from '../json-output.js';
import { loadPolicy } from '../load-policy.js';
import { tell } from '../messages-to-people.js';
import { visible } from '../terminal-text.js';
import { UsageError } from '../usage-error.js';
import { writeFolder } from './write-folder.js';

/** As commander hands them over: not yet checked. */
interface RawSplitOptions extends Omit<RawFileOptions, 'asOf'> {
  readonly force?: boolean;
}

export const addSplit: AddCommand = (program, { words, io, finish }) => {
  const own = splitWords(words.language);
  program
    .command('split')
    .description(own.about)
    .argument('<file>', own.fileArgument)
    .option('--out <FOLDER>', own.out)
    .option('--force', own.force)
    .option('--month <YYYY-MM>', own.month)
    .option('--policy <ID|FILE>', words.cli.policy)
    .option('--format <text|json>', own.format)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .action(async (file: string, options: RawSplitOptions) => {
      await runSplit(file, options, words, io);
      finish(EXIT.nothingFound);
    });
};

/** @throws UsageError */
async function runSplit(path: string, raw: RawSplitOptions, words: Words, io: Io): Promise<void> {
  const own = splitWords(words.language);
  const format = formatOption(raw, words);
  const month = raw.month === undefined ? {} : { month: monthOption(raw.month, words) };
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);
  if (raw.out === undefined) throw new UsageError(own.outMissing);

  const { bytes, name } = await givenFile(path, own, words);
  const outcome = await splitFile(bytes, name, { policy, ...month });
  if (outcome.kind === 'unreadable') throw cannotOpen(path, outcome.reason, own, words);
  if (outcome.kind === 'unwritable') throw new UsageError(own.unwritable(path, outcome.what));
  const { files } = outcome;
  if (files.length === 0) throw new UsageError(own.noProjects(path));
  const inputs = policyFile === undefined ? [path] : [path, policyFile];
  await writeFolder(raw.out, files, inputs, { cli: words.cli, own }, raw.force === true);
  const projects = files.reduce((sum, file) => sum + file.projects, 0);
  if (format === 'json') {
    io.stdout.write(
      jsonText({
        tool: { name: 'dispatch', version: manifest.version },
        path: path.replaceAll('\\', '/'),
        out: raw.out,
        month: outcome.month,
        policy: policy.id,
        files: files.map((file) => ({
          organisation: file.organisation,
          file: file.fileName,
          projects: file.projects,
        })),
        errors: outcome.errors,
      }),
    );
  } else {
    const lines = [
      own.summary(files.length, projects),
      ...files.map((file) => `  ${own.file(file.fileName, file.projects)}`),
      ...(outcome.errors.length === 0 ? [] : [own.errors(outcome.errors)]),
    ];
    io.stdout.write(`${lines.map((line) => visible(line)).join('\n')}\n`);
  }
  tell(io, own.written(raw.out));
}
