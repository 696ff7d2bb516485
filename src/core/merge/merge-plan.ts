/** Merging (汇总合并): the projects of many files into one master, as a plan that people see before anything is written. */
import { monthText, type Month } from '../lists/dispatch-month.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { CheckContext } from '../rules/context.js';
import { LISTS, type ListId } from '../schema/fields.js';
import type { MadeSheet, WritePlan } from '../sheet/write-plan.js';
import {
  CONFLICT_SHEET,
  conflictRecords,
  conflictSheet,
  decisionId,
  decisionsOf,
  keptRecords,
  questionId,
  readConflicts,
} from './conflict-sheet.js';
import { EarlierMerges } from './earlier-merges.js';
import { isAddedRow, ownSheets, tablesIn, tablesOf } from './list-tables.js';
import { addedSheetName } from './added-sheet.js';
import { listOf } from './made-lists.js';
import { MasterChanges } from './master-changes.js';
import type { MergedProject, MergeOutcome, MergePart, MergeRequest } from './merge-outcome.js';
import { inOrder, leadingReport } from './project-order.js';
import { byProject, bySource, merged, named, provenanceOf, type Named } from './project-sources.js';
import { provenanceSheet, PROVENANCE_SHEET, readProvenance, type Provenance } from './provenance-sheet.js';
import { resolveProject, type Report, type ResolvedProject } from './resolve-project.js';
import { sameProjects, type SameProject } from './same-project.js';
import { unreported } from './unreported.js';
import { isAsMade, sheetNamed } from './sheet-records.js';
import { sharedSettings } from './shared-settings.js';

const MASTER = -1;

/**
 * The same parts in any order give the same plan, but where `prefer` asks for their order; merging a part that the master
 * holds already changes nothing.
 */
export function mergePlan(request: MergeRequest): MergeOutcome {
  return new Merge(request).outcome();
}

/** Whether a sheet of that name is what merges keep for themselves, and no list. */
export function isRecordSheet(name: string): boolean {
  return name === PROVENANCE_SHEET || name === CONFLICT_SHEET;
}

class Merge {
  private readonly month: Month | null;
  private readonly parts: readonly MergePart[];
  private readonly otherMonth: { file: string; month: string }[] = [];
  private readonly known: ReadonlySet<string>;
  private readonly provenance: readonly Provenance[];
  private readonly earlier: EarlierMerges;
  private readonly untold: Named[] = [];
  private readonly unclear: Named[] = [];
  private readonly added: MergedProject[] = [];
  private readonly updated: MergedProject[] = [];
  private readonly unchanged: MergedProject[] = [];

  constructor(private readonly request: MergeRequest) {
    const { master, parts } = request;
    this.month = monthOf(master, parts);
    this.parts = parts.filter(({ file, context }) => {
      const own = context.monthText;
      const fits = own === null || this.month === null || own === monthText(this.month);
      if (!fits) this.otherMonth.push({ file, month: own });
      return fits;
    });
    this.provenance = master === null ? [] : readProvenance(master.recognised.workbook);
    const asked = master === null ? [] : readConflicts(master.recognised.workbook);
    this.earlier = new EarlierMerges(this.provenance, asked, new Set(this.parts.map(({ file }) => file)));
    this.known = new Set(this.provenance.map(({ sha256, sheet, row }) => rowId(sha256, sheet, row)));
  }

  outcome(): MergeOutcome {
    const { master } = this.request;
    const groups = sameProjects([...this.masterRows(), ...this.partRows()]);
    const resolved = groups.flatMap((group) => this.resolve(group));
    const changes = new MasterChanges(ownSheets(master), this.request.parts.length === 0 ? 0 : lineCount(resolved));
    const sheets = master === null ? this.newLists(resolved) : this.intoMaster(resolved, changes);
    const conflicts = resolved.flatMap((project) => project.conflicts).sort(byProject);
    const plan: WritePlan = {
      cells: changes.cells(),
      marks: null,
      sheets: [...sheets, ...this.ownRecords(resolved, conflicts)],
      settings: {},
    };
    const missing =
      master === null
        ? { organisations: [], projects: [] }
        : unreported(
            master,
            groups,
            (file) => file === MASTER,
            this.parts.map(({ context }) => context),
          );
    return {
      plan,
      month: this.month === null ? null : monthText(this.month),
      added: this.added,
      updated: this.updated,
      unchanged: this.unchanged,
      changes: changes.changes,
      conflicts,
      unclear: this.unclear.sort(bySource),
      untold: this.untold.sort(bySource),
      unwritten: changes.unwritten,
      withoutColumn: changes.withoutColumn,
      missing,
      otherMonth: this.otherMonth.sort((one, other) => (one.file < other.file ? -1 : 1)),
      alreadyMerged: this.parts
        .filter((part) => part.context.rows.length > 0 && part.context.rows.every((row) => this.isKnown(part, row)))
        .map(({ file }) => file)
        .sort(),
    };
  }

  private isKnown({ sha256 }: MergePart, { table, row }: ProjectRow): boolean {
    return this.known.has(rowId(sha256, table.sheet.name, row + 1));
  }

  private masterRows() {
    return (this.request.master?.rows ?? []).map((row) => ({ file: MASTER, row }));
  }

  private partRows() {
    return this.parts.flatMap(({ file, context }, index) =>
      context.rows.flatMap((row) => {
        if (row.list !== null) return [{ file: index, row }];
        this.untold.push(named(file, row));
        return [];
      }),
    );
  }

  private resolve({ rows, unclear }: SameProject): ResolvedProject[] {
    const own = rows.find(({ file }) => file === MASTER)?.row ?? null;
    const reports = rows
      .filter(({ file }) => file !== MASTER)
      .sort((one, other) => one.file - other.file)
      .flatMap(({ file, row }): Report[] => {
        const part = this.parts[file];
        return part === undefined ? [] : [{ part, row, known: this.isKnown(part, row) }];
      });
    if (reports.length === 0) return own === null || !isAddedRow(own) ? [] : [this.resolved(own, [])];
    // What was merged before and is in the master no more, somebody took out.
    if (own === null && reports.every(({ known }) => known)) return [];
    const nameless = reports.every(({ row }) => row.nameKey === '');
    if (unclear || (nameless && own === null)) {
      this.unclear.push(...reports.map(({ part, row }) => named(part.file, row)));
      // Without a master nothing may be lost; into one nothing may be doubled.
      if (this.request.master !== null && own === null) return [];
    }
    return [this.resolved(own, reports)];
  }

  private resolved(own: ProjectRow | null, reports: readonly Report[]): ResolvedProject {
    const { prefer = 'none' } = this.request;
    const { register } = this.request.master ?? this.parts[0]?.context ?? {};
    return resolveProject(own, reports, { decisions: this.decisions(), prefer, earlier: this.earlier, register });
  }

  private decided: ReadonlySet<string> | undefined;

  private decisions(): ReadonlySet<string> {
    const { master, decisions = [] } = this.request;
    if (this.decided !== undefined) return this.decided;
    const earlier = master === null ? [] : decisionsOf(readConflicts(master.recognised.workbook));
    // What is said now stands in the place of what the sheet says.
    const now = new Set(decisions.map(questionId));
    this.decided = new Set([...earlier.filter((one) => !now.has(questionId(one))), ...decisions].map(decisionId));
    return this.decided;
  }

  private newLists(resolved: readonly ResolvedProject[]): MadeSheet[] {
    const lists = LISTS.flatMap((list) => {
      const tables = tablesOf(this.parts, list);
      const projects = inOrder(
        resolved.filter((project) => project.list === list),
        (project) => this.contextOf(project),
      );
      if (tables.length === 0 && projects.length === 0) return [];
      const made = listOf({ list, month: this.month, projects, tables, like: null });
      projects.forEach((project, index) => {
        this.added.push(merged(project, made.sheet.name, made.rows[index] ?? 0));
      });
      return [made.sheet];
    });
    return [...lists, ...sharedSettings(this.parts.map(({ context }) => context.recognised.workbook))];
  }

  private contextOf(project: ResolvedProject): CheckContext {
    return (this.request.master ?? leadingReport(project)?.part.context) as CheckContext;
  }

  private intoMaster(resolved: readonly ResolvedProject[], changes: MasterChanges): MadeSheet[] {
    const homeless: ResolvedProject[] = [];
    for (const project of inOrder(resolved, (one) => this.contextOf(one))) {
      const { master } = project;
      if (master !== null && isAddedRow(master)) homeless.push(project);
      else if (master !== null) {
        const place = merged(project, master.table.sheet.name, master.row);
        (changes.update(project) ? this.updated : this.unchanged).push(place);
      } else {
        const free = changes.add(project);
        if (free === undefined) homeless.push(project);
        else this.added.push(merged(project, free.table.sheet.name, free.row));
      }
    }
    return LISTS.flatMap((list) => this.addedList(list, rowsKept(homeless.filter((project) => project.list === list))));
  }

  /** Projects for which the master has no row: a list of ours beside its own, made anew with each merge. */
  private addedList(list: ListId, projects: readonly ResolvedProject[]): MadeSheet[] {
    const { master } = this.request;
    if (master === null || projects.length === 0) return [];
    const tables = projects
      .flatMap(({ master: own, reports }) => [own, ...reports.map(({ row }) => row)])
      .flatMap((row) => (row === null ? [] : [row.table]));
    const like = tablesIn(ownSheets(master), list)[0] ?? null;
    const made = listOf({ list, month: master.month, projects, tables: [...new Set(tables)], like });
    const sheet = { ...made.sheet, name: addedSheetName(list) };
    const there = sheetNamed(master.recognised.workbook, sheet.name);
    const same = isAsMade(there, sheet);
    projects.forEach((project, index) => {
      const place = merged(project, sheet.name, made.rows[index] ?? 0);
      if (project.master === null) this.added.push(place);
      else if (project.reports.length > 0) (isChanged(project) ? this.updated : this.unchanged).push(place);
    });
    return same ? [] : [sheet];
  }

  /** 合并来源 and 合并冲突, where they say something else than they do. */
  private ownRecords(resolved: readonly ResolvedProject[], conflicts: MergeOutcome['conflicts']): MadeSheet[] {
    const { master, language = 'zh-CN' } = this.request;
    const workbook = master?.recognised.workbook;
    const entries = resolved.flatMap((project) => project.reports.map((report) => provenanceOf(project, report)));
    const given = new Set(this.parts.map(({ file }) => file));
    const earlier = workbook === undefined ? [] : readConflicts(workbook);
    const records = keptRecords(earlier, conflictRecords(conflicts), given);
    const hadConflicts = workbook !== undefined && sheetNamed(workbook, CONFLICT_SHEET) !== undefined;
    const sheets = [
      ...(records.length > 0 || hadConflicts ? [conflictSheet(records, language)] : []),
      provenanceSheet([...this.provenance, ...entries], language),
    ];
    return sheets.filter((sheet) => workbook === undefined || !isAsMade(sheetNamed(workbook, sheet.name), sheet));
  }
}

/** Those that stand on our list already stay in their rows, new ones come below. */
function rowsKept(projects: readonly ResolvedProject[]): ResolvedProject[] {
  const rowOf = ({ master }: ResolvedProject): number => master?.row ?? Number.MAX_SAFE_INTEGER;
  return [...projects].sort((one, other) => rowOf(one) - rowOf(other));
}

/** The master's; without one the newest of the parts. */
function monthOf(master: CheckContext | null, parts: readonly MergePart[]): Month | null {
  if (master !== null && master.month !== null) return master.month;
  const months = parts.flatMap(({ context }) => context.month ?? []);
  return months.reduce<Month | null>(
    (newest, month) => (newest === null || monthText(month) > monthText(newest) ? month : newest),
    null,
  );
}

function rowId(sha256: string, sheet: string, row: number): string {
  return [sha256, sheet, row].join('\n');
}

function lineCount(projects: readonly ResolvedProject[]): number {
  return projects.filter(({ master }) => master === null).reduce((count, { lines }) => count + lines.length, 0);
}

function isChanged({ lines }: ResolvedProject): boolean {
  return lines.some(({ fields }) => [...fields.values()].some(({ value, master }) => value?.key !== master?.key));
}
