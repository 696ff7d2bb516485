/** One project as rules see it: amounts in 万元, days, texts, each with the cell that it came from. */
import { startOf } from '../progress/start.js';
import { fieldOf } from '../schema/lists.js';
import type { FieldName, ListId, MoneyUnit } from '../schema/fields.js';
import type { CellValue } from '../sheet/snapshot.js';
import { foldName, singleLine } from '../values/text.js';
import { CellState, isReadable } from './cell-state.js';
import type { ListTable } from './table.js';

export class ProjectRow {
  private foldedName: string | undefined;

  constructor(
    readonly table: ListTable,
    /** Counted from 0. */
    readonly row: number,
    /** null: nothing tells the row's list. */
    readonly list: ListId | null,
  ) {}

  /** Whether the sheet has the column and the row's list reads it. */
  has(field: FieldName): boolean {
    return this.table.column(field) !== undefined && this.list !== null && fieldOf(this.list, field) !== undefined;
  }

  state(field: FieldName): CellState {
    if (!this.has(field)) return CellState.Absent;
    if (this.table.childrenOf(this.row).length > 0 || this.table.partsOf(this.row).length > 0) {
      const kind = this.table.column(field)?.kind;
      if (kind === 'money') return this.table.projectAmount(this.row, field).state;
    }
    return this.table.stateAt(this.row, field);
  }

  /** 万元; undefined where the column is absent, or the cell empty or unreadable. */
  amount(field: FieldName): number | undefined {
    if (!this.has(field)) return undefined;
    const { state, value } = this.table.projectAmount(this.row, field);
    if (isReadable(state)) return value;
    return state === CellState.Empty && this.emptyMeansNothing(field) ? 0 : undefined;
  }

  /** An empty year to date of a new start that has not started, or of which nothing tells it, is 0. */
  private emptyMeansNothing(field: FieldName): boolean {
    if (field !== 'investedYearToDate' || this.list !== 'new-start') return false;
    const start = startOf(this);
    return start === 'no' || start === 'unknown';
  }

  /** Absent and empty count as 0; undefined where something unreadable stands. */
  amountOrZero(field: FieldName): number | undefined {
    const state = this.state(field);
    if (state === CellState.Absent || state === CellState.Empty) return 0;
    return this.amount(field);
  }

  /** A fraction; undefined where there is none. */
  rate(field: FieldName): number | undefined {
    return this.has(field) && isReadable(this.table.stateAt(this.row, field))
      ? this.table.valueAt(this.row, field)
      : undefined;
  }

  /** Days since 1970-01-01; undefined where the cell tells no day. */
  day(field: FieldName): number | undefined {
    return this.has(field) && this.table.stateAt(this.row, field) === CellState.Value
      ? this.table.valueAt(this.row, field)
      : undefined;
  }

  /** The stored value; null where there is none. */
  value(field: FieldName): CellValue {
    const column = this.table.column(field);
    return column === undefined || !this.has(field) ? null : this.table.textCell(this.row, column);
  }

  /** As people read it, on one line; '' where there is nothing. */
  text(field: FieldName): string {
    const value = this.value(field);
    return typeof value === 'string' ? singleLine(value).trim() : typeof value === 'number' ? String(value) : '';
  }

  /** The cell's address; the column must exist. */
  address(field: FieldName): string {
    const column = this.table.column(field);
    if (column === undefined) throw new Error(`no column of ${field}`);
    return this.table.address(this.row, column);
  }

  heading(field: FieldName): string {
    return this.table.column(field)?.heading ?? field;
  }

  unit(field: FieldName): MoneyUnit {
    return this.table.unitOf(field);
  }

  /** Without marks; null where the name is missing. */
  get name(): string | null {
    return this.table.nameAt(this.row);
  }

  /** What names are compared by; '' where the name is missing. */
  get nameKey(): string {
    this.foldedName ??= foldName(this.name ?? '');
    return this.foldedName;
  }

  /** Half a unit of the cell's last digit, in 万元. */
  halfDigit(field: FieldName): number {
    return this.table.halfDigit(this.row, field);
  }
}
