/** Dates and periods as cells hold them: serial numbers, numbers typed for dates, and text. */
import type { CellValue } from '../sheet/snapshot.js';
import { readDateText } from './date-text.js';
import { dayFromSerial, dayFromYmd, lastDayOfMonth } from './day.js';
import { type DateReading, type Day, EMPTY, INVALID, type Reading } from './reading.js';
import { foldText, isBlankSign } from './text.js';

export interface DateContext {
  /** The year that 9月底, 三季度 and 明年 count from; null where none is known. */
  readonly year: number | null;
  readonly date1904: boolean;
  /** Whether the cell's number format shows a date; then a number is a serial number. */
  readonly isDateFormat: boolean;
}

const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;
const FAR_PAST = lastDayOfMonth(1909, 12);
const FAR_FUTURE = lastDayOfMonth(2199, 12);

/** A period's day is its last. See DateReading for 已开工, for 2022.1 as a number, and for words without a known year. */
export function readDate(value: CellValue, context: DateContext): Reading<DateReading> {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'number') return readNumber(value, context);
  if (typeof value !== 'string') return INVALID;
  if (isBlankSign(value)) return EMPTY;
  const text = foldText(value);
  // A date column turned into text shows its serial numbers; whole numbers in text are the numbers they look like.
  return /^(?:\d{5,6}|\d{8})$/.test(text) ? readTypedNumber(Number(text), context) : readDateText(value, context.year);
}

/**
 * A cell formatted as a date may hold 2022.9 or 202209 as typed, which as serial numbers are days of 1905 and 2453: a day
 * so far off is believed only where nothing else can be read.
 */
function readNumber(value: number, context: DateContext): Reading<DateReading> {
  if (!context.isDateFormat) return readTypedNumber(value, context);
  const day = dayFromSerial(value, context.date1904);
  if (day !== null && day >= FAR_PAST && day <= FAR_FUTURE) return onDay(day);
  const typed = readTypedNumber(value, context);
  return typed.kind === 'value' ? typed : onDay(day);
}

/** 2022 · 202209 · 20220915 · 2022.9 · a serial number between 1980 and 2100. */
function readTypedNumber(value: number, context: DateContext): Reading<DateReading> {
  if (!Number.isFinite(value) || value < FIRST_YEAR) return INVALID;
  if (value < LAST_YEAR + 1) return Number.isInteger(value) ? onYear(value) : readYearPointMonth(String(value));
  const whole = Math.floor(value);
  if (whole > 99_999_999) return INVALID;
  if (whole < 100_000) {
    const day = dayFromSerial(value, context.date1904);
    const inRange = day !== null && day >= lastDayOfMonth(FIRST_YEAR - 1, 12) && day <= lastDayOfMonth(LAST_YEAR, 12);
    return inRange ? onDay(day) : INVALID;
  }
  if (!Number.isInteger(value)) return INVALID;
  return whole < 1_000_000
    ? onMonth(Math.floor(whole / 100), whole % 100)
    : onDay(dayFromTyped(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100));
}

function readYearPointMonth(digits: string): Reading<DateReading> {
  const match = /^(\d{4})\.(\d{1,2})$/.exec(digits);
  if (match === null) return INVALID;
  const [, year, month] = match;
  // A number loses its last zero: October is stored as January is.
  if (month === '1') {
    return { kind: 'value', day: null, precision: 'month', done: false, ambiguous: [`${year}-01`, `${year}-10`] };
  }
  return onMonth(Number(year), Number(month));
}

function dayFromTyped(year: number, month: number, day: number): Day | null {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? dayFromYmd(year, month, day) : null;
}

function onDay(day: Day | null): Reading<DateReading> {
  return day === null ? INVALID : { kind: 'value', day, precision: 'day', done: false, ambiguous: null };
}

function onMonth(year: number, month: number): Reading<DateReading> {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return INVALID;
  return { kind: 'value', day: lastDayOfMonth(year, month), precision: 'month', done: false, ambiguous: null };
}

function onYear(year: number): Reading<DateReading> {
  return { kind: 'value', day: lastDayOfMonth(year, 12), precision: 'period', done: false, ambiguous: null };
}
