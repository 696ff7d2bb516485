/** 联系电话: one or several numbers in a cell, names beside them or not. */
import type { CellValue } from '../sheet/snapshot.js';
import { isBlankSign } from './text.js';

const MOBILE = /^1[3-9]\d{9}$/;
const MOBILE_GROUPED = /^(1[3-9]\d)-(\d{4})-(\d{4})$/;
/** 010, 02x, 03xx … 09xx, or no area code; 7 or 8 digits; an extension. */
const LANDLINE = /^(?:0(?:10|2\d|[3-9]\d{2})-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/;
const SERVICE = /^[48]00-?(?:\d{7}|\d{3}-\d{4}|\d{4}-\d{3})$/;
const COUNTRY = /^(?:\+86|0086|86(?=-?1[3-9]))-?/;

const EXTENSION = /\s*(?:转|分机号?|ext\.?|x)[:.]?\s*(?=\d{1,6}(?!\d))/gi;
const DASHES = /\s*[-\u2010-\u2015\u2212\u2500\u2501]+\s*/g;
const STRONG_SEPARATORS = /[、,;/|\r\n\t。]+/;
/** Names and labels (张三, 手机:) part numbers as separators do. */
const NAMES = /[\u3400-\u9fff·]+\s*:?/g;

/** Longer text is prose. */
const LONGEST = 500;

/**
 * Whether every number in the cell is a mobile, landline or 400 number; several may stand there, parted by punctuation,
 * spaces, line breaks or names. True for an empty cell and signs for nothing, false for a name without a number.
 */
export function phonesValid(value: CellValue): boolean {
  if (value === null || value === '') return true;
  if (typeof value === 'number') return Number.isInteger(value) && numberValid(value);
  if (typeof value !== 'string') return false;
  if (MOBILE.test(value) || isBlankSign(value)) return true;
  if (value.length > LONGEST) return false;
  const parts = value
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060]/g, '')
    .replace(EXTENSION, '-')
    .replace(NAMES, ',')
    .replace(/[()]/g, ' ')
    .replace(DASHES, '-')
    .split(STRONG_SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every(partValid);
}

/** One number with spaces inside it (138 1234 5678, 023 40251234) or several with spaces between them. */
function partValid(part: string): boolean {
  if (onePhone(part.replace(/\s+/g, ''))) return true;
  const words = part.split(/\s+/);
  return words.length > 1 && words.every(onePhone);
}

function onePhone(text: string): boolean {
  const number = text.replace(COUNTRY, '');
  return MOBILE.test(number) || MOBILE_GROUPED.test(number) || LANDLINE.test(number) || SERVICE.test(number);
}

/** A number cell: its area code has lost the leading 0. */
function numberValid(value: number): boolean {
  const digits = String(value);
  return onePhone(digits) || (digits.length > 8 && LANDLINE.test(`0${digits}`));
}
