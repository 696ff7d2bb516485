/** What `dispatch fix` says. */
import type { FixKind } from '../../../core/fixes/fix-kind.js';
import type { LeftReason } from '../../../core/fixes/fix-outcome.js';
import type { Language } from '../../../core/messages/language.js';
import type { Counts } from '../../../core/report.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface FixWords {
  readonly about: string;
  readonly fileArgument: string;
  readonly out: string;
  readonly month: string;
  readonly only: string;
  readonly format: string;
  readonly exitCodes: string;
  /** --out was not given. */
  readonly outMissing: string;
  cannotOpen(path: string, reason: string): string;
  written(path: string): string;
  kind(kind: FixKind): string;
  readonly columns: Readonly<Record<'sheet' | 'cell' | 'project' | 'kind' | 'before' | 'after', string>>;
  /** How a cell's content is shown. */
  value(value: string | number | boolean | null): string;
  fixed(cells: number): string;
  readonly nothing: string;
  recalculated(cells: number): string;
  left(findings: number): string;
  leftReason(reason: LeftReason): string;
  revealed(findings: number): string;
  counts(before: Counts, after: Counts): string;
}

const WORDS: Readonly<Record<Language, FixWords>> = { 'zh-CN': zhCN, en };

export function fixWords(language: Language): FixWords {
  return WORDS[language];
}
