/** What `dispatch export` says. */
import type { ExportedFiles } from '../../export/export-workbooks.js';
import type { Language } from '../../../core/messages/language.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface ExportWords {
  readonly about: string;
  readonly format: string;
  readonly what: string;
  readonly out: string;
  readonly month: string;
  readonly bom: string;
  readonly raw: string;
  readonly exitCodes: string;
  /** Several tables do not go into one file. */
  readonly onlyWithCsv: string;
  exported(done: ExportedFiles): string;
  written(path: string): string;
  cannotOpen(path: string, reason: string): string;
  readonly progress: string;
}

const WORDS: Readonly<Record<Language, ExportWords>> = { 'zh-CN': zhCN, en };

export function exportWords(language: Language): ExportWords {
  return WORDS[language];
}
