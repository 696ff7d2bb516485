/**
 * Cells that are read rightly and written oddly, in their normal form. The reading never changes: what a cell meant
 * before, it means after. Formulas are left alone.
 */
import type { FieldColumn } from '../lists/columns.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { ListTable } from '../lists/table.js';
import type { CheckContext } from '../rules/context.js';
import { isDateFormat } from '../sheet/number-format.js';
import { cellKey, valueAt, type CellValue } from '../sheet/snapshot.js';
import { readDate } from '../values/date.js';
import { dayFromSerial } from '../values/day.js';
import { splitOrganisations } from '../values/organisations.js';
import { readProjectCode } from '../values/project-code.js';
import { foldName } from '../values/text.js';
import type { NormalFormKind } from './fix-kind.js';

export interface NormalForm {
  readonly kind: NormalFormKind;
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly field: string;
  readonly project: string | null;
  readonly value: string | number;
  readonly numberFormat: string;
}

const DATE_FORMAT = 'yyyy-mm-dd';

/** At most one a cell, in the order of sheets, rows and columns. */
export function normalForms(context: CheckContext): readonly NormalForm[] {
  const found: NormalForm[] = [];
  const dateFormats = new Map<FieldColumn, string>();
  const seen = new Map<ListTable, Set<number>>();
  for (const row of context.rows) {
    const { table } = row;
    for (const column of table.columns) {
      if (!row.has(column.field)) continue;
      const origin = table.originRow(row.row, column);
      const key = cellKey(origin, column.column);
      let cells = seen.get(table);
      if (cells === undefined) seen.set(table, (cells = new Set()));
      if (table.sheet.formulas.has(key) || cells.has(key)) continue;
      cells.add(key);
      const form = normalForm(row, column, origin, dateFormats);
      if (form !== undefined) found.push(form);
    }
  }
  return found;
}

function normalForm(
  row: ProjectRow,
  column: FieldColumn,
  origin: number,
  dateFormats: Map<FieldColumn, string>,
): NormalForm | undefined {
  const { table } = row;
  const value = valueAt(table.sheet, origin, column.column);
  const numberFormat = table.formatCode(origin, column.column);
  const form = (kind: NormalFormKind, written: string | number, format = numberFormat): NormalForm => ({
    kind,
    sheet: table.sheet.name,
    row: origin,
    column: column.column,
    field: column.field,
    project: row.name,
    value: written,
    numberFormat: format,
  });
  switch (column.kind) {
    case 'date': {
      const serial = serialOf(value, numberFormat, table);
      return serial === undefined ? undefined : form('date-form', serial, dateFormatOf(table, column, dateFormats));
    }
    case 'code': {
      const reading = readProjectCode(value);
      return reading.kind !== 'value' || reading.code === value ? undefined : form('code-form', reading.code);
    }
    case 'text':
      return column.field === 'name' ? spaced(value, sameName, form) : undefined;
    case 'organisations':
      return spaced(value, sameOrganisations, form);
    case 'construction-type':
    case 'escalation-level':
    case 'yes-no':
      return spaced(value, sameName, form);
    default:
      return undefined;
  }
}

/** The serial number of a day that is plainly told and not stored as one; undefined for all else. */
function serialOf(value: CellValue, format: string, { workbook }: ListTable): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const { date1904 } = workbook;
  const isShownAsDate = isDateFormat(format);
  // Without a year to count from: a day whose year had to be guessed is not written down.
  const reading = readDate(value, { year: null, date1904, isDateFormat: isShownAsDate });
  if (reading.kind !== 'value' || reading.done || reading.ambiguous !== null) return undefined;
  if (reading.precision !== 'day' || reading.day === null) return undefined;
  const serial = reading.day + (date1904 ? 24_107 : 25_569);
  // A real date, with a time of day perhaps.
  if (isShownAsDate && typeof value === 'number' && Math.floor(value) === serial) return undefined;
  return dayFromSerial(serial, date1904) === reading.day ? serial : undefined;
}

/** As the column's real dates are shown, where they show the day. */
function dateFormatOf(table: ListTable, column: FieldColumn, known: Map<FieldColumn, string>): string {
  let format = known.get(column);
  if (format === undefined) {
    format = DATE_FORMAT;
    for (let row = table.top; row < table.end; row++) {
      const code = table.formatCode(row, column.column);
      if (typeof valueAt(table.sheet, row, column.column) !== 'number' || !isDateFormat(code)) continue;
      if (/d/i.test(code)) format = code;
      break;
    }
    known.set(column, format);
  }
  return format;
}

const UNSEEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;
/** Line breaks are somebody's lines; spaces between Chinese characters are alignment. */
const BETWEEN_IDEOGRAPHS = /(?<=\p{Script=Han})[^\S\r\n]+(?=\p{Script=Han})/gu;

function spaced(
  value: CellValue,
  same: (one: string, other: string) => boolean,
  form: (kind: 'spaces', written: string) => NormalForm,
): NormalForm | undefined {
  if (typeof value !== 'string') return undefined;
  const bare = value.replace(UNSEEN, '').trim();
  for (const tidy of [bare.replace(BETWEEN_IDEOGRAPHS, ''), bare]) {
    if (tidy !== '' && tidy !== value && same(value, tidy)) return form('spaces', tidy);
  }
  return undefined;
}

function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

/** Spaces part labels from names in some cells: only where the same names are read, nothing is lost. */
function sameOrganisations(one: string, other: string): boolean {
  const names = (text: string): string => JSON.stringify(splitOrganisations(text).map((name) => foldName(name.text)));
  return names(one) === names(other);
}
