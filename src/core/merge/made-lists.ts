/** Resolved projects as list sheets of our own: the three lists of a new master, or what an existing one has no row for. */
import type { FieldColumn } from '../lists/columns.js';
import type { Month } from '../lists/dispatch-month.js';
import type { ListTable } from '../lists/table.js';
import type { FieldName, ListId, MoneyUnit } from '../schema/fields.js';
import { fieldOf, LIST_DESCRIPTORS } from '../schema/lists.js';
import type { FieldValue } from './field-value.js';
import { addedSheetName } from './added-sheet.js';
import { headingFor } from './list-headings.js';
import { madeList, type ListedLine, type MadeColumn, type MadeList } from './made-list.js';
import { carriedColumns, isUnknownField } from './project-lines.js';
import type { ResolvedProject } from './resolve-project.js';

export interface ListsToMake {
  readonly list: ListId;
  readonly month: Month | null;
  /** In the order in which they shall stand. */
  readonly projects: readonly ResolvedProject[];
  /** Every table that holds the list, whether or not a project comes from it. */
  readonly tables: readonly ListTable[];
  /** The master's, whose columns the new list's stand under; null for a new master. */
  readonly like: ListTable | null;
}

export function listOf({ list, month, projects, tables, like }: ListsToMake): MadeList {
  const title = (month === null ? '' : `${month.year}年${month.month}月`) + LIST_DESCRIPTORS[list].title;
  const columns = columnsFor(list, month, tables, like);
  return madeList({
    sheet: like === null ? LIST_DESCRIPTORS[list].title : addedSheetName(list),
    title: like === null ? title : `${title}（合并新增）`,
    columns,
    projects: projects.map(({ group, lines }) => ({
      group: like === null ? group : null,
      lines: lines.map(({ line, fields }): ListedLine => {
        const values = new Map<FieldName, FieldValue>();
        for (const [field, { value }] of fields) if (value !== null) values.set(field, value);
        return { kind: line.kind, serial: line.serial, values };
      }),
    })),
  });
}

function columnsFor(
  list: ListId,
  month: Month | null,
  tables: readonly ListTable[],
  like: ListTable | null,
): (MadeColumn | null)[] {
  const found = columnsOf(list, tables);
  const made = new Map<FieldName, MadeColumn>();
  const serial = { field: 'serialNumber', kind: 'text', heading: '序号', unit: null } as const;
  made.set('serialNumber', serial);
  // Under the master's columns stand the master's units: rows may be moved there.
  const likes = new Map(like?.columns.map((column) => [column.field, column]));
  for (const [field, columns] of ordered(found, list)) {
    const own = likes.get(field);
    made.set(field, madeColumn(field, columns, own === undefined ? columns : [own], list, month));
  }
  if (like === null) return [...made.values()];
  const placed: (MadeColumn | null)[] = [];
  for (const { field, column } of [...like.columns, ...carriedColumns(like, list)]) {
    const there = made.get(field);
    if (there === undefined) continue;
    while (placed.length < column) placed.push(null);
    placed[column] = there;
    made.delete(field);
  }
  return [...placed, ...made.values()];
}

function columnsOf(list: ListId, tables: readonly ListTable[]): Map<FieldName, FieldColumn[]> {
  const found = new Map<FieldName, FieldColumn[]>();
  for (const table of tables) {
    for (const column of carriedColumns(table, list)) {
      const there = found.get(column.field);
      if (there === undefined) found.set(column.field, [column]);
      else there.push(column);
    }
  }
  return found;
}

/** Fields as the list's schema has them, then unknown headings by their text. */
function ordered(found: ReadonlyMap<FieldName, FieldColumn[]>, list: ListId): [FieldName, FieldColumn[]][] {
  const fields = LIST_DESCRIPTORS[list].fields.flatMap(({ name }): [FieldName, FieldColumn[]][] => {
    const columns = found.get(name);
    return columns === undefined ? [] : [[name, columns]];
  });
  const unknown = [...found]
    .filter(([field]) => isUnknownField(field))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return [...fields, ...unknown];
}

/** The unit that all of them share, else 万元. */
function unitOf(columns: readonly FieldColumn[]): MoneyUnit {
  const units = new Set(columns.map(({ moneyUnit }) => moneyUnit ?? '万元'));
  const [unit = '万元'] = units;
  return units.size === 1 ? unit : '万元';
}

/** @param counting the columns whose money unit it takes */
function madeColumn(
  field: FieldName,
  columns: readonly FieldColumn[],
  counting: readonly FieldColumn[],
  list: ListId,
  month: Month | null,
): MadeColumn {
  const [first] = columns;
  const kind = fieldOf(list, field)?.kind ?? 'text';
  const unit = kind === 'money' ? unitOf(counting) : null;
  // Of headings that differ only in spaces the same one always, whatever file comes first.
  const written = columns.map(({ heading }) => heading).sort()[0] ?? first?.heading ?? field;
  const heading = isUnknownField(field) ? written : (headingFor(field, list, month) ?? written);
  return { field, kind, unit, heading: unit === null || unit === '万元' ? heading : `${heading}（${unit}）` };
}
