/** What `dispatch summarize` says. */
import type { Language } from '../../../core/messages/language.js';
import type { PlannedSummary } from '../../../core/summaries/summarise.js';
import type { SummaryKind, UnreadReason } from '../../../core/summaries/summary.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface SummaryWords {
  readonly about: string;
  readonly fileArgument: string;
  readonly out: string;
  readonly month: string;
  readonly mode: string;
  readonly format: string;
  readonly exitCodes: string;
  /** --out was not given. */
  readonly outMissing: string;
  cannotOpen(path: string, reason: string): string;
  noList(path: string): string;
  written(path: string): string;
  kind(kind: SummaryKind): string;
  /** 分单位汇总（分单位）：写入 51 格. */
  filled(sheet: string, kind: SummaryKind, created: boolean, cells: number): string;
  ledger(sheet: string, kind: SummaryKind, created: boolean, projects: number): string;
  readonly columns: Readonly<Record<'cell' | 'before' | 'after', string>>;
  /** How a cell's content is shown. */
  value(value: string | number | boolean | null): string;
  keptFormulas(cells: readonly string[]): string;
  unlisted(members: readonly string[]): string;
  withoutProjects(labels: readonly string[]): string;
  unread(cell: string, value: string, reason: UnreadReason): string;
  unreadSheet(sheet: string): string;
  unreadable(projects: readonly string[]): string;
  unitAssumed(headings: readonly string[]): string;
  closed(projects: readonly string[]): string;
  refused(refusal: NonNullable<PlannedSummary['refused']>): string;
  leftOut(sheet: string, reason: 'nothing-to-tell' | 'name-taken'): string;
  readonly nothing: string;
  findings(count: number): string;
}

const WORDS: Readonly<Record<Language, SummaryWords>> = { 'zh-CN': zhCN, en };

export function summaryWords(language: Language): SummaryWords {
  return WORDS[language];
}
