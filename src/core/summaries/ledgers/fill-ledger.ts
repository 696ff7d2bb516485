/**
 * Fills a user's own ledger in place: known columns from the projects, every other column stays with its project. What is
 * there keeps its order, new projects follow. Formulas stay where they are. Where not everything fits, nothing is written.
 */
import type { ProjectRow } from '../../lists/project-row.js';
import type { Language } from '../../messages/language.js';
import type { CheckContext } from '../../rules/context.js';
import { IN_WAN } from '../../schema/fields.js';
import { cellAddress } from '../../sheet/address.js';
import { isPercentFormat } from '../../sheet/number-format.js';
import {
  cellKey,
  formatIndexAt,
  isCellError,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../sheet/snapshot.js';
import type { CellContent, CellWrite } from '../../sheet/write-plan.js';
import { onPaper } from '../decimal-sum.js';
import { ledgerValue, type LedgerValue } from './ledger-cells.js';
import type { LedgerColumn, LedgerOutline } from './ledger-outline.js';
import { ledgerProjects, type LedgerProject } from './ledger-projects.js';
import { keepsTyped } from './own-columns.js';
import { ledgerEntry, matchEntries, sharedCodes, type LedgerEntry } from './match-entries.js';
import { CLOSED, CLOSED_MARKS } from './words.js';

export interface LedgerFill {
  readonly kind: 'plan';
  readonly cells: readonly CellWrite[];
  /** The project of each filled row, from `firstRow` of the outline on. */
  readonly projects: readonly ProjectRow[];
  /** User's formulas in known columns: they stay as they are. */
  readonly keptFormulas: readonly string[];
  /** Projects that have left the ledger and stand below for what people wrote about them. */
  readonly closed: readonly string[];
  /** Projects that have left it with nothing written about them. */
  readonly gone: readonly string[];
}

export type LedgerRefusal =
  /** `missing`: how many rows are to be inserted; nothing is written without them. */
  | { readonly kind: 'rows-missing'; readonly missing: number }
  /** Cells merged over several rows: what belongs to which project nobody can tell. */
  | { readonly kind: 'merged-cells'; readonly cells: readonly string[] }
  /** What people wrote would have to move onto these formulas. */
  | { readonly kind: 'formula-in-the-way'; readonly cells: readonly string[] }
  /** No column holds the projects' names. */
  | { readonly kind: 'no-name-column' };

export type LedgerOutcome = LedgerFill | LedgerRefusal;

export function ledgerPlan(
  context: CheckContext,
  workbook: WorkbookSnapshot,
  outline: LedgerOutline,
  language: Language,
): LedgerOutcome {
  const sheet = workbook.sheets.find(({ name }) => name === outline.sheet);
  if (sheet === undefined) throw new Error(`no sheet ${outline.sheet}`);
  if (columnOf(outline, 'name') === undefined) return { kind: 'no-name-column' };
  const merged = sheet.merges.filter(
    ({ top, bottom, left, right }) =>
      top !== bottom &&
      top <= outline.lastRow &&
      bottom >= outline.firstRow &&
      left <= outline.lastColumn &&
      right >= 0,
  );
  if (merged.length > 0) return { kind: 'merged-cells', cells: merged.map(({ top, left }) => cellAddress(top, left)) };
  return new LedgerFiller(context, workbook, sheet, outline, language).plan();
}

/** A row as it stands. */
interface OldRow {
  readonly row: number;
  readonly entry: LedgerEntry;
  readonly name: string;
  readonly isWrittenIn: boolean;
}

/** What shall stand in a row: a project with what was written beside it, a row as it stood, the words above closed ones. */
type NewRow =
  | { readonly of: 'project'; readonly project: LedgerProject; readonly old: OldRow | undefined }
  | { readonly of: 'closed'; readonly old: OldRow }
  | { readonly of: 'mark' };

class LedgerFiller {
  private readonly byColumn: ReadonlyMap<number, LedgerColumn>;
  private readonly nameColumn: number;
  private readonly inTheWay: string[] = [];
  private readonly keptFormulas: string[] = [];

  constructor(
    private readonly context: CheckContext,
    private readonly workbook: WorkbookSnapshot,
    private readonly sheet: SheetSnapshot,
    private readonly outline: LedgerOutline,
    private readonly language: Language,
  ) {
    this.byColumn = new Map(outline.columns.map((column) => [column.column, column]));
    this.nameColumn = columnOf(outline, 'name') ?? 0;
  }

  plan(): LedgerOutcome {
    const { firstRow, lastRow, kind } = this.outline;
    const projects = ledgerProjects(this.context, kind);
    const before = this.oldRows();
    const matched = matchEntries(
      before.map(({ entry }) => entry),
      projects.map((project) => this.entryOf(project)),
      sharedCodes(this.context.rows),
    );
    const active = inOldOrder(projects, before, matched);
    const used = new Set(active.map(({ old }) => old));
    const left = before.filter((old) => !used.has(old));
    const closed = left.filter(({ isWrittenIn }) => isWrittenIn);
    const rows: NewRow[] = [
      ...active,
      ...(closed.length === 0 ? [] : [{ of: 'mark' as const }]),
      ...closed.map((old) => ({ of: 'closed' as const, old })),
    ];
    const missing = rows.length - (lastRow - firstRow + 1);
    if (missing > 0) return { kind: 'rows-missing', missing };
    const cells: CellWrite[] = [];
    let position = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const shall = rows[row - firstRow];
      if (shall?.of === 'project') position++;
      this.fillRow(row, shall, position, cells);
    }
    if (this.inTheWay.length > 0) return { kind: 'formula-in-the-way', cells: this.inTheWay };
    return {
      kind: 'plan',
      cells,
      projects: active.map(({ project }) => project.row),
      keptFormulas: this.keptFormulas,
      closed: closed.map(({ name }) => name),
      gone: left.filter(({ isWrittenIn }) => !isWrittenIn).map(({ name }) => name),
    };
  }

  private oldRows(): readonly OldRow[] {
    const { firstRow, lastRow, lastColumn } = this.outline;
    const rows: OldRow[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const at = (field: string): CellValue => {
        const column = columnOf(this.outline, field);
        return column === undefined ? null : valueAt(this.sheet, row, column);
      };
      const entry = ledgerEntry(at('code'), at('name'), at('list'), at('source'));
      const isProject = entry.name + entry.code !== '';
      let isWrittenIn = false;
      for (let column = 0; column <= lastColumn; column++) {
        const known = this.byColumn.get(column);
        if ((known !== undefined && isProject) || this.formulaAt(row, column) !== null) continue;
        const value = valueAt(this.sheet, row, column);
        if (value === null || value === '' || (known?.field === 'serialNumber' && isNumber(value))) continue;
        isWrittenIn = true;
      }
      const name = at('name');
      if (!isProject && !isWrittenIn) continue;
      if (typeof name === 'string' && CLOSED_MARKS.some((mark) => name.startsWith(mark)) && !isWrittenIn) continue;
      rows.push({ row, entry, name: typeof name === 'string' ? name : entry.name, isWrittenIn });
    }
    return rows;
  }

  private entryOf(project: LedgerProject): LedgerEntry {
    const of = (field: string) => this.value(project, field, 0).value;
    return ledgerEntry(project.row.value('code'), of('name'), of('list'), of('source'));
  }

  private value(project: LedgerProject, field: string, position: number): LedgerValue {
    return ledgerValue(this.context, project, field, this.outline.kind, position, this.language);
  }

  /** An empty row of the form: its number, if it has one, stays. */
  private isEmpty(row: number): boolean {
    const { columns } = this.outline;
    return columns.every(
      ({ field, column }) => field === 'serialNumber' || (valueAt(this.sheet, row, column) ?? '') === '',
    );
  }

  private fillRow(row: number, shall: NewRow | undefined, position: number, cells: CellWrite[]): void {
    const isLeftEmpty = shall === undefined && this.isEmpty(row);
    for (let column = 0; column <= this.outline.lastColumn; column++) {
      const before = this.contentAt(row, column);
      const known = this.byColumn.get(column);
      if (isLeftEmpty && known !== undefined) continue;
      const after =
        known === undefined ? this.foreign(shall, column, before) : this.own(shall, known, position, before);
      if (before.formula !== null) {
        if (known !== undefined) this.keptFormulas.push(cellAddress(row, column));
        else if (after.value !== null && after !== before) this.inTheWay.push(cellAddress(row, column));
        continue;
      }
      if (sameValue(before.value, after.value) && before.numberFormat === after.numberFormat) continue;
      cells.push({ sheet: this.sheet.name, row, column, before, after });
    }
  }

  private own(shall: NewRow | undefined, known: LedgerColumn, position: number, before: CellContent): CellContent {
    if (shall === undefined) return { ...before, value: null };
    if (shall.of === 'mark') {
      return { ...before, value: known.column === this.nameColumn ? CLOSED[this.language] : null };
    }
    if (shall.of === 'closed') {
      const { value, numberFormat } = this.contentAt(shall.old.row, known.column);
      return { value: isCellError(value) ? null : value, formula: null, numberFormat };
    }
    const value = this.value(shall.project, known.field, position);
    const there = shall.old === undefined ? undefined : this.contentAt(shall.old.row, known.column);
    if (there?.formula === null && keepsTyped(known.field, value, there.value)) return there;
    const numberFormat =
      value.kind === 'date' && value.value !== null && before.numberFormat === 'General' && value.numberFormat !== null
        ? value.numberFormat
        : before.numberFormat;
    return { value: inCell(value, known, before), formula: null, numberFormat };
  }

  /** What people wrote goes where its project goes; a formula stays, and no value of it goes along. */
  private foreign(shall: NewRow | undefined, column: number, before: CellContent): CellContent {
    const old = shall === undefined || shall.of === 'mark' ? undefined : shall.old;
    if (old === undefined) return { ...before, value: null, formula: null };
    const content = this.contentAt(old.row, column);
    return content.formula === null ? content : { ...before, value: null, formula: null };
  }

  private contentAt(row: number, column: number): CellContent {
    return {
      value: valueAt(this.sheet, row, column),
      formula: this.formulaAt(row, column),
      numberFormat: this.workbook.numberFormats[formatIndexAt(this.sheet, row, column)] ?? 'General',
    };
  }

  private formulaAt(row: number, column: number): string | null {
    return this.sheet.formulas.get(cellKey(row, column)) ?? null;
  }
}

function columnOf({ columns }: LedgerOutline, field: string): number | undefined {
  return columns.find((column) => column.field === field)?.column;
}

/** Projects that stand there already in the order in which they stand, then the others in theirs. */
function inOldOrder(
  projects: readonly LedgerProject[],
  before: readonly OldRow[],
  matched: ReadonlyMap<number, number>,
): readonly Extract<NewRow, { of: 'project' }>[] {
  const there = [...matched].sort(([, one], [, other]) => one - other);
  const added = [...projects.keys()].filter((index) => !matched.has(index));
  return [...there, ...added.map((index) => [index, -1] as const)].flatMap(([index, old]) => {
    const project = projects[index];
    return project === undefined ? [] : [{ of: 'project' as const, project, old: before[old] }];
  });
}

/** In the column's money unit, rates as the cell's format or the heading has them. */
function inCell({ value, kind }: LedgerValue, { moneyUnit, percent }: LedgerColumn, before: CellContent): CellValue {
  if (typeof value !== 'number') return value;
  if (kind === 'money') return onPaper(value / (IN_WAN[moneyUnit ?? '万元'] ?? 1));
  if (kind === 'rate') return percent === true && !isPercentFormat(before.numberFormat) ? onPaper(value * 100) : value;
  return value;
}

function isNumber(value: CellValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value.trim()));
}

/** '' and no cell are the same to people. */
function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return (one === '' ? null : one) === (other === '' ? null : other);
}
