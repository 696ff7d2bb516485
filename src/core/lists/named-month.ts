/** The month that one text names. */
import { findPeriods } from '../values/period.js';

export interface NamedMonth {
  readonly year: number | null;
  readonly month: number;
}

/** The reporting month that a text names: cumulative ranges first, then a single month, then a quarter. */
export function monthIn(text: string): NamedMonth | undefined {
  const periods = findPeriods(text);
  const period =
    periods.find(({ kind }) => kind === 'year-to-date') ??
    periods.find(({ kind }) => kind === 'month') ??
    periods.find(({ kind, from, month }) => kind === 'range' && from !== null && month - from === 2 && month % 3 === 0);
  return period === undefined ? undefined : { year: period.year, month: period.month };
}
