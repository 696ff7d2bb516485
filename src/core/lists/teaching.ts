/** What people taught the program about this workbook: which sheet is which list, which heading is which field. */
import type { FieldName, ListId } from '../schema/fields.js';
import type { HeadingMeaning } from '../schema/headings.js';

/** By heading as column-unknown tells it: its field, or that it is none and nothing need be said of it. */
export type TaughtHeadings = Readonly<Record<string, FieldName | 'ignored'>>;

export interface Teaching {
  /** By sheet name: the list of all its rows, or that it is no list. */
  readonly sheets: Readonly<Record<string, ListId | 'none'>>;
  readonly headings: TaughtHeadings;
}

export const NOTHING_TAUGHT: TaughtHeadings = {};

/** undefined: nobody taught this heading. */
export function taughtMeaning(taught: TaughtHeadings, heading: string): HeadingMeaning | undefined {
  if (!Object.hasOwn(taught, heading)) return undefined;
  const field = taught[heading];
  return field === undefined || field === 'ignored' ? { kind: 'ignored' } : { kind: 'field', field };
}

/** What was taught of the sheet; undefined: nothing. */
export function taughtList(teaching: Teaching | undefined, sheet: string): ListId | 'none' | undefined {
  return teaching !== undefined && Object.hasOwn(teaching.sheets, sheet) ? teaching.sheets[sheet] : undefined;
}
