/** What `dispatch template` says. */
import type { Language } from '../../../core/messages/language.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface TemplateWords {
  readonly about: string;
  readonly policy: string;
  readonly month: string;
  readonly out: string;
  /** --out was not given. */
  readonly outMissing: string;
  /** `month`: YYYY-MM. */
  written(path: string, policyTitle: string, month: string): string;
}

const WORDS: Readonly<Record<Language, TemplateWords>> = { 'zh-CN': zhCN, en };

export function templateWords(language: Language): TemplateWords {
  return WORDS[language];
}
