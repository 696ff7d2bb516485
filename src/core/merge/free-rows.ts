/** Rows of the master that stand ready for new projects: empty but for a number, inside the section that they belong to. */
import type { ListSheet } from '../lists/recognise.js';
import type { GroupRow } from '../lists/rows.js';
import type { ListTable } from '../lists/table.js';
import { mergesOf } from '../lists/merges.js';
import { summedRanges } from '../rules/totals/sum-formula.js';
import type { ListId } from '../schema/fields.js';
import { cellKey } from '../sheet/snapshot.js';
import { groupNameAt, isNamedGroup } from './group-names.js';

export interface FreeRow {
  readonly table: ListTable;
  readonly row: number;
  /** A project row of the same section, whose formats a new row takes over. */
  readonly like: number;
}

interface FreeSection {
  readonly list: ListId;
  readonly group: string | null;
  readonly rows: FreeRow[];
}

/** Hands out the free rows of a master, each once, from the top. */
export class FreeRows {
  private readonly sections: FreeSection[];

  /** @param wanted how many rows may be asked for at most */
  constructor(sheets: readonly ListSheet[], wanted: number) {
    this.sections = sheets.flatMap(({ tables }) => tables.flatMap((table) => sectionsOf(table, wanted)));
  }

  /** @param lines how many rows one below the other are needed */
  take(list: ListId, group: string | null, lines: number): readonly FreeRow[] | undefined {
    for (const section of this.sections) {
      if (section.list !== list || (section.group !== null && section.group !== group)) continue;
      for (let start = 0; start + lines <= section.rows.length; start++) {
        const taken = section.rows.slice(start, start + lines);
        const [first] = taken;
        const last = taken.at(-1);
        if (first === undefined || last === undefined || last.row - first.row !== lines - 1) continue;
        section.rows.splice(start, lines);
        return taken;
      }
    }
    return undefined;
  }
}

function sectionsOf(table: ListTable, wanted: number): FreeSection[] {
  const sections = new Map<string, FreeSection>();
  const projects = new Set(table.rows.projects);
  const summaries = new Set([...table.rows.groups, ...table.rows.totals].map(({ row }) => row));
  const used = lastUsedRow(table);
  // Below a list that ends with a project, without a total or a note, the next one is simply written down.
  const last = isOpenBelow(table, used) ? used + wanted : used;
  let like: number | undefined;
  for (let row = table.top; row <= last; row++) {
    if (projects.has(row)) like = row;
    if (summaries.has(row)) like = undefined;
    if (like === undefined || !isFree(table, row)) continue;
    const list = table.listOfRow(like);
    if (list === null || tellsByColumn(table, like) || !isSummedOrOutside(table, row, like)) continue;
    const group = groupNameAt(table, like);
    const key = `${list} ${group ?? ''} ${innermost(table, row)?.row ?? ''}`;
    const section = sections.get(key) ?? { list, group, rows: [] };
    sections.set(key, section);
    section.rows.push({ table, row, like });
  }
  return [...sections.values()];
}

function isOpenBelow(table: ListTable, used: number): boolean {
  const { projects, childOf, partOf } = table.rows;
  const isProject = projects.at(-1) === used || childOf.has(used) || partOf.has(used);
  return isProject && table.end >= table.sheet.rows.length;
}

/** The last row that holds anything, of those before the next table. */
function lastUsedRow(table: ListTable): number {
  for (let row = Math.min(table.end, table.sheet.rows.length) - 1; row >= table.top; row--) {
    if (table.sheet.rows[row]?.some((value) => value !== null && value !== undefined && value !== '') === true)
      return row;
  }
  return table.top - 1;
}

function isFree(table: ListTable, row: number): boolean {
  const { sheet } = table;
  if (sheet.hiddenRows.has(row) || splitsProject(table, row)) return false;
  const serial = table.column('serialNumber')?.column;
  const width = Math.max(sheet.rows[row]?.length ?? 0, ...table.columns.map(({ column }) => column + 1));
  for (let column = 0; column < width; column++) {
    const value = sheet.rows[row]?.[column] ?? null;
    const isSerial = column === serial && typeof value === 'number';
    if (value !== null && value !== '' && !isSerial) return false;
    if (sheet.formulas.has(cellKey(row, column)) || mergesOf(sheet).areaAt(row, column) !== undefined) return false;
  }
  return true;
}

/** What follows belongs to the project above, and would belong to the new one. */
function splitsProject(table: ListTable, row: number): boolean {
  const { childOf, partOf } = table.rows;
  const below = [...childOf, ...partOf];
  return below.some(([line, project]) => line > row && project < row);
}

/** Where a column's words tell the lists, a new row would need such a word too. */
function tellsByColumn(table: ListTable, row: number): boolean {
  return table.tellingColumn !== null && !table.rows.listByGroup.has(row);
}

/** A total whose formula adds up the row above but not this one would be wrong with a project here. */
function isSummedOrOutside(table: ListTable, row: number, like: number): boolean {
  for (const summary of [...table.rows.groups, ...table.rows.totals]) {
    for (const column of table.columns) {
      if (column.kind !== 'money') continue;
      const formula = table.sheet.formulas.get(cellKey(summary.row, column.column));
      if (formula === undefined) continue;
      const ranges = summedRanges(formula, column.column);
      const sums = (wanted: number): boolean =>
        ranges?.some(({ top, bottom }) => top <= wanted && wanted <= bottom) ?? true;
      if (ranges === undefined || (sums(like) && !sums(row))) return false;
    }
  }
  return true;
}

function innermost(table: ListTable, row: number): GroupRow | undefined {
  return table.rows.groups.findLast((group) => group.row < row && row < group.end && isNamedGroup(group));
}
