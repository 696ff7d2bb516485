/**
 * One head with the rows below it. Columns are read once, when a rule first asks, into flat arrays: a list of 100,000
 * projects costs no object a cell.
 */
import { IN_WAN, type FieldName, type ListId, type MoneyUnit } from '../schema/fields.js';
import { cellAddress } from '../sheet/address.js';
import { isDateFormat, isPercentFormat, shownDecimals } from '../sheet/number-format.js';
import {
  cellKey,
  formatIndexAt,
  isCellError,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../sheet/snapshot.js';
import { readDate } from '../values/date.js';
import { readMoney } from '../values/money.js';
import { readRate } from '../values/rate.js';
import { singleLine, stripMarks } from '../values/text.js';
import { CellState, isReadable, isUnreadable } from './cell-state.js';
import type { FieldColumn, ResolvedColumns } from './columns.js';
import type { Head } from './heads.js';
import { mergesOf } from './merges.js';
import type { BodyRows } from './rows.js';

/** By row behind `top`: what stands there, and its amount in 万元, its fraction or its day. */
export interface ColumnValues {
  readonly states: Uint8Array;
  readonly values: Float64Array;
}

/** A project's amount in 万元. */
export interface ProjectAmount {
  readonly state: CellState;
  readonly value: number;
  readonly asText: number;
}

export class ListTable {
  /** The first row below the head. */
  readonly top: number;
  readonly columns: readonly FieldColumn[];
  private readonly byField: ReadonlyMap<FieldName, FieldColumn>;
  private readonly read = new Map<FieldName, ColumnValues>();
  private readonly finest = new Map<FieldName, number>();
  private readonly children = new Map<number, number[]>();
  private readonly parts = new Map<number, number[]>();

  constructor(
    readonly workbook: WorkbookSnapshot,
    readonly sheet: SheetSnapshot,
    readonly sheetIndex: number,
    readonly heads: readonly Head[],
    readonly resolved: ResolvedColumns,
    readonly rows: BodyRows,
    /** The row behind the last. */
    readonly end: number,
    /** What dates without a year belong to. */
    readonly year: number | null,
    /** By row: the list that group row, sheet or column tells. */
    readonly listOfRow: (row: number) => ListId | null,
    /** The column whose words tell each row's list, where there is one. */
    readonly tellingColumn: number | null = null,
  ) {
    this.top = (heads[0]?.bottom ?? -1) + 1;
    this.columns = resolved.fields;
    this.byField = new Map(resolved.fields.map((column) => [column.field, column]));
    for (const [row, parent] of rows.childOf) pushTo(this.children, parent, row);
    for (const [row, parent] of rows.partOf) pushTo(this.parts, parent, row);
  }

  column(field: FieldName): FieldColumn | undefined {
    return this.byField.get(field);
  }

  /** The stored value of a text, date or organisation cell: a downward merge stands for every row it covers. */
  textCell(row: number, column: FieldColumn): CellValue {
    return valueAt(this.sheet, mergesOf(this.sheet).originRow(row, column.column), column.column);
  }

  /** The cell that holds a field's value for this row. */
  originRow(row: number, column: FieldColumn): number {
    return column.kind === 'money' || column.kind === 'rate' ? row : mergesOf(this.sheet).originRow(row, column.column);
  }

  address(row: number, column: FieldColumn): string {
    return cellAddress(this.originRow(row, column), column.column);
  }

  isNotCalculated(row: number, column: number): boolean {
    return valueAt(this.sheet, row, column) === null && this.sheet.formulas.has(cellKey(row, column));
  }

  formatCode(row: number, column: number): string {
    return this.workbook.numberFormats[formatIndexAt(this.sheet, row, column)] ?? 'General';
  }

  /** The column's cells as they stand, whatever list a row belongs to. */
  values(field: FieldName): ColumnValues | undefined {
    const known = this.read.get(field);
    if (known !== undefined) return known;
    const column = this.byField.get(field);
    if (column === undefined) return undefined;
    const length = Math.max(0, this.end - this.top);
    const values: ColumnValues = { states: new Uint8Array(length), values: new Float64Array(length) };
    for (let row = this.top; row < this.end; row++) this.readInto(values, row, column);
    this.read.set(field, values);
    return values;
  }

  /** Reads one cell again after an edit. */
  reread(row: number, field: FieldName): void {
    const values = this.read.get(field);
    const column = this.byField.get(field);
    if (values === undefined || column === undefined) return;
    this.finest.delete(field);
    this.readInto(values, row, column);
  }

  private readInto(into: ColumnValues, row: number, column: FieldColumn): void {
    const index = row - this.top;
    into.states[index] = CellState.Absent;
    into.values[index] = 0;
    const origin = this.originRow(row, column);
    const value = valueAt(this.sheet, origin, column.column);
    if (value === null && this.sheet.formulas.size > 0 && this.isNotCalculated(origin, column.column)) {
      into.states[index] = CellState.NotCalculated;
      return;
    }
    if (isCellError(value)) {
      into.states[index] = CellState.Error;
      return;
    }
    switch (column.kind) {
      case 'money':
        this.readMoneyInto(into, index, value, column);
        return;
      case 'rate': {
        const reading = readRate(value, isPercentFormat(this.formatCode(origin, column.column)));
        if (reading.kind !== 'value') into.states[index] = stateOf(reading.kind);
        else {
          into.states[index] = reading.asText ? CellState.Text : CellState.Value;
          into.values[index] = reading.fraction;
        }
        return;
      }
      case 'date':
        this.readDateInto(into, index, value, origin, column);
        return;
      default:
        into.states[index] = value === null || value === '' ? CellState.Empty : CellState.Value;
    }
  }

  private readMoneyInto(into: ColumnValues, index: number, value: CellValue, column: FieldColumn): void {
    const unit = column.moneyUnit ?? '万元';
    const factor = IN_WAN[unit];
    if (typeof value === 'number' && factor !== undefined && Number.isFinite(value)) {
      into.states[index] = CellState.Value;
      into.values[index] = value * factor;
      return;
    }
    const reading = readMoney(value);
    if (reading.kind !== 'value') {
      into.states[index] = stateOf(reading.kind);
      return;
    }
    const own = IN_WAN[reading.unit ?? unit];
    if (own === undefined) {
      into.states[index] = CellState.Foreign;
      into.values[index] = Number.NaN;
      return;
    }
    into.states[index] = reading.asText ? CellState.Text : CellState.Value;
    into.values[index] = reading.number * own;
  }

  private readDateInto(into: ColumnValues, index: number, value: CellValue, row: number, column: FieldColumn): void {
    if (value === null || value === '') {
      into.states[index] = CellState.Empty;
      return;
    }
    const reading = readDate(value, {
      year: this.year,
      date1904: this.workbook.date1904,
      isDateFormat: typeof value === 'number' && isDateFormat(this.formatCode(row, column.column)),
    });
    if (reading.kind !== 'value') into.states[index] = stateOf(reading.kind);
    else if (reading.done) into.states[index] = CellState.Done;
    else if (reading.ambiguous !== null) into.states[index] = CellState.Ambiguous;
    else if (reading.day === null) into.states[index] = CellState.Undated;
    else {
      into.states[index] = CellState.Value;
      into.values[index] = reading.day;
    }
  }

  stateAt(row: number, field: FieldName): CellState {
    return (this.values(field)?.states[row - this.top] ?? CellState.Absent) as CellState;
  }

  valueAt(row: number, field: FieldName): number {
    return this.values(field)?.values[row - this.top] ?? Number.NaN;
  }

  /** The rows that a project's amounts may come from: children (where it has none itself) or the parts of its merged name. */
  childrenOf(row: number): readonly number[] {
    return this.children.get(row) ?? [];
  }

  partsOf(row: number): readonly number[] {
    return this.parts.get(row) ?? [];
  }

  /**
   * A project's amount in 万元: its own, its parts added, else the sum of its children.
   * `state` Empty: nothing there (value 0). `asText`: how much of it is stored as text, which Excel's SUM passes over.
   */
  projectAmount(row: number, field: FieldName): ProjectAmount {
    const state = this.stateAt(row, field);
    const children = this.children.size === 0 ? undefined : this.children.get(row);
    const parts = this.parts.size === 0 ? undefined : this.parts.get(row);
    if (parts === undefined && children === undefined) {
      const value = isReadable(state) ? this.valueAt(row, field) : 0;
      return { state, value, asText: state === CellState.Text ? value : 0 };
    }
    if (isUnreadable(state)) return { state, value: 0, asText: 0 };
    let asText = state === CellState.Text ? this.valueAt(row, field) : 0;
    let found: CellState = isReadable(state) ? state : CellState.Empty;
    let sum = isReadable(state) ? this.valueAt(row, field) : 0;
    const more = parts ?? (isReadable(state) ? [] : (children ?? []));
    for (const extra of more) {
      const extraState = this.stateAt(extra, field);
      if (isUnreadable(extraState)) return { state: extraState, value: 0, asText: 0 };
      if (!isReadable(extraState)) continue;
      found = CellState.Value;
      sum += this.valueAt(extra, field);
      if (extraState === CellState.Text) asText += this.valueAt(extra, field);
    }
    return { state: state === CellState.Absent ? CellState.Absent : found, value: sum, asText };
  }

  /** Half a unit of the last digit that the cell shows, in 万元; with General of the finest found in the column. */
  halfDigit(row: number, field: FieldName): number {
    const column = this.byField.get(field);
    if (column === undefined) return 0;
    const decimals = shownDecimals(this.formatCode(row, column.column)) ?? this.finestDecimals(column);
    return 0.5 * 10 ** -decimals * (IN_WAN[column.moneyUnit ?? '万元'] ?? 1);
  }

  private finestDecimals(column: FieldColumn): number {
    const known = this.finest.get(column.field);
    if (known !== undefined) return known;
    let finest = 0;
    for (let row = this.top; row < this.end; row++) {
      const value = valueAt(this.sheet, row, column.column);
      if (typeof value !== 'number' || Number.isInteger(value)) continue;
      if (shownDecimals(this.formatCode(row, column.column)) !== null) continue;
      finest = Math.max(finest, decimalsOf(value));
    }
    this.finest.set(column.field, finest);
    return finest;
  }

  /** The project's name without marks; null where it is missing. */
  nameAt(row: number): string | null {
    const column = this.byField.get('name');
    const value = column === undefined ? null : this.textCell(row, column);
    const name =
      typeof value === 'string' ? stripMarks(singleLine(value)) : typeof value === 'number' ? String(value) : '';
    return name === '' ? null : name;
  }

  /** The heading's own cell. */
  headingAddress(column: FieldColumn): string {
    return cellAddress(column.headingRow, column.column);
  }

  unitOf(field: FieldName): MoneyUnit {
    return this.byField.get(field)?.moneyUnit ?? '万元';
  }
}

function pushTo(map: Map<number, number[]>, key: number, value: number): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

function stateOf(kind: 'empty' | 'invalid'): CellState {
  return kind === 'empty' ? CellState.Empty : CellState.Invalid;
}

/** How many decimals a number is written with; sums such as 0.1 + 0.2 count as what they round to. */
function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  const exponent = /e-(\d+)$/.exec(text);
  const point = text.indexOf('.');
  const written = point === -1 ? 0 : text.length - point - 1 - (exponent === null ? 0 : exponent[0].length);
  return Math.min(12, written + (exponent === null ? 0 : Number(exponent[1])));
}
