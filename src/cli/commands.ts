/** The commands beside check, rules and policies, each in a folder of its own: a command is one entry. */
import type { Command } from 'commander';
import type { Words } from '../app/messages/words.js';
import { addFix } from './fix/fix-command.js';
import { addReceipt } from './verify/receipt-command.js';
import { addVerify } from './verify/verify-command.js';
import { addExport } from './export/export-command.js';
import type { Io } from './io.js';
import { addMerge } from './merge/merge-command.js';
import { addRoll } from './roll/roll-command.js';
import { addSplit } from './split/split-command.js';
import { addSummarize } from './summarize/summarize-command.js';
import { addTemplate } from './template/template-command.js';

export interface CommandParts {
  readonly words: Words;
  readonly io: Io;
  /** Called with the exit code when the command has ended. */
  readonly finish: (exitCode: number) => void;
}

/** Adds the command with its options and help. */
export type AddCommand = (program: Command, parts: CommandParts) => void;

export const COMMANDS: readonly AddCommand[] = [
  addFix,
  addTemplate,
  addRoll,
  addReceipt,
  addVerify,
  addExport,
  addMerge,
  addSplit,
  addSummarize,
];
