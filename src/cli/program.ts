/** The command line: its commands, their options and help. What they do is in the files beside. */
import { Command } from 'commander';
import manifest from '../../package.json';
import { bulkWords } from '../app/messages/bulk/words.js';
import { wordsOf, type Words } from '../app/messages/words.js';
import { LANGUAGES, type Language } from '../core/messages/language.js';
import { COMMANDS } from './commands.js';
import { runCheck, type RawCheckOptions } from './check-command.js';
import { choiceOption } from './check-options.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { runPolicies, runRules, type RawListOptions } from './list-commands.js';
import { visible, width } from './terminal-text.js';

/** The language is known before the arguments are read, so that complaints about them are in it too. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.lastIndexOf('--lang');
  const value = at >= 0 ? argv[at + 1] : argv.findLast((argument) => argument.startsWith('--lang='))?.slice(7);
  return LANGUAGES.find((language) => language === value) ?? 'zh-CN';
}

/** @param finish called with the exit code when a command has ended */
export function buildProgram(language: Language, io: Io, finish: (exitCode: number) => void): Command {
  const words = wordsOf(language);
  const { cli } = words;
  const program = new Command('dispatch');
  // Before the commands are added: they inherit it.
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Complaints are told by whoever catches them.
      outputError: () => undefined,
    })
    .configureHelp({
      displayWidth: width,
      styleTitle: (title) => cli.helpHeadings[title] ?? title,
    })
    .helpOption('-h, --help', cli.helpAbout)
    .helpCommand(false);

  program.description(cli.about).version(manifest.version, '-V, --version', cli.versionAbout);
  program.addHelpText('after', `\n${cli.exitCodes}`);

  program
    .command('check')
    .description(cli.checkAbout)
    .argument('<files...>', cli.filesArgument)
    .option('--month <YYYY-MM>', cli.month)
    .option('--as-of <YYYY-MM-DD>', cli.asOf)
    .option('--policy <ID|FILE>', cli.policy)
    .option('--previous <FILE>', cli.previous)
    .option('--format <text|json>', cli.format)
    .option('--out <FILE>', cli.out)
    .option('--report <FILE.xlsx>', bulkWords(language).cli.report)
    .option('--slips <FOLDER>', bulkWords(language).cli.slips)
    .option('--lang <zh-CN|en>', cli.lang)
    .option('--fail-on <error|warning|info|never>', cli.failOn)
    .addHelpText('after', `\n${cli.exitCodes}`)
    .action(async (files: string[], options: RawCheckOptions & RawLanguage) => {
      requireLanguage(options, words);
      finish(await runCheck(files, options, words, io));
    });

  for (const [name, about, run] of [
    ['rules', cli.rulesAbout, runRules],
    ['policies', cli.policiesAbout, runPolicies],
  ] as const) {
    program
      .command(name)
      .description(about)
      .option('--format <text|json>', cli.format)
      .option('--lang <zh-CN|en>', cli.lang)
      .action((options: RawListOptions & RawLanguage) => {
        requireLanguage(options, words);
        run(options, words, io);
        finish(EXIT.nothingFound);
      });
  }
  for (const add of COMMANDS) add(program, { words, io, finish });
  return program;
}

interface RawLanguage {
  readonly lang?: string;
}

function requireLanguage(options: RawLanguage, words: Words): void {
  choiceOption('--lang', visible(options.lang ?? words.language), LANGUAGES, words);
}
