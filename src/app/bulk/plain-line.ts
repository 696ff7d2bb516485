/** Texts that come from workbooks and file names, for a line of a text that people read or send on. */

/** Controls, line and paragraph ends; signs that turn the direction of what follows. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** On one line, and read in the order in which it is written. */
export function plainLine(text: string): string {
  return text.replace(DIRECTIONS, '').replace(BREAKS, ' ').trim();
}
