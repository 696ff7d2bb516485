/**
 * The schema's compiler: from a list's Table Schema descriptor and a table's columns to one check a column. Plain numbers,
 * dates and texts pass through a flat array of states; only what is odd is looked at again.
 */
import { CellState } from '../../lists/cell-state.js';
import type { FieldColumn } from '../../lists/columns.js';
import type { HeadColumn } from '../../lists/heads.js';
import type { ProjectRow } from '../../lists/project-row.js';
import type { ListTable } from '../../lists/table.js';
import type { ListId } from '../../schema/fields.js';
import { fieldOf } from '../../schema/lists.js';
import { cellAddress } from '../../sheet/address.js';
import { cellKey, isCellError, valueAt, type CellValue } from '../../sheet/snapshot.js';
import { isBlankSign } from '../../values/text.js';
import type { CheckContext } from '../context.js';
import type { CellCheck, Emit } from './cell-check.js';
import { checkChoice, checkCode, checkPhone } from './choices.js';
import { checkDate, checkNumber } from './numbers-and-dates.js';
import { checkOrganisations } from './organisation-cells.js';
import { VALUE_RULES } from './value-rules.js';

export interface ColumnCheck {
  /** Columns that add up: what stands in them counts for a project wherever its row is split. */
  readonly isAmount: boolean;
  /** @param mayBeEmpty the row is a child or a part of a project: nothing is required of it */
  check(row: ProjectRow, emit: Emit, mayBeEmpty: boolean): void;
}

/** Required unless the row's own start says that nothing can be there yet. */
function isRequired(row: ProjectRow, column: FieldColumn, context: CheckContext): boolean {
  if (row.list === null) return false;
  if (fieldOf(row.list, column.field)?.constraints?.required !== true) return false;
  if (column.field !== 'investedYearToDate' || row.list !== 'new-start') return true;
  const start = context.start(row);
  return start !== 'no' && start !== 'unknown';
}

function isEmpty(row: ProjectRow, column: FieldColumn, state: CellState, value: CellValue): boolean {
  if (column.kind === 'money') return row.state(column.field) === CellState.Empty;
  if (state === CellState.Empty) return true;
  return typeof value === 'string' && isBlankSign(value);
}

function checkByKind(cell: CellCheck): void {
  switch (cell.column.kind) {
    case 'money':
    case 'rate':
      checkNumber(cell);
      return;
    case 'date':
      checkDate(cell);
      return;
    case 'yes-no':
    case 'construction-type':
    case 'escalation-level':
      checkChoice(cell);
      return;
    case 'code':
      checkCode(cell);
      return;
    case 'phone':
      checkPhone(cell);
      return;
    case 'organisations':
      checkOrganisations(cell);
      return;
    case 'text':
      return;
  }
}

function compileColumn(table: ListTable, column: FieldColumn, context: CheckContext): ColumnCheck {
  const states = table.values(column.field)?.states ?? new Uint8Array();
  const plain = column.kind === 'money' || column.kind === 'rate' || column.kind === 'date' || column.kind === 'text';
  const amounts = column.kind === 'money' || column.kind === 'rate' ? table.values(column.field)?.values : undefined;
  const check: ColumnCheck['check'] = (row, emit, mayBeEmpty) => {
    const index = row.row - table.top;
    const state = (states[index] ?? CellState.Absent) as CellState;
    if (plain && state === CellState.Value && column.field !== 'name' && (amounts?.[index] ?? 0) >= 0) return;
    // What a downward merge says is said once, at its top.
    if (table.originRow(row.row, column) !== row.row) return;
    const value = valueAt(table.sheet, row.row, column.column);
    if (state === CellState.Error) {
      const error = isCellError(value) ? value.error : '';
      emit(VALUE_RULES.formulaError, { field: column.field, data: { heading: column.heading, error } });
      return;
    }
    if (state === CellState.NotCalculated) {
      const formula = `=${table.sheet.formulas.get(cellKey(row.row, column.column)) ?? ''}`;
      emit(VALUE_RULES.formulaNotCalculated, { field: column.field, data: { heading: column.heading, formula } });
      return;
    }
    if (isEmpty(row, column, state, value)) {
      if (!mayBeEmpty && isRequired(row, column, context)) {
        emit(VALUE_RULES.valueRequired, { field: column.field, data: { heading: column.heading } });
      }
      return;
    }
    checkByKind({ row, column, state, value, context, emit });
  };
  return { isAmount: column.kind === 'money' || column.kind === 'rate', check };
}

/** A column read as no field: its error values still break whatever adds it up. */
function compileUnknown(table: ListTable, column: HeadColumn): ColumnCheck {
  const check: ColumnCheck['check'] = (row, emit) => {
    const value = valueAt(table.sheet, row.row, column.column);
    const cell = cellAddress(row.row, column.column);
    const heading = column.text;
    if (isCellError(value)) {
      emit(VALUE_RULES.formulaError, { field: null, cell, data: { heading, error: value.error } });
    } else if (table.isNotCalculated(row.row, column.column)) {
      const formula = `=${table.sheet.formulas.get(cellKey(row.row, column.column)) ?? ''}`;
      emit(VALUE_RULES.formulaNotCalculated, { field: null, cell, data: { heading, formula } });
    }
  };
  return { isAmount: false, check };
}

/** One check for each column that the list reads; where no list is told, for every column. */
export function compileTable(table: ListTable, list: ListId | null, context: CheckContext): readonly ColumnCheck[] {
  // Of the column that should tell the list of a row of which nothing does, untold-list.ts speaks.
  const spokenFor = table.tellingColumn;
  const known = table.columns
    .filter((column) => (list === null ? column.column !== spokenFor : fieldOf(list, column.field) !== undefined))
    .map((column) => compileColumn(table, column, context));
  return [...known, ...table.resolved.unknown.map((column) => compileUnknown(table, column))];
}
