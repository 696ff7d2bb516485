/**
 * Text as Excel takes it when it is typed into a cell (or set as a value: "values are parsed as if typed"). What is
 * known: numbers with thousands, %, ¥, (n), exponents; true and false; error codes; Chinese and ISO dates; times.
 */
import { isCellError, type CellValue, type ErrorCode } from '../../core/sheet/snapshot.js';

/** What the cell holds then, and the number format Excel gives a cell that had General. */
export interface Typed {
  readonly value: CellValue;
  readonly numberFormat?: string;
  /** Without its leading =. */
  readonly formula?: string;
}

const ERRORS: readonly ErrorCode[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const TEXT_FORMAT = '@';

/** Dates in a cell of the format @ stay text, as everything does there. `today` fills in the year of a day like 9-1. */
export function readTyped(text: string, numberFormat: string, date1904: boolean, today = new Date()): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === TEXT_FORMAT) return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text.slice(1) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  const error = ERRORS.find((code) => code === trimmed.toUpperCase());
  if (error !== undefined) return { value: { error } };
  return readNumber(trimmed) ?? readMoment(trimmed, date1904, today) ?? { value: text };
}

const NUMBER = /^(\()?([+-]?)([¥￥$])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?(%)?(\))?$/;

function readNumber(text: string): Typed | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, open, sign, currency, whole, fraction, exponent, percent, close] = match;
  if (whole === undefined && (fraction === undefined || fraction === '.')) return undefined;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const size = Number(`${(whole ?? '0').replaceAll(',', '')}${fraction ?? ''}${exponent ?? ''}`);
  const value = ((sign === '-') !== (open !== undefined) ? -size : size) / (percent === undefined ? 1 : 100);
  const decimals = fraction !== undefined && fraction.length > 1;
  if (percent !== undefined) return { value, numberFormat: decimals ? '0.00%' : '0%' };
  if (currency !== undefined) return { value, numberFormat: decimals ? '¥#,##0.00' : '¥#,##0' };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  if (whole?.includes(',') === true) return { value, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

const DATE = /^(\d{4}|\d{2})[-/](\d{1,2})[-/](\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTH = /^(\d{4})[-/](\d{1,2})$/;
const CHINESE_MONTH = /^(\d{4})年(\d{1,2})月$/;
const DAY = /^(\d{1,2})[-/](\d{1,2})$/;
const CHINESE_DAY = /^(\d{1,2})月(\d{1,2})日$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function readMoment(text: string, date1904: boolean, today: Date): Typed | undefined {
  const [first = '', second, ...more] = text.split(/\s+/);
  if (more.length > 0) return undefined;
  if (second === undefined) return readDate(first, date1904, today) ?? readTime(first);
  const date = readDate(first, date1904, today);
  const time = readTime(second);
  if (typeof date?.value !== 'number' || typeof time?.value !== 'number') return undefined;
  return { value: date.value + time.value, numberFormat: 'yyyy/m/d h:mm' };
}

function readDate(text: string, date1904: boolean, today: Date): Typed | undefined {
  const year = today.getFullYear();
  const shapes: [RegExp, string, (part: number[]) => [number, number, number]][] = [
    [DATE, 'yyyy/m/d', ([y = 0, m = 0, d = 0]) => [fullYear(y), m, d]],
    [CHINESE_DATE, 'yyyy"年"m"月"d"日"', ([y = 0, m = 0, d = 0]) => [y, m, d]],
    [MONTH, 'mmm-yy', ([y = 0, m = 0]) => [y, m, 1]],
    [CHINESE_MONTH, 'yyyy"年"m"月"', ([y = 0, m = 0]) => [y, m, 1]],
    [DAY, 'm"月"d"日"', ([m = 0, d = 0]) => [year, m, d]],
    [CHINESE_DAY, 'm"月"d"日"', ([m = 0, d = 0]) => [year, m, d]],
  ];
  for (const [shape, numberFormat, partsOf] of shapes) {
    const match = shape.exec(text);
    if (match === null) continue;
    const value = serialOf(...partsOf(match.slice(1).map(Number)), date1904);
    if (value !== undefined) return { value, numberFormat };
  }
  return undefined;
}

/** Two digits: 00 to 29 are of this century. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

function serialOf(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  const serial = (moment.getTime() - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS;
  // Serials up to 60 belong to the days around Excel's 29 February 1900; no list here holds any.
  return exists && year <= 9999 && serial > 60 ? serial : undefined;
}

function readTime(text: string): Typed | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const numberFormat = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

/** The value as an Office.js matrix holds it: errors by their code, empty cells as ''. */
export function valueForScript(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}
