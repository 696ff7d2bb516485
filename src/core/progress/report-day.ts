/** The day by which units report (报送日). */
import type { Month } from '../lists/dispatch-month.js';
import type { Policy } from '../policies/policy.js';
import { dayFromYmd, lastDayOfMonth } from '../values/day.js';

export interface ReportDay {
  /** Days since 1970-01-01; in months that are too short the last. */
  readonly day: number;
  /** From the given day to it; below 0 where it has passed. */
  readonly daysLeft: number;
}

/** undefined: the policy names none. */
export function reportDayOf(
  { reportDay }: Pick<Policy, 'reportDay'>,
  month: Month,
  today: number,
): ReportDay | undefined {
  if (reportDay === null) return undefined;
  const day = dayFromYmd(month.year, month.month, reportDay) ?? lastDayOfMonth(month.year, month.month);
  return { day, daysLeft: day - today };
}
