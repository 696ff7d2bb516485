/**
 * The projects of a workbook as canonical text: what they say, whatever they look like. Two workbooks with the same text
 * report the same. Amounts are in 万元, days ISO, codes in their normal form, texts folded as names are compared; where
 * a column stands, what it is called, its unit, number formats, styles and marks do not matter. The order of
 * the projects does. Serial numbers and colours (赋色) are left out: they follow from the rest.
 */
import { CellState, isReadable, isUnreadable } from '../lists/cell-state.js';
import type { FieldColumn } from '../lists/columns.js';
import type { ProjectRow } from '../lists/project-row.js';
import { LIST_DESCRIPTORS } from '../schema/lists.js';
import type { FieldName, ListId } from '../schema/fields.js';
import { isCellError } from '../sheet/snapshot.js';
import { isoDay } from '../values/day.js';
import { splitOrganisations } from '../values/organisations.js';
import { readProjectCode } from '../values/project-code.js';
import { foldName, foldText, isBlankSign } from '../values/text.js';
import { readYesNo } from '../values/yes-no.js';

export interface CanonicalRow {
  readonly list: ListId | null;
  /** As the sheet has it, '' where it is missing. */
  readonly name: string;
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** One line of JSON: the list, then what each field says, by the field's name. */
  readonly text: string;
}

const LEFT_OUT: ReadonlySet<FieldName> = new Set(['serialNumber', 'band']);

/** The order in which every list names its fields. */
const ORDER: ReadonlyMap<FieldName, number> = new Map(
  [...new Set(Object.values(LIST_DESCRIPTORS).flatMap(({ fields }) => fields.map(({ name }) => name)))]
    .sort()
    .map((name, index) => [name, index]),
);

export function canonicalRows(rows: readonly ProjectRow[]): readonly CanonicalRow[] {
  return rows.map((row) => ({
    list: row.list,
    name: row.name ?? '',
    sheet: row.table.sheet.name,
    row: row.row,
    text: JSON.stringify([row.list, ...fieldsOf(row)]),
  }));
}

function fieldsOf(row: ProjectRow): [FieldName, string][] {
  const columns = row.table.columns.filter(({ field }) => !LEFT_OUT.has(field) && row.has(field));
  return columns
    .map(({ field }, index): [FieldName, string] => [field, said(row, columns[index] as FieldColumn)])
    .filter(([, text]) => text !== '')
    .sort(([one], [other]) => (ORDER.get(one) ?? 0) - (ORDER.get(other) ?? 0));
}

/** '' for nothing; what cannot be read stands as it is, behind a sign that no reading begins with. */
function said(row: ProjectRow, column: FieldColumn): string {
  const { field } = column;
  switch (column.kind) {
    case 'money': {
      const { state, value } = row.table.projectAmount(row.row, field);
      return isReadable(state) ? plain(value) : unread(row, field, state);
    }
    case 'rate': {
      const state = row.table.stateAt(row.row, field);
      return isReadable(state) ? plain(row.table.valueAt(row.row, field)) : unread(row, field, state);
    }
    case 'date': {
      const day = row.day(field);
      return day === undefined ? unread(row, field, row.state(field)) : isoDay(day);
    }
    case 'yes-no': {
      const reading = readYesNo(row.value(field));
      return reading.kind === 'value' ? (reading.yes ? 'yes' : 'no') : unread(row, field, row.state(field));
    }
    case 'code': {
      const reading = readProjectCode(row.value(field));
      return reading.kind === 'value' ? reading.code : unread(row, field, row.state(field));
    }
    case 'organisations': {
      const value = row.value(field);
      if (typeof value !== 'string' || isBlankSign(value)) return unread(row, field, row.state(field));
      return splitOrganisations(value)
        .map(({ text }) => foldName(text))
        .join('、');
    }
    default:
      return field === 'name' ? row.nameKey : unread(row, field, CellState.Value, '');
  }
}

/** Without the dust that adding and multiplying binary fractions leaves. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function unread(row: ProjectRow, field: FieldName, state: CellState, sign = '?'): string {
  if (state === CellState.Empty || state === CellState.Absent) return '';
  const value = row.value(field);
  if (isCellError(value)) return sign + value.error;
  if (value === null) return isUnreadable(state) ? sign : '';
  const text = String(value);
  return isBlankSign(text) ? '' : sign + foldText(text);
}
