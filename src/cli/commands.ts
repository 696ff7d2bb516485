/** The commands beside check, rules and policies, each in a folder of its own: a command is one entry. */
import type { Command } from 'commander';
import type { Words } from '../app/messages/words.js';
import type { Io } from './io.js';

export interface CommandParts {
  readonly words: Words;
  readonly io: Io;
  /** Called with the exit code when the command has ended. */
  readonly finish: (exitCode: number) => void;
}

/** Adds the command with its options and help. */
export type AddCommand = (program: Command, parts: CommandParts) => void;

export const COMMANDS: readonly AddCommand[] = [];
