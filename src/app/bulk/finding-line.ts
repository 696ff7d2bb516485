/** A finding as one line of a text. */
import type { Language } from '../../core/messages/language.js';
import type { Finding } from '../../core/report.js';
import { findingWords, placeOf } from '../pane/finding-words.js';
import type { RenderedFinding } from '../../core/messages/render.js';
import { plainLine } from './plain-line.js';

/** 在建!M12 渝宜高铁：「责任单位」为空 */
export function findingLine(
  finding: Finding,
  language: Language,
  { what }: Pick<RenderedFinding, 'what'> = findingWords(finding, language),
): string {
  const place = [placeOf(finding), finding.project ?? ''].filter((part) => part !== '').join(' ');
  const colon = language === 'zh-CN' ? '：' : ': ';
  return plainLine(place === '' ? what : `${place}${colon}${what}`);
}
