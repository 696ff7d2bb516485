/** Records as lines of CSV (RFC 4180, line feeds) or of newline-delimited JSON. */
import { spacedLine } from '../values/text.js';
import type { ExportColumn, ExportRecord, ExportValue } from './export-column.js';

export interface CsvOptions {
  /**
   * Whether text that a spreadsheet would take for a formula (= + - @ tab, carriage return in front) gets an apostrophe
   * before it. Numbers are none.
   */
  readonly guarded: boolean;
}

const FORMULA_START = /^[=+\-@\t\r]/;
const TO_BE_QUOTED = /[",\r\n]|^\s|\s$/;

export function csvHead(columns: readonly ExportColumn[]): string {
  return `${columns.map(({ name }) => name).join(',')}\n`;
}

/** null is an empty field; so is empty text, which no record holds. */
export function csvLine(record: ExportRecord, { guarded }: CsvOptions): string {
  return `${record.map((value) => csvField(value, guarded)).join(',')}\n`;
}

function csvField(value: ExportValue, guarded: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const line = spacedLine(value);
  const text = guarded && FORMULA_START.test(line) ? `'${line}` : line;
  return TO_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every column stands in every line, null where nothing is said: readers that guess types need not guess names. */
export function ndjsonLine(columns: readonly ExportColumn[], record: ExportRecord): string {
  return `${JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, record[index] ?? null])))}\n`;
}
