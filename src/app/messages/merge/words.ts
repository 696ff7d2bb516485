/** What `dispatch merge` says. */
import type { Language } from '../../../core/messages/language.js';
import type { FieldName, ListId } from '../../../core/schema/fields.js';
import type { AnsweredPart, MergeAnswer } from '../../merge/merge-answer.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface MergeWords {
  readonly about: string;
  readonly filesArgument: string;
  readonly out: string;
  readonly into: string;
  readonly month: string;
  readonly prefer: string;
  readonly format: string;
  readonly exitCodes: string;
  /** --out was not given. */
  readonly outMissing: string;
  noWorkbooks(path: string): string;
  folderUnreadable(path: string, code: string): string;
  cannotOpen(path: string, reason: string): string;
  readonly nothingToMerge: string;
  readonly progress: string;
  written(path: string): string;
  status(status: AnsweredPart['status']): string;
  /** YYYY-MM that the file names, where --month says another. */
  ownMonth(month: string): string;
  /** The first line: how many files, projects, changes. */
  summary(answer: MergeAnswer): string;
  readonly fileColumns: Readonly<Record<'file' | 'status' | 'projects', string>>;
  /** `apart`: of them, those on our own list, for which the master has no row. */
  added(projects: number, apart: number): string;
  changes(cells: number): string;
  readonly changeColumns: Readonly<Record<'project' | 'field' | 'place' | 'before' | 'after' | 'from', string>>;
  conflicts(conflicts: number, undecided: number): string;
  readonly conflictColumns: Readonly<Record<'project' | 'field' | 'value' | 'from' | 'chosen', string>>;
  readonly chosen: string;
  readonly master: string;
  readonly list: string;
  field(field: FieldName, heading: string): string;
  listName(list: ListId): string;
  unclear(rows: number): string;
  untold(rows: number): string;
  unwritten(cells: number): string;
  unwrittenReason(reason: MergeAnswer['unwritten'][number]['reason']): string;
  withoutColumn(columns: number): string;
  missingOrganisations(organisations: number): string;
  organisation(organisation: string | null, projects: number): string;
  missingProjects(projects: number): string;
  row(row: number): string;
  more(left: number): string;
  readonly nameless: string;
}

const WORDS: Readonly<Record<Language, MergeWords>> = { 'zh-CN': zhCN, en };

export function mergeWords(language: Language): MergeWords {
  return WORDS[language];
}
