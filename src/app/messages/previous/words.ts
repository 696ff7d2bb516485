/** What is said of last month's lists beside a report: which month was compared, or why none was. */
import type { Language } from '../../../core/messages/language.js';
import type { ReportedPrevious } from '../../../core/report.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface PreviousWords {
  /** @param name of the file; null where older sheets of the workbook served, or the file has no name */
  sentence(previous: ReportedPrevious, name: string | null): string;
}

export function previousWords(language: Language): PreviousWords {
  return language === 'en' ? en : zhCN;
}
