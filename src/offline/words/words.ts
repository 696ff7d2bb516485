/** What the offline page says around the pane, whose words are its own. */
import type { Language } from '../../core/messages/language.js';
import type { GridWords } from '../../grid/view/grid-words.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface OfflineWords extends GridWords {
  readonly title: string;
  readonly otherLanguage: string;
  readonly toolbar: string;
  readonly workbook: string;
  /** Of the selected cell. */
  readonly cell: string;
  readonly paneWidth: string;
  readonly open: string;
  readonly saveCopy: string;
  readonly saveAs: string;
  /** Before anything is open: what to do, and what becomes of a file. */
  readonly start: string;
  readonly startMore: string;
  readonly privacy: string;
  readonly loading: string;
  /** The end of a copy's name, before its dot. */
  readonly copySuffix: string;
  readonly changed: string;
  readonly onlyRead: string;
  /** A yes lets go of what is not saved. */
  readonly discard: string;
  opened(name: string, sheets: number): string;
  downloaded(name: string): string;
  saved(name: string): string;
  notSaved(detail: string): string;
  notOpened(name: string, detail: string): string;
}

const WORDS: Readonly<Record<Language, OfflineWords>> = { 'zh-CN': zhCN, en };

export function offlineWords(language: Language): OfflineWords {
  return WORDS[language];
}
