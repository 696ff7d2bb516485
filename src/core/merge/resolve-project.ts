/** One project as the merged files report it: a value or a conflict for each field of each of its rows. */
import { asksFirst } from './asks-first.js';
import { groupNameAt } from './group-names.js';
import type { FieldColumn } from '../lists/columns.js';
import type { ProjectRow } from '../lists/project-row.js';
import { LISTS, type FieldName, type ListId } from '../schema/fields.js';
import { firstOrganisation } from '../progress/aggregates.js';
import { fieldOf } from '../schema/lists.js';
import { cellAddress } from '../sheet/address.js';
import { decisionId } from './conflict-sheet.js';
import type { OrganisationRegister } from '../values/register.js';
import type { EarlierMerges } from './earlier-merges.js';
import { decideField, type Candidate, type Decided, type Prefer } from './decide-field.js';
import { fieldValue, placeOf, type FieldValue } from './field-value.js';
import type { ConflictValue, MergeConflict, MergePart } from './merge-outcome.js';
import { carriedColumns, isUnknownField, linesOf, type ProjectLine } from './project-lines.js';

/** A part's row of the project. */
export interface Report {
  readonly part: MergePart;
  readonly row: ProjectRow;
  readonly known: boolean;
}

export interface ResolvedField {
  readonly column: FieldColumn;
  readonly master: FieldValue | null;
  readonly decided: Decided;
  /** What it comes to; null: nothing. */
  readonly value: FieldValue | null;
}

export interface ResolvedLine {
  readonly line: ProjectLine;
  /** The master's row; null: the master has none. */
  readonly master: ProjectLine | null;
  readonly fields: ReadonlyMap<FieldName, ResolvedField>;
}

export interface ResolvedProject {
  readonly name: string | null;
  readonly list: ListId;
  readonly group: string | null;
  readonly master: ProjectRow | null;
  /** In the order in which the files were given. */
  readonly reports: readonly Report[];
  readonly lines: readonly ResolvedLine[];
  readonly conflicts: readonly MergeConflict[];
}

export interface ResolveOptions {
  /** Of decisionId. */
  readonly decisions: ReadonlySet<string>;
  readonly prefer: Prefer;
  readonly earlier: EarlierMerges;
  /** By whose names organisations are compared; undefined: as they are written. */
  readonly register: OrganisationRegister | undefined;
}

/** In an order that the order of the files does not change. */
function steady(reports: readonly Report[]): Report[] {
  return [...reports].sort((one, other) => {
    const [a, b] = [one.part.file, other.part.file];
    return a === b
      ? one.row.table.sheetIndex - other.row.table.sheetIndex || one.row.row - other.row.row
      : a < b
        ? -1
        : 1;
  });
}

/**
 * @param reports at least one, but where `master` is given; all with a list
 */
export function resolveProject(
  master: ProjectRow | null,
  reports: readonly Report[],
  options: ResolveOptions,
): ResolvedProject {
  return new Resolver(master, reports, options).resolve();
}

class Resolver {
  private readonly ordered: readonly Report[];
  private readonly conflicts: MergeConflict[] = [];
  private readonly names: readonly (string | null)[];

  constructor(
    private readonly master: ProjectRow | null,
    private readonly reports: readonly Report[],
    private readonly options: ResolveOptions,
  ) {
    this.ordered = steady(reports);
    this.names = [master?.name ?? null, ...this.ordered.map(({ row }) => row.name)].filter((name) => name !== null);
  }

  resolve(): ResolvedProject {
    const list = this.list();
    const lines = this.lines().map((line) => this.line(line, list));
    const [name = null] = this.names;
    const groups = [this.master, ...this.ordered.map(({ row }) => row)].flatMap((row) =>
      row === null ? [] : (groupNameAt(row.table, row.row) ?? []),
    );
    return {
      name,
      list,
      group: groups[0] ?? null,
      master: this.master,
      reports: this.reports,
      lines,
      conflicts: this.conflicts,
    };
  }

  private others: ReadonlySet<string> | undefined;

  /** Files whose organisation is another than the one that reported the project before, and whose file is not here. */
  private othersReports(): ReadonlySet<string> {
    this.others ??= new Set(
      this.reports
        .filter(({ part, row }) => {
          const organisation = firstOrganisation(part.context, row);
          return organisation !== null && this.options.earlier.isOfOthers(this.names, row.list, organisation);
        })
        .map(({ part }) => part.file),
    );
    return this.others;
  }

  private list(): ListId {
    const own = this.master?.list ?? null;
    const lists = new Set([...(own === null ? [] : [own]), ...this.reports.map(({ row }) => row.list as ListId)]);
    const [only] = lists;
    if (lists.size === 1 && only !== undefined) return only;
    const ofMaster = this.master === null ? [] : [{ file: '', row: this.master }];
    const rows = [...ofMaster, ...this.ordered.map(({ part, row }) => ({ file: part.file, row }))];
    const values = rows.flatMap(({ file, row }): ConflictValue[] => {
      const cell = row.table.column('name') === undefined ? '' : row.address('name');
      return row.list === null ? [] : [{ file, sheet: row.table.sheet.name, cell, value: row.list }];
    });
    const { decisions, prefer } = this.options;
    const decided = values.findIndex((value) => this.isDecided('list', value, decisions));
    const preferred = prefer === 'none' ? undefined : this.reports.at(prefer === 'first' ? 0 : -1);
    const chosen =
      decided !== -1 ? decided : values.findIndex(({ file }) => file !== '' && file === preferred?.part.file);
    this.conflicts.push({
      project: this.names[0] ?? null,
      list: own,
      field: 'list',
      key: 'list',
      heading: '',
      values,
      chosen: chosen === -1 ? null : chosen,
    });
    // A row is never moved to another sheet: its list in the master stays.
    if (own !== null) return own;
    return (values[chosen]?.value as ListId | undefined) ?? LISTS.find((one) => lists.has(one)) ?? 'new-start';
  }

  private isDecided(
    key: string,
    { file, sheet, cell }: Omit<ConflictValue, 'value'>,
    of: ReadonlySet<string>,
  ): boolean {
    return this.names.some((project) => of.has(decisionId({ project: project ?? '', key, file, sheet, cell })));
  }

  /** The master's lines, then what else the parts have. */
  private lines(): ProjectLine[] {
    const lines = new Map<string, ProjectLine>();
    for (const row of [this.master, ...this.ordered.map((report) => report.row)]) {
      if (row === null) continue;
      for (const line of linesOf(row)) if (!lines.has(line.id)) lines.set(line.id, line);
    }
    const kinds = ['project', 'part', 'child'];
    return [...lines.values()].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  }

  private line(line: ProjectLine, list: ListId): ResolvedLine {
    const ofMaster = this.master === null ? undefined : linesOf(this.master).find(({ id }) => id === line.id);
    const fields = new Map<FieldName, ResolvedField>();
    const columns = new Map<FieldName, FieldColumn>();
    const candidates = new Map<FieldName, Candidate[]>();
    for (const row of [this.master, ...this.ordered.map((report) => report.row)]) {
      if (row === null) continue;
      for (const column of carriedColumns(row.table, row.list ?? list)) {
        const fits = isUnknownField(column.field) || fieldOf(list, column.field) !== undefined;
        if (fits && !columns.has(column.field)) columns.set(column.field, column);
      }
    }
    for (const { part, row, known } of this.reports) {
      const own = linesOf(row).find(({ id }) => id === line.id);
      if (own === undefined) continue;
      for (const column of carriedColumns(row.table, row.list as ListId)) {
        const { field } = column;
        if (!columns.has(field)) continue;
        const value = fieldValue(row.table, own.row, column, this.options.register);
        if (value === null) continue;
        const place = placeOf(row.table, own.row, column);
        const from = { file: part.file, sheet: row.table.sheet.name, cell: cellAddress(place.row, place.column) };
        const there = candidates.get(field) ?? [];
        candidates.set(field, there);
        there.push({ from, value, known });
      }
    }
    for (const [field, column] of columns) {
      fields.set(field, this.field(line, ofMaster ?? null, column, candidates.get(field) ?? [], list));
    }
    return { line, master: ofMaster ?? null, fields };
  }

  private field(
    line: ProjectLine,
    ofMaster: ProjectLine | null,
    column: FieldColumn,
    candidates: readonly Candidate[],
    list: ListId,
  ): ResolvedField {
    const { master: row } = this;
    const { field } = column;
    const own = row === null ? undefined : carriedColumns(row.table, list).find((one) => one.field === field);
    const master =
      row === null || ofMaster === null || own === undefined
        ? null
        : fieldValue(row.table, ofMaster.row, own, this.options.register);
    const key = line.id === '' ? field : `${field} ${line.id}`;
    const masterCell =
      row === null || ofMaster === null || own === undefined
        ? undefined
        : { file: '', sheet: row.table.sheet.name, cell: row.table.address(ofMaster.row, own) };
    const { decisions, prefer, earlier } = this.options;
    // Nothing is new in what an open or a decided question has on its list already.
    const nothingNew = candidates.every(
      ({ from, value }) => earlier.hasAsked(this.names, key, value.stored) && !this.isDecided(key, from, decisions),
    );
    if (master !== null && nothingNew) return { column, master, decided: { kind: 'kept' }, value: master };
    const others = this.othersReports();
    const decided = decideField(
      master,
      candidates,
      (one) => {
        const from = one === 'master' ? masterCell : one.from;
        return from !== undefined && this.isDecided(key, from, decisions);
      },
      prefer,
      (held, { from, value }) => asksFirst(field, held, value) || others.has(from.file),
    );
    if (decided.kind === 'kept') return { column, master, decided, value: master };
    if (decided.kind === 'taken') return { column, master, decided, value: decided.candidate.value };
    const byFile = [...candidates].sort((one, other) => (one.from.file < other.from.file ? -1 : 1));
    const { chosen } = decided;
    // Once a file's value is chosen the master holds it: as a choice beside it, it would change with every merge.
    const isOpen = chosen === null || chosen === 'master';
    const isShown = isOpen && master !== null && masterCell !== undefined;
    const masterValue = isShown ? [{ ...masterCell, ...reported(master) }] : [];
    const place =
      chosen === null ? -1 : chosen === 'master' ? masterValue.length - 1 : byFile.indexOf(chosen) + masterValue.length;
    this.conflicts.push({
      project: this.names[0] ?? null,
      list,
      field,
      key,
      heading: column.heading,
      values: [...masterValue, ...byFile.map(({ from, value }) => ({ ...from, ...reported(value) }))],
      chosen: place === -1 ? null : place,
    });
    if (chosen === 'master') return { column, master, decided, value: master };
    if (chosen !== null) return { column, master, decided, value: chosen.value };
    // A project is never without a name: the first in the order of the files' names, until somebody decides.
    const name = field === 'name' && master === null ? (byFile[0]?.value ?? null) : master;
    return { column, master, decided, value: name };
  }
}

function reported({ stored, kind, unit }: FieldValue): Pick<ConflictValue, 'value' | 'unit'> {
  return { value: stored, ...(kind === 'money' && unit !== null && typeof stored === 'number' ? { unit } : {}) };
}
