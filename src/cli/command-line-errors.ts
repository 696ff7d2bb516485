/** commander's own complaints in the reader's language. */
import type { CommanderError } from 'commander';
import type { CliWords } from '../app/messages/words.js';

/** What the complaint quotes: error: unknown option '--mont' → --mont */
const QUOTED = /'([^']*)'/;
/** error: too many arguments for 'summarize'. Expected 1 argument but got 2. */
const EXPECTED = /Expected (\d+) argument/;
const NEAREST = /\(Did you mean (?:one of )?([^?]+)\?\)/;

/** commander has codes for its errors, but tells their details in its English message only. */
export function complaint(error: CommanderError, command: string, words: CliWords): string {
  const quoted = QUOTED.exec(error.message)?.[1] ?? '';
  const near = NEAREST.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case 'commander.unknownOption':
      return words.unknownOption(quoted, near);
    case 'commander.unknownCommand':
      return words.unknownCommand(quoted, near);
    case 'commander.missingArgument':
      return words.argumentMissing(quoted);
    case 'commander.optionMissingArgument':
      return words.optionNeedsValue(quoted);
    case 'commander.excessArguments':
      return words.tooManyArguments(command, Number(EXPECTED.exec(error.message)?.[1] ?? 0));
    default:
      return error.message.replace(/^error: /, '');
  }
}
