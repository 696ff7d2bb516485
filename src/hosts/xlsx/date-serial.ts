/** ISO 8601 dates and times → Excel's serial numbers, without a time zone: what the wall calendar said. */

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](.+))?$/;
const TIME = /^T?(\d\d?):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|[+-]\d\d:?\d\d)?$/;

/** A fraction of a day; undefined for anything that is no time of a day. */
function timeFraction(text: string): number | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds >= 61) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** 2022-09-15 → 44819, 12:00 → 0.5. undefined for anything that is no date or time, 2022-02-30 among them. */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const trimmed = text.trim();
  const match = DATE.exec(trimmed);
  if (match === null) return timeFraction(trimmed);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const midnight = Date.UTC(year, month - 1, day);
  const there = new Date(midnight);
  if (there.getUTCMonth() !== month - 1 || there.getUTCDate() !== day) return undefined;
  const fraction = match[4] === undefined ? 0 : timeFraction(match[4]);
  if (fraction === undefined) return undefined;
  return (midnight - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS + fraction;
}
