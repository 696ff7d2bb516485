/** What a number format code says of a value: a date, a percentage, how many decimals are shown. */

interface FormatFacts {
  readonly date: boolean;
  readonly percent: boolean;
  readonly decimals: number | null;
  /** Whether it shows thousands of what the cell holds, or ten thousands (0!.0,). */
  readonly scaled: boolean;
}

const facts = new Map<string, FormatFacts>();
const GENERAL: FormatFacts = { date: false, percent: false, decimals: null, scaled: false };

function read(code: string): FormatFacts {
  if (code === '' || /^general$/i.test(code) || code === '@') return GENERAL;
  // The first section is the one of positive numbers; quoted text, escapes, colours and conditions say nothing.
  const first = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0] as string;
  if (
    /[ymdhs]|[年月日]|AM\/PM|\be\b|g{1,3}|aaa/i.test(first.replace(/general/gi, '')) &&
    !/[0#?]/.test(first.replace(/s\.0+/gi, 's'))
  ) {
    return { ...GENERAL, date: true };
  }
  const percent = first.includes('%');
  const point = first.indexOf('.');
  const decimals = point === -1 ? 0 : (/^[0#?]*/.exec(first.slice(point + 1))?.[0].length ?? 0);
  if (!/[0#?]/.test(first)) return { ...GENERAL, percent };
  // A trailing comma shows thousands: the last digit is worth a thousand times as much.
  const scaled =
    /[0#?](,+)(?![0#?])/.exec(first.slice(0, point === -1 ? undefined : point)) ?? /[0#?](,+)$/.exec(first.trim());
  return {
    date: false,
    percent,
    decimals: decimals - (scaled === null ? 0 : 3 * (scaled[1] as string).length),
    scaled: scaled !== null,
  };
}

function factsOf(code: string): FormatFacts {
  let known = facts.get(code);
  if (known === undefined) {
    known = read(code);
    facts.set(code, known);
  }
  return known;
}

export function isDateFormat(code: string): boolean {
  return factsOf(code).date;
}

export function isPercentFormat(code: string): boolean {
  return factsOf(code).percent;
}

/** Whether a number shows under the format as itself, digits and all: not under General, dates, percentages and thousands. */
export function isPlainNumberFormat(code: string): boolean {
  const { date, percent, decimals, scaled } = factsOf(code);
  return decimals !== null && !date && !percent && !scaled;
}

/** How many decimals the format shows; null where it does not say (General, text, dates). */
export function shownDecimals(code: string): number | null {
  return factsOf(code).decimals;
}
