/** Days in the words of a policy: 2022年9月底, 2022年9月15日前. */
import type { Language } from '../../core/messages/language.js';
import { day, month } from '../../core/messages/numbers.js';
import type { StandingText } from './standing-texts.js';

/** @param iso a day, YYYY-MM-DD */
export function deadline(iso: string, language: Language, words: StandingText): string {
  const [year = 0, ofYear = 0, dayOfMonth = 0] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, ofYear, 0)).getUTCDate();
  return dayOfMonth === last
    ? words('byMonthEnd', { month: month(iso.slice(0, 7), language) })
    : words('byDay', { day: day(iso, language) });
}
