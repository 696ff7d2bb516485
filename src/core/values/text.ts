/** Folding and comparing of Chinese cell text. */

/** Printable ASCII, ideographs and the marks beside them: what folding would leave as it is. */
const NOTHING_TO_FOLD =
  /^[\x21-\x7e\u4e00-\u9fff\u3001-\u3003\u3008-\u3011\u3014-\u301b\u2013\u2014\u201c\u201d\u00b7\u00d7]*$/;
/** White space, and what shows as nothing at all: zero-width and direction marks that pasting brings along. */
const UNSEEN = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060]+/g;

/** NFKC (full-width forms, （） and ： become ASCII), all white space and line breaks taken out; dashes stay as typed. */
export function foldText(text: string): string {
  return NOTHING_TO_FOLD.test(text) ? text : text.normalize('NFKC').replace(UNSEEN, '');
}

const MARKS = '★☆✩✪✭✮⭐●○◎▲△▼▽◆◇■□※*＊';
const MARKS_AT_EITHER_END = new RegExp(`^[\\s${MARKS}]+|[\\s${MARKS}]+$`, 'g');
const HAS_MARK = new RegExp(`[${MARKS}]`);
const OTHER_BRACKETS = /[〔【[\]】〕]/;

/** The text without ★ ☆ ● ▲ * and the like (and white space) at either end; they are no part of a name or serial number. */
export function stripMarks(text: string): string {
  return HAS_MARK.test(text) ? text.replace(MARKS_AT_EITHER_END, '') : text.trim();
}

/** What names are compared by: folded, without marks at either end, every kind of bracket as (). */
export function foldName(text: string): string {
  let name = foldText(text);
  if (HAS_MARK.test(name)) name = name.replace(MARKS_AT_EITHER_END, '');
  if (OTHER_BRACKETS.test(name)) name = name.replace(/[〔【[]/g, '(').replace(/[\]】〕]/g, ')');
  return name;
}

const BLANK_SIGN = /^(?:\/+|[-\u2010-\u2015\u2212\u2500\u2501]+|\(?(?:暂?无|空)\)?[。.]?|n\/a)?$/i;
const MAY_BE_BLANK =
  /^[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060/／\-\u2010-\u2015\u2212\u2500\u2501－﹣(（暂无空NnＮｎ]/;

/** Whether the text says "nothing here": / — - 无 暂无 N/A 空, or white space only. */
export function isBlankSign(text: string): boolean {
  return text === '' || (MAY_BE_BLANK.test(text) && BLANK_SIGN.test(foldText(text)));
}

const NUMERALS = '一二三四五六七八九';
const CHINESE_NUMERAL = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

/** 一 … 九十九 → 1 … 99; null for anything else, 元 and 〇 included. */
export function parseChineseNumeral(text: string): number | null {
  const match = text === '' ? null : CHINESE_NUMERAL.exec(text);
  if (match === null) return null;
  const [, tens, ten, ones] = match;
  return (
    (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : NUMERALS.indexOf(tens) + 1)) +
    (ones === undefined ? 0 : NUMERALS.indexOf(ones) + 1)
  );
}

/** The text on one line: line breaks go, but between Latin words, where they become a space. */
export function singleLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text.replace(/([A-Za-z]?)[\r\n]+(?=([A-Za-z])?)/g, (_, before: string, after: string | undefined) =>
    before !== '' && after !== undefined ? `${before} ` : before,
  );
}

/** On one line as well, but with a space for each break: of a text whose lines say different things none may run on. */
export function spacedLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
