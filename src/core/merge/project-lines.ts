/** The rows of one project: its own, the rows of its merged name, its children; and the columns that say something of it. */
import type { FieldColumn } from '../lists/columns.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { ListTable } from '../lists/table.js';
import type { FieldName, ListId } from '../schema/fields.js';
import { readHeading } from '../schema/headings.js';
import { fieldOf } from '../schema/lists.js';
import { valueAt } from '../sheet/snapshot.js';
import { foldName, foldText } from '../values/text.js';

export type LineKind = 'project' | 'part' | 'child';

export interface ProjectLine {
  readonly kind: LineKind;
  /** The same in every file for the same line of the same project. */
  readonly id: string;
  readonly row: number;
  /** As the serial number's cell has it; '' for none. */
  readonly serial: string;
}

/** The project's own row first. */
export function linesOf({ table, row }: ProjectRow): ProjectLine[] {
  const lines: ProjectLine[] = [{ kind: 'project', id: '', row, serial: serialAt(table, row) }];
  table.partsOf(row).forEach((part, index) => {
    lines.push({ kind: 'part', id: `part ${index}`, row: part, serial: serialAt(table, part) });
  });
  const met = new Map<string, number>();
  for (const child of table.childrenOf(row)) {
    const serial = serialAt(table, child);
    const name = foldName(table.nameAt(child) ?? serial);
    const times = met.get(name) ?? 0;
    met.set(name, times + 1);
    lines.push({ kind: 'child', id: `child ${times} ${name}`, row: child, serial });
  }
  return lines;
}

function serialAt(table: ListTable, row: number): string {
  const column = table.column('serialNumber');
  const value = column === undefined ? null : valueAt(table.sheet, row, column.column);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Stands before the heading of a column that is read as no field, in place of a field's name. */
const HEADING = 'heading ';

/** Columns that no field is known for are told apart by their headings. */
export function isUnknownField(field: FieldName): boolean {
  return field.startsWith(HEADING);
}

const known = new WeakMap<ListTable, Map<ListId, readonly FieldColumn[]>>();

/** All columns that are carried over for a row of this list: its fields (but the serial number), then unknown headings. */
export function carriedColumns(table: ListTable, list: ListId): readonly FieldColumn[] {
  let byList = known.get(table);
  if (byList === undefined) known.set(table, (byList = new Map()));
  let columns = byList.get(list);
  if (columns === undefined) byList.set(list, (columns = [...fieldsOf(table, list), ...unknownColumns(table)]));
  return columns;
}

function fieldsOf(table: ListTable, list: ListId): FieldColumn[] {
  return table.columns.filter(({ field }) => field !== 'serialNumber' && fieldOf(list, field) !== undefined);
}

/** A heading that means something else without the headings above it is not carried: alone it would be misread. */
function unknownColumns({ resolved }: ListTable): FieldColumn[] {
  const met = new Set<FieldName>();
  return resolved.unknown.flatMap(({ column, row, text }) => {
    const field = HEADING + foldText(text);
    if (met.has(field) || readHeading([text]).meaning.kind !== 'unknown') return [];
    met.add(field);
    return [{ field, kind: 'text' as const, column, headingRow: row, heading: text, unitKnown: true }];
  });
}
