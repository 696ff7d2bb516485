/** What `dispatch split` says. */
import type { ErrorCell } from '../../../core/split/error-cells.js';
import type { Language } from '../../../core/messages/language.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface SplitWords {
  readonly about: string;
  readonly fileArgument: string;
  readonly out: string;
  readonly month: string;
  readonly format: string;
  /** --out was not given. */
  readonly outMissing: string;
  outNotAFolder(path: string): string;
  readonly force: string;
  /** Files of these names are there and say something else. */
  wouldOverwrite(names: readonly string[]): string;
  outFailed(path: string, code: string): string;
  cannotOpen(path: string, reason: string): string;
  unwritable(path: string, what: string): string;
  noProjects(path: string): string;
  summary(files: number, projects: number): string;
  file(name: string, projects: number): string;
  /** Error values that no part has. */
  errors(cells: readonly ErrorCell[]): string;
  written(path: string): string;
}

const WORDS: Readonly<Record<Language, SplitWords>> = { 'zh-CN': zhCN, en };

export function splitWords(language: Language): SplitWords {
  return WORDS[language];
}
