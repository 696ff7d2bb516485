/** The options of `check` as the command line gives them → as the check takes them. */
import type { Words } from '../app/messages/words.js';
import type { Counts, Severity } from '../core/report.js';
import { UsageError } from './usage-error.js';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** @throws UsageError unless it is a month of this or the last century, YYYY-MM */
export function monthOption(value: string, words: Words): string {
  if (/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(value)) return value;
  throw new UsageError(words.cli.notAMonth(value));
}

/** @throws UsageError unless it is a day of the calendar, YYYY-MM-DD */
export function dayOption(value: string, words: Words): string {
  if (/^(19|20)\d\d-\d\d-\d\d$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    // 2022-02-30 becomes a day of March, or no date at all.
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  }
  throw new UsageError(words.cli.notADay(value));
}

/** @throws UsageError unless it is one of the allowed */
export function choiceOption<const Choice extends string>(
  option: string,
  value: string,
  allowed: readonly Choice[],
  words: Words,
): Choice {
  const choice = allowed.find((one) => one === value);
  if (choice === undefined) throw new UsageError(words.cli.notAllowed(option, value, allowed));
  return choice;
}

const AT_OR_ABOVE: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

export function reaches(counts: Counts, failOn: FailOn): boolean {
  return AT_OR_ABOVE[failOn].some((severity) => counts[severity] > 0);
}
