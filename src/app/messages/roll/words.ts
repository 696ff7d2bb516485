/** What `dispatch roll` says. */
import type { Language } from '../../../core/messages/language.js';
import type { RollTold } from '../../../core/roll/roll-plan.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface RollWords {
  readonly about: string;
  readonly fileArgument: string;
  readonly out: string;
  readonly month: string;
  /** --out was not given. */
  readonly outMissing: string;
  readonly monthUnknown: string;
  cannotOpen(path: string, reason: string): string;
  written(path: string): string;
  /** Months as YYYY-MM. */
  months(from: string, to: string): string;
  text(sheet: string, cell: string, before: string, after: string): string;
  figures(carried: number, cleared: number): string;
  readonly seeTo: string;
  told(told: RollTold): string;
  /** `recognised`: what the new workbook says of itself; null: nothing. */
  notRecognised(to: string, recognised: string | null): string;
}

const WORDS: Readonly<Record<Language, RollWords>> = { 'zh-CN': zhCN, en };

export function rollWords(language: Language): RollWords {
  return WORDS[language];
}
