/** Why a workbook file was not written. */
import type { Language } from '../../../core/messages/language.js';
import type { Refusal } from '../../../hosts/host.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface WritingWords {
  /** What is the matter, then what to do; ends without a full stop. */
  refused(refusal: Refusal): string;
}

const WORDS: Readonly<Record<Language, WritingWords>> = { 'zh-CN': zhCN, en };

export function writingWords(language: Language): WritingWords {
  return WORDS[language];
}
