/** Texts of the workbook inside our sentences: made harmless, shortened and quoted. */
import type { Language } from './language.js';
import { plainNumber } from './numbers.js';

/** So that a whole paragraph in a cell does not push the sentence out of sight. */
const LONGEST = 40;

/** Lists longer than this are cut, and say so. */
const MOST_LISTED = 8;

/** Control characters, and the invisible ones that turn or hide the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** One line without control characters, at most about 40 characters. */
export function cleaned(text: string): string {
  const line = text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** A value of the workbook: “…”; quotes within become single ones. */
export function quoted(text: string): string {
  return `“${cleaned(text).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Of a path its end tells files apart. */
const LONGEST_PATH = 60;

/** A file by its path: “…”, of a long one the end. */
export function quotedPath(path: string): string {
  const characters = [...path.replace(INVISIBLE, '')];
  const end = characters.length <= LONGEST_PATH ? characters : ['…', ...characters.slice(1 - LONGEST_PATH)];
  return `“${end.join('').replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** A file by its name alone: the folders are nobody else's business. */
export function quotedFileName(path: string): string {
  return quotedPath(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
}

/** A column's heading: 「…」, in English “…”. */
export function column(heading: string, language: Language): string {
  return language === 'zh-CN' ? `「${cleaned(heading)}」` : quoted(heading);
}

/** A cell of any sheet: “在建”表 B12, B12 of sheet “在建”. */
export function place(sheet: string, cell: string, language: Language): string {
  return language === 'zh-CN' ? `${quoted(sheet)}表 ${cell}` : `${cell} of sheet ${quoted(sheet)}`;
}

/** Quoted values one after the other, the first eight of them. */
export function listed(texts: readonly string[], language: Language, quote = quoted): string {
  const shown = texts.slice(0, MOST_LISTED).map(quote);
  const joined = shown.join(language === 'zh-CN' ? '、' : ', ');
  if (texts.length <= MOST_LISTED) return joined;
  return language === 'zh-CN' ? `${joined}等 ${texts.length} 个` : `${joined} and ${texts.length - MOST_LISTED} more`;
}

/** Row numbers with runs drawn together: 第 5-8、12 行, rows 5-8, 12. */
export function rowList(rows: readonly number[], language: Language): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const shown = runs.slice(0, MOST_LISTED).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  const cut = runs.length > MOST_LISTED;
  if (language === 'zh-CN') return `第 ${shown.join('、')} 行${cut ? `等 ${sorted.length} 行` : ''}`;
  const total = cut ? ` and others, ${sorted.length} in all` : '';
  return `${sorted.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${total}`;
}

/** English count with its noun: 1 project, 2 projects. */
export function counted(count: number, noun: string): string {
  return `${plainNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
