/** One run of the command line: arguments in, exit code out; every failure told in the reader's language. */
import { CommanderError, type Command } from 'commander';
import { DefectInCheck } from '../app/check-workbooks.js';
import { wordsOf, type CliWords } from '../app/messages/words.js';
import { complaint } from './command-line-errors.js';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { tell } from './messages-to-people.js';
import { buildProgram, languageOf } from './program.js';
import { UsageError } from './usage-error.js';

/** @param argv without node and the script */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  const words = wordsOf(language).cli;
  let exitCode: number = EXIT.nothingFound;
  const program = buildProgram(language, io, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return endOfParsing(error, program, words, io);
    if (error instanceof UsageError) tellProblem(error, io);
    else tellDefect(error, words, io);
    return EXIT.wrongUse;
  }
}

/** Help and version end the parsing too. */
function endOfParsing(error: CommanderError, program: Command, words: CliWords, io: Io): number {
  if (error.exitCode === 0) return EXIT.nothingFound;
  if (error.code !== 'commander.help') {
    const known = program.commands.map((command) => command.name()).find((name) => name === program.args[0]);
    tell(io, complaint(error, known ?? '', words));
    tell(io, words.seeHelp(known === undefined ? 'dispatch' : `dispatch ${known}`));
  }
  return EXIT.wrongUse;
}

function tellProblem({ message, details }: UsageError, io: Io): void {
  tell(io, message);
  for (const detail of details) tell(io, `  ${detail}`);
}

/** The stack is for the maintainers: without it nobody can mend the program. */
function tellDefect(error: unknown, words: CliWords, io: Io): void {
  tell(io, error instanceof DefectInCheck ? words.defectInFile(error.path) : words.defect);
  const cause = error instanceof DefectInCheck ? error.cause : error;
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  for (const stackLine of stack.split('\n')) tell(io, `  ${stackLine}`);
}
