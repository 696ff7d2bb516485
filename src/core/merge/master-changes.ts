/** What a merge writes into the master's own rows: changed fields of known projects, new projects in free rows. */
import type { ListSheet } from '../lists/recognise.js';
import { mergesOf } from '../lists/merges.js';
import type { ListTable } from '../lists/table.js';
import { recalculated } from '../recalculation/recalculated.js';
import type { FieldName, ListId } from '../schema/fields.js';
import { cellAddress } from '../sheet/address.js';
import { isCellError, valueAt } from '../sheet/snapshot.js';
import type { CellWrite } from '../sheet/write-plan.js';
import { placeOf } from './field-value.js';
import { FreeRows, type FreeRow } from './free-rows.js';
import { contentAt, isFormula, masterWrite } from './master-cells.js';
import type { MergeChange, UnwrittenValue } from './merge-outcome.js';
import { carriedColumns } from './project-lines.js';
import { refreshedTotals } from './refreshed-totals.js';
import type { ResolvedField, ResolvedLine, ResolvedProject } from './resolve-project.js';

export class MasterChanges {
  readonly changes: MergeChange[] = [];
  readonly unwritten: UnwrittenValue[] = [];
  private readonly writes: CellWrite[] = [];
  private readonly missing = new Map<string, { list: ListId; field: FieldName; heading: string }>();
  private readonly added = new Map<ListTable, Map<number, number>>();
  private readonly serials = new Map<ListTable, number>();
  private readonly free: FreeRows;

  /** @param wanted how many rows new projects may need */
  constructor(
    private readonly sheets: readonly ListSheet[],
    wanted: number,
  ) {
    this.free = new FreeRows(sheets, wanted);
  }

  /** @returns whether anything of the project is written */
  update(project: ResolvedProject): boolean {
    const { master, list } = project;
    if (master === null) return false;
    const before = this.writes.length;
    const columns = carriedColumns(master.table, list);
    for (const line of project.lines) {
      for (const [field, resolved] of line.fields) {
        const column = columns.find((one) => one.field === field);
        if (column === undefined) this.noColumn(project, resolved);
        else if (resolved.value !== null && resolved.value.key !== resolved.master?.key) {
          this.writeField(project, line, column, resolved);
        }
      }
    }
    return this.writes.length > before;
  }

  private writeField(
    project: ResolvedProject,
    { master: line }: ResolvedLine,
    column: ResolvedField['column'],
    resolved: ResolvedField,
  ): void {
    const { master: row, name } = project;
    if (row === null || resolved.value === null) return;
    const { table } = row;
    const refuse = (cell: string, reason: UnwrittenValue['reason']): void => {
      const { field, heading } = column;
      this.unwritten.push({ project: name, field, heading, sheet: table.sheet.name, cell, reason });
    };
    if (line === null) {
      refuse(cellAddress(row.row, column.column), 'no-row');
      return;
    }
    const place = placeOf(table, line.row, column);
    const cell = cellAddress(place.row, place.column);
    const area = mergesOf(table.sheet).areaAt(place.row, place.column);
    const isOther = area !== undefined && (area.left !== place.column || area.top !== place.row);
    const own = new Set(project.lines.flatMap(({ master }) => (master === null ? [] : [master.row])));
    const standsForOthers =
      area !== undefined && table.rows.projects.some((one) => one >= area.top && one <= area.bottom && !own.has(one));
    if (isFormula(table.sheet, place.row, place.column)) refuse(cell, 'formula');
    else if (isOther || standsForOthers) refuse(cell, 'merged');
    else this.write(project, masterWrite(table, place.row, column, resolved.value), column.field, resolved);
  }

  private write(project: ResolvedProject, write: CellWrite, field: FieldName, resolved: ResolvedField): void {
    this.writes.push(write);
    const { decided } = resolved;
    const candidate =
      decided.kind === 'taken' ? decided.candidate : decided.kind === 'conflict' ? decided.chosen : null;
    if (candidate === null || candidate === 'master') return;
    const { value: before } = write.before;
    this.changes.push({
      project: project.name,
      list: project.list,
      field,
      heading: resolved.column.heading,
      sheet: write.sheet,
      cell: cellAddress(write.row, write.column),
      before: isCellError(before) ? before.error : before,
      after: isCellError(write.after.value) ? write.after.value.error : write.after.value,
      from: candidate.from,
    });
  }

  private noColumn({ list }: ResolvedProject, { column, value }: ResolvedField): void {
    if (value === null) return;
    const { field, heading } = column;
    this.missing.set(`${list} ${field}`, { list, field, heading });
  }

  /** Into a row that stands ready for it. @returns where; undefined: the master has no such row */
  add(project: ResolvedProject): FreeRow | undefined {
    if (project.lines.some(({ line }) => line.kind === 'part')) return undefined;
    const rows = this.free.take(project.list, project.group, project.lines.length);
    const [first] = rows ?? [];
    if (rows === undefined || first === undefined) return undefined;
    const { table } = first;
    const columns = carriedColumns(table, project.list);
    project.lines.forEach((line, index) => {
      const place = rows[index] as FreeRow;
      for (const [field, resolved] of line.fields) {
        const column = columns.find((one) => one.field === field);
        if (column === undefined) this.noColumn(project, resolved);
        else if (resolved.value !== null) {
          const before = contentAt(table, place.row, column.column);
          const format =
            before.numberFormat === 'General' ? table.formatCode(place.like, column.column) : before.numberFormat;
          const write = masterWrite(table, place.row, column, resolved.value, { ...before, numberFormat: format });
          this.write(project, write, field, resolved);
        }
      }
      this.number(place, line);
    });
    const added = this.added.get(table) ?? new Map<number, number>();
    this.added.set(table, added);
    added.set(first.row, first.like);
    return first;
  }

  /** The next number of its list where the row has none yet. */
  private number({ table, row }: FreeRow, { line }: ResolvedLine): void {
    const column = table.column('serialNumber')?.column;
    if (column === undefined || line.kind === 'part') return;
    const before = contentAt(table, row, column);
    if (line.kind === 'project' && typeof before.value === 'number') {
      this.serials.set(table, Math.max(this.lastSerial(table), before.value));
      return;
    }
    const next = this.lastSerial(table) + 1;
    if (line.kind === 'project') this.serials.set(table, next);
    const child = line.serial.replace(/^\d+(?=[.-]\d)/, String(this.lastSerial(table)));
    const value = line.kind === 'project' ? next : child === '' ? null : child;
    if (value === null) return;
    this.writes.push({ sheet: table.sheet.name, row, column, before, after: { ...before, value } });
  }

  private lastSerial(table: ListTable): number {
    const known = this.serials.get(table);
    if (known !== undefined) return known;
    const column = table.column('serialNumber')?.column ?? 0;
    const numbers = table.rows.projects.map((row) => valueAt(table.sheet, row, column));
    return Math.max(0, ...numbers.filter((value) => typeof value === 'number'));
  }

  get withoutColumn(): { list: ListId; field: FieldName; heading: string }[] {
    return [...this.missing.values()].sort((one, other) =>
      `${one.list} ${one.field}` < `${other.list} ${other.field}` ? -1 : 1,
    );
  }

  /** The projects' cells, what their rows' formulas come to, and the totals above and below them. */
  cells(): CellWrite[] {
    const projects = [...this.writes, ...this.recalculated(this.writes)];
    const totals = refreshedTotals(this.sheets, projects, this.added);
    return [...projects, ...totals, ...this.recalculated(totals)];
  }

  /** What the written rows' own formulas come to; sums over rows are the totals' matter. */
  private recalculated(writes: readonly CellWrite[]): CellWrite[] {
    const tables = new Map(this.sheets.map(({ reading: { sheet }, tables: [first] }) => [sheet.name, first]));
    const sheets = this.sheets.map(({ reading }) => reading.sheet);
    const rows = new Set(writes.map(({ sheet, row }) => `${sheet}\n${row}`));
    const written = writes.map(({ sheet, row, column, after }) => ({ sheet, row, column, value: after.value }));
    return recalculated(sheets, written).results.flatMap(({ sheet, row, column, value }) => {
      const table = tables.get(sheet);
      if (table === undefined || !rows.has(`${sheet}\n${row}`)) return [];
      const before = contentAt(table, row, column);
      return [{ sheet, row, column, before, after: { ...before, value } }];
    });
  }
}
