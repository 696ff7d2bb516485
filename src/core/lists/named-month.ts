/** The month that one text names. */
import { findPeriods, type TenDays } from '../values/period.js';

export interface NamedMonth {
  readonly year: number | null;
  readonly month: number;
  /** The ten-day period (旬) of the month that it closes; absent where none is named. */
  readonly tenDays?: TenDays;
  /** 截至9月20日; absent where no day is named. */
  readonly day?: number;
}

/** The reporting month that a text names: cumulative ranges first, then a single month, then a quarter. */
export function monthIn(text: string): NamedMonth | undefined {
  const periods = findPeriods(text);
  const period =
    periods.find(({ kind }) => kind === 'year-to-date') ??
    periods.find(({ kind }) => kind === 'month') ??
    periods.find(({ kind, from, month }) => kind === 'range' && from !== null && month - from === 2 && month % 3 === 0);
  if (period === undefined) return undefined;
  const { year, month, tenDays, day } = period;
  return { year, month, ...(tenDays === null ? {} : { tenDays }), ...(day === null ? {} : { day }) };
}
