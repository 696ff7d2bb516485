/**
 * What people told us about a workbook: its month, its policy, which sheet is which list, and the words that were taught.
 * Kept in the workbook as one setting, so that the next person, and the next month, need not say it again.
 */
import type { FieldName, ListId } from '../../core/schema/fields.js';

/** A list, or `none`: a sheet that is to be left out. */
export type SheetRole = ListId | 'none';

export interface Corrections {
  /** YYYY-MM; null: as the workbook tells. */
  readonly month: string | null;
  /** A shipped policy's id; null: the first of them. */
  readonly policy: string | null;
  /** By sheet name. */
  readonly sheets: Readonly<Record<string, SheetRole>>;
  /** By heading as the sheet writes it, on one line: the field that it is. `ignored`: a column of the people's own. */
  readonly headings: Readonly<Record<string, FieldName | 'ignored'>>;
  /** By the text of a cell: the register's name that it means; null: a name of its own, known from now on. */
  readonly organisations: Readonly<Record<string, string | null>>;
  /** By last month's name of a project: this month's; null: it is none of those whose names are near. */
  readonly renamed: Readonly<Record<string, string | null>>;
}

export const NO_CORRECTIONS: Corrections = {
  month: null,
  policy: null,
  sheets: {},
  headings: {},
  organisations: {},
  renamed: {},
};

/** The setting's name in the workbook. */
export const CORRECTIONS_SETTING = 'dispatch.corrections';

/** null where nothing is corrected: then the workbook keeps no setting. */
export function storedCorrections(corrections: Corrections): string | null {
  const text = JSON.stringify(corrections);
  return text === JSON.stringify(NO_CORRECTIONS) ? null : text;
}

export function withoutEntry<Value>(entries: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
}
