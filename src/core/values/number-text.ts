/** Text that is plainly a number. Units, percent signs and words belong to the readers that know them. */
import { foldText } from './text.js';

/** Two numbers in one cell: digits on both sides of a line break or of a gap wider than one space. */
const SEVERAL_NUMBERS = /[\d０-９]\s*[\r\n]\s*[\d０-９]|[\d０-９]\s{2,}[\d０-９]/;
const MINUS_SIGNS = /^[\u2010-\u2013\u2212]/;

/** Longer text is prose. */
const LONGEST = 60;

/** The cell's text folded for number reading (inner spaces `8. 4`, `2 65000` closed), null where it holds several numbers. */
export function foldNumberText(text: string): string | null {
  return text.length > LONGEST || SEVERAL_NUMBERS.test(text.trim()) ? null : foldText(text).replace(MINUS_SIGNS, '-');
}

const BOUND_BEFORE = /^(?:大约|约为|约|近|超过|超|逾|不低于|不少于)/;
const BOUND_AFTER = /(?:以上|左右|余)$/;

/** Without the words that make a figure a bound: 约, 近, 不低于 … before it; 以上, 左右 … after it. */
export function dropBounds(folded: string): string {
  return folded.replace(BOUND_BEFORE, '').replace(BOUND_AFTER, '');
}

const ABOUT_AFTER = /(?<=[\d百千万亿])(?:余|多)(?=[百千万亿]*(?:元|美元|美金)?$)/;

/** The bounds that reading a figure drops, so that whoever writes the number down can keep them in sight: `''` for none. */
export function boundsOf(folded: string): { readonly before: string; readonly after: string } {
  const after = BOUND_AFTER.exec(folded) ?? ABOUT_AFTER.exec(folded);
  return { before: BOUND_BEFORE.exec(folded)?.[0] ?? '', after: after?.[0] ?? '' };
}

/** An unsigned or signed number with 1,000 or 1,0000 groups or none, as a pattern without groups of its own. */
export const NUMBER_PATTERN =
  '[+-]?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?|\\d{1,4}(?:,\\d{4})+(?:\\.\\d*)?|\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?';
const NUMBER = new RegExp(`^${NUMBER_PATTERN}$`);
/** More digits than a worksheet number keeps: a code, not an amount. */
const TOO_LONG = /\d{16}/;

/** Folded text that is a number and nothing else, null for anything else. Wants no white space. */
export function parseNumber(folded: string): number | null {
  if (!NUMBER.test(folded)) return null;
  const digits = folded.replaceAll(',', '');
  const number = Number(digits);
  return TOO_LONG.test(digits.split('.', 1)[0] as string) || !Number.isFinite(number) ? null : number;
}
