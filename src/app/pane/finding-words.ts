/** A finding's words, rendered once a language: lists show and search the same finding again and again. */
import type { Language } from '../../core/messages/language.js';
import { renderFinding, type RenderedFinding } from '../../core/messages/render.js';
import type { Finding } from '../../core/report.js';

const rendered: Readonly<Record<Language, WeakMap<Finding, RenderedFinding>>> = {
  'zh-CN': new WeakMap(),
  en: new WeakMap(),
};

export function findingWords(finding: Finding, language: Language): RenderedFinding {
  const known = rendered[language];
  let words = known.get(finding);
  if (words === undefined) known.set(finding, (words = renderFinding(finding, language)));
  return words;
}

/** 在建!M12; the sheet alone, or with its row, where there is no cell; '' for the workbook. */
export function placeOf({ sheet, cell, row }: Finding): string {
  if (sheet === null) return '';
  if (cell !== null) return `${sheet}!${cell}`;
  return row === null ? sheet : `${sheet}!${row}`;
}
