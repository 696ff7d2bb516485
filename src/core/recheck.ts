/**
 * Checking again after an edit: only what the edited cells touch is read and judged anew. Whatever may change what a row
 * or a column is (names, numbering, heads, rows that were nothing) is checked whole.
 */
import { prepare, report, written, type CheckOptions, type CheckState } from './check.js';
import type { FieldColumn } from './lists/columns.js';
import type { ProjectRow } from './lists/project-row.js';
import { mergesOf } from './lists/merges.js';
import type { ListSheet } from './lists/recognise.js';
import type { ListTable } from './lists/table.js';
import type { Policy } from './policies/policy.js';
import type { Finding, Report } from './report.js';
import { cellsOfColumn, SUMMED_FIELDS, totalsOf } from './report-figures.js';
import type { CheckContext } from './rules/context.js';
import { checkIdentity } from './rules/identity/duplicates.js';
import { checkDropped } from './rules/history/project-dropped.js';
import { checkEntryThresholds } from './rules/portfolio/entry-threshold.js';
import { checkPortfolio } from './rules/portfolio/missed-figures.js';
import type { PlacedFinding, Tell } from './rules/placed.js';
import { inOrder } from './rules/run-rules.js';
import { checkStructure } from './rules/structure/lists-and-columns.js';
import { checkSummaries } from './rules/summary/summary-mismatch.js';
import { checkSettings } from './rules/structure/setting-invalid.js';
import { checkUntoldLists } from './rules/structure/untold-list.js';
import { checkTotalsBesideFields, checkTotalsOfColumn } from './rules/totals/total-rows.js';
import { isSettingsSheet } from './settings/setting-cells.js';
import { isAcceptanceSheet } from './suppressions/acceptance.js';
import { applyAcceptances } from './suppressions/apply-acceptances.js';
import { cellKey, MAX_COLUMNS, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from './sheet/snapshot.js';

export interface CellChange {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without its leading =; null where the cell holds a plain value. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Fields whose words decide what a row is, or which rows a total stands for. */
const DECIDING_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'serialNumber',
  'jurisdiction',
  'sector',
  'programme',
  'tier',
  'constructionType',
  // Which of them holds figures tells the ten-day period that is reported.
  'investedThisTenDays',
]);

interface OwnedSheet {
  readonly rows: (CellValue | undefined)[][];
  readonly formats: (number | undefined)[][];
  readonly formulas: Map<number, string>;
}

interface Place {
  readonly row: number;
  readonly sheet: ListSheet;
  readonly table: ListTable;
  readonly column: FieldColumn;
  /** The project that the edited row is, or whose child or part it is; undefined for a total or group row. */
  readonly project: ProjectRow | undefined;
}

export class CheckSession {
  private workbook: WorkbookSnapshot & { numberFormats: string[] };
  private readonly owned = new Map<string, OwnedSheet>();
  private state!: CheckState;
  private projects = new Map<ListTable, Map<number, ProjectRow>>();
  private readonly byRow = new Map<ProjectRow, readonly PlacedFinding[]>();
  private readonly byPart = new Map<unknown, readonly PlacedFinding[]>();
  private readonly cells = new Map<FieldColumn, number>();
  private readonly texts = new WeakMap<PlacedFinding, Finding>();
  private totals!: Report['totals'];
  private latest!: Report;

  /** The workbook is copied: later edits of the session do not touch it. */
  constructor(
    workbook: WorkbookSnapshot,
    private readonly policy: Policy,
    private readonly options: CheckOptions = {},
  ) {
    this.workbook = {
      ...workbook,
      numberFormats: [...workbook.numberFormats],
      sheets: workbook.sheets.map((sheet) => this.own(sheet)),
    };
    this.checkWhole();
  }

  get report(): Report {
    return this.latest;
  }

  /** What the latest check worked with. */
  get context(): CheckState['context'] {
    return this.state.context;
  }

  /** The workbook as the session knows it, with all edits told. */
  get snapshot(): WorkbookSnapshot {
    return this.workbook;
  }

  /** @returns the whole report; what no change touched keeps its findings */
  update(changes: readonly CellChange[]): Report {
    const places: Place[] = [];
    let whole = false;
    for (const change of changes) {
      const place = this.write(change) ? this.placeOf(change) : 'nowhere';
      if (place === 'whole') whole = true;
      else if (place !== 'nowhere') places.push(place);
    }
    if (whole) this.checkWhole();
    else this.checkPlaces(places);
    return this.latest;
  }

  private own(sheet: SheetSnapshot): SheetSnapshot {
    const owned: OwnedSheet = {
      rows: Array.from(sheet.rows, (row) => (row === undefined ? [] : [...row])),
      formats: Array.from(sheet.formats, (row) => (row === undefined ? [] : Array.from(row))),
      formulas: new Map(sheet.formulas),
    };
    this.owned.set(sheet.name, owned);
    return { ...sheet, ...owned };
  }

  /** false: no sheet of that name. */
  private write({ sheet, row, column, value, formula, numberFormat }: CellChange): boolean {
    const owned = this.owned.get(sheet);
    if (owned === undefined || column >= MAX_COLUMNS) return false;
    while (owned.rows.length <= row) owned.rows.push([]);
    while (owned.formats.length <= row) owned.formats.push([]);
    (owned.rows[row] as (CellValue | undefined)[])[column] = value;
    (owned.formats[row] as (number | undefined)[])[column] = this.formatIndex(numberFormat);
    const key = cellKey(row, column);
    if (formula === null) owned.formulas.delete(key);
    else owned.formulas.set(key, formula);
    return true;
  }

  private formatIndex(code: string): number {
    const index = this.workbook.numberFormats.indexOf(code);
    return index === -1 ? this.workbook.numberFormats.push(code) - 1 : index;
  }

  /** `whole`: the edit may change what rows and columns are. `nowhere`: no rule looks at the cell. */
  private placeOf({ sheet: name, row, column: at }: CellChange): Place | 'whole' | 'nowhere' {
    const { recognised } = this.state.context;
    const sheet = recognised.sheets.find(({ reading }) => reading.sheet.name === name);
    if (sheet === undefined)
      return recognised.hidden.includes(name) && !isSettingsSheet(name) && !isAcceptanceSheet(name)
        ? 'nowhere'
        : 'whole';
    const table = sheet.tables.find(({ top, end }) => row >= top && row < end);
    if (table === undefined || at === table.tellingColumn) return 'whole';
    const column = table.columns.find((known) => known.column === at);
    const { rows, heads } = table;
    if (heads.some(({ top, bottom }) => row >= top && row <= bottom)) return 'whole';
    const projectRow = rows.childOf.get(row) ?? rows.partOf.get(row) ?? row;
    const project = this.projects.get(table)?.get(projectRow);
    const isSummary = rows.groups.some((group) => group.row === row) || rows.totals.some((total) => total.row === row);
    if (project === undefined && !isSummary) return 'whole';
    if (column === undefined) return 'whole';
    if (DECIDING_FIELDS.has(column.field) || project?.name === null) return 'whole';
    // A code may make another project of last month of it.
    if (column.field === 'code' && this.state.context.history !== null) return 'whole';
    // Text beside a total or group row may make another kind of row of it.
    if (isSummary && column.kind !== 'money' && column.kind !== 'rate') return 'whole';
    // What a downward merge says stands for other rows too.
    if (mergesOf(table.sheet).areaAt(row, at) !== undefined) return 'whole';
    return { row, sheet, table, column, project };
  }

  private checkWhole(): void {
    this.state = prepare(this.workbook, this.policy, this.options);
    const { context, runner } = this.state;
    this.byRow.clear();
    this.byPart.clear();
    this.cells.clear();
    this.projects = new Map();
    for (const row of context.rows) {
      let ofTable = this.projects.get(row.table);
      if (ofTable === undefined) this.projects.set(row.table, (ofTable = new Map()));
      ofTable.set(row.row, row);
      const findings = runner.rowFindings(row);
      if (findings.length > 0) this.byRow.set(row, findings);
    }
    const parts = [
      checkStructure,
      checkSettings,
      checkUntoldLists,
      checkIdentity,
      checkTotalsBesideFields,
      checkDropped,
      checkSummaries,
    ];
    for (const part of parts) this.checkPart(part);
    this.checkPolicyFigures();
    const columns = new Set<FieldColumn>();
    for (const sheet of context.sheets) {
      for (const table of sheet.tables) {
        for (const column of table.columns) {
          columns.add(column);
          this.checkColumn(sheet, table, column);
        }
      }
    }
    this.totals = totalsOf(context);
    this.compose();
  }

  private checkPart(part: (context: CheckContext, tell: Tell) => void): void {
    const { context, runner } = this.state;
    this.byPart.set(
      part,
      runner.findingsOf((tell) => part(context, tell)),
    );
  }

  /** Any amount, start or date may be one that a figure of the policy counts. */
  private checkPolicyFigures(): void {
    this.checkPart(checkPortfolio);
    this.checkPart(checkEntryThresholds);
  }

  private checkColumn(sheet: ListSheet, table: ListTable, column: FieldColumn): void {
    const findings = this.state.runner.findingsOf((tell) => checkTotalsOfColumn(sheet, table, column, tell));
    this.byPart.set(column, findings);
    this.cells.set(column, cellsOfColumn(table, column));
  }

  private checkPlaces(places: readonly Place[]): void {
    const { context, runner } = this.state;
    const columns = new Map<FieldColumn, Place>();
    const projects = new Set<ProjectRow>();
    for (const place of places) {
      columns.set(place.column, place);
      if (place.project !== undefined) projects.add(place.project);
    }
    if (columns.size === 0) return;
    for (const { row, table, column } of places) table.reread(row, column.field);
    for (const project of projects) {
      context.forget(project);
      const findings = runner.rowFindings(project);
      if (findings.length > 0) this.byRow.set(project, findings);
      else this.byRow.delete(project);
    }
    for (const { sheet, table, column } of columns.values()) this.checkColumn(sheet, table, column);
    if ([...columns.keys()].some(({ field }) => field === 'code')) this.checkPart(checkIdentity);
    if (projects.size > 0) this.checkPolicyFigures();
    if (projects.size > 0) this.checkPart(checkSummaries);
    const summed: readonly string[] = SUMMED_FIELDS;
    if ([...columns.keys()].some(({ field }) => summed.includes(field))) this.totals = totalsOf(context);
    this.compose();
  }

  private compose(): void {
    const found = [...this.byRow.values(), ...this.byPart.values()].flat().sort(inOrder);
    let cells = 0;
    for (const count of this.cells.values()) cells += count;
    const { context, runner } = this.state;
    const { findings, accepted } = applyAcceptances(context, runner, found);
    this.latest = report(
      context,
      findings.map((finding) => this.text(finding)),
      { rules: runner.ruleCount, cells, accepted, totals: this.totals },
    );
  }

  private text(placed: PlacedFinding): Finding {
    let finding = this.texts.get(placed);
    if (finding === undefined) {
      finding = written(placed);
      this.texts.set(placed, finding);
    }
    return finding;
  }
}
