/** Calendar days as whole numbers since 1970-01-01 in the Gregorian calendar; no clock and no time zone takes part. */
import type { Day } from './reading.js';

export interface YearMonthDay {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_ERA = 146_097;
/** Days from 0000-03-01, where the eras of 400 years begin, to 1970-01-01. */
const ERA_OFFSET = 719_468;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 28 … 31; 0 for a month that is none. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Null where the calendar has no such day (2022-02-30, 2022-13-01). */
export function dayFromYmd(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(day) || day < 1 || day > monthLength(year, month)) return null;
  return countDays(year, month, day);
}

// Years counted from March, so that the leap day is the last one.
function countDays(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - ERA_OFFSET;
}

export function ymdFromDay(day: Day): YearMonthDay {
  const shifted = day + ERA_OFFSET;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** `month`: 1 … 12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return countDays(year, month, monthLength(year, month));
}

/** YYYY-MM-DD. */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = ymdFromDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** YYYY-MM-DD and nothing else; null for any other text and for days that the calendar lacks. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : dayFromYmd(Number(match[1]), Number(match[2]), Number(match[3]));
}

const UNIX_EPOCH_SERIAL = 25_569;
const UNIX_EPOCH_SERIAL_1904 = 24_107;
const LAST_SERIAL = 2_958_465;

/**
 * The day of a worksheet's serial number, its time of day dropped. Null outside 1900 (1904) … 9999, for times without a
 * day, and for serial 60, the 29 February 1900 that Excel counts and the calendar lacks.
 */
export function dayFromSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (date1904) {
    return whole >= 0 && whole <= LAST_SERIAL - 1462 ? whole - UNIX_EPOCH_SERIAL_1904 : null;
  }
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === 60) return null;
  return whole - UNIX_EPOCH_SERIAL + (whole < 60 ? 1 : 0);
}
