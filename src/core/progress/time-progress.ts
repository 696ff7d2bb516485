/** How much of the year has passed by the calendar (序时进度): always n/12, whatever baseline rows are judged by. */

/**
 * @param month 1…12; for a first period of January and February together, 2
 * @param tenDays the ten-day period of that month that the report closes (上旬 1, 中旬 2, 下旬 3); left out: the whole month
 */
export function timeProgress(month: number, tenDays: 1 | 2 | 3 = 3): number {
  return (month - 1 + tenDays / 3) / 12;
}

/**
 * The share of the new starts that should have started by then where all are to start by the end of a month: n/9 for the
 * third quarter.
 */
export function startTimeProgress(month: number, lastMonth = 9): number {
  return Math.min(1, month / lastMonth);
}

/** The periods of a year that a list is reported for: January and February are one where the first report covers both. */
export function reportPeriods(firstCoversTwoMonths: boolean): readonly (readonly [first: number, last: number])[] {
  const months = Array.from({ length: 12 }, (_, index) => [index + 1, index + 1] as const);
  return firstCoversTwoMonths ? [[1, 2], ...months.slice(2)] : months;
}
