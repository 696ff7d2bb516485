/** Writes into the master's own cells, in its money units and number formats. */
import type { FieldColumn } from '../lists/columns.js';
import type { ListTable } from '../lists/table.js';
import { IN_WAN } from '../schema/fields.js';
import { isDateFormat, isPercentFormat } from '../sheet/number-format.js';
import { cellKey, valueAt, type SheetSnapshot } from '../sheet/snapshot.js';
import type { CellContent, CellWrite } from '../sheet/write-plan.js';
import { foldText } from '../values/text.js';
import type { FieldValue } from './field-value.js';
import { DAYS_TO_1904, inUnit } from './made-cells.js';

const TEXT_FORMAT = '@';
const PERCENT = '0.00%';

export function contentAt(table: ListTable, row: number, column: number): CellContent {
  return {
    value: valueAt(table.sheet, row, column),
    formula: table.sheet.formulas.get(cellKey(row, column)) ?? null,
    numberFormat: table.formatCode(row, column),
  };
}

export function isFormula(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.formulas.has(cellKey(row, column));
}

/** @param before what the cell holds; its format stays, but where it would make something else of the value */
export function masterWrite(
  table: ListTable,
  row: number,
  column: FieldColumn,
  value: FieldValue,
  before: CellContent = contentAt(table, row, column.column),
): CellWrite {
  const { stored, numberFormat = before.numberFormat } = asStored(value, column, table, before.numberFormat);
  return {
    sheet: table.sheet.name,
    row,
    column: column.column,
    before: contentAt(table, row, column.column),
    after: { value: stored, formula: null, numberFormat },
  };
}

interface Stored {
  readonly stored: string | number | boolean;
  readonly numberFormat?: string;
}

function asStored(value: FieldValue, column: FieldColumn, table: ListTable, numberFormat: string): Stored {
  const numberIn = (stored: number): Stored => ({
    stored,
    ...(numberFormat === TEXT_FORMAT ? { numberFormat: 'General' } : {}),
  });
  const { stored, amount, fraction } = value;
  if (value.kind === 'money') {
    const unit = column.moneyUnit ?? '万元';
    if (amount !== null && IN_WAN[unit] !== undefined) return numberIn(inUnit(amount, unit));
    if (typeof stored !== 'number') return { stored };
    return value.unit === unit ? numberIn(stored) : { stored: `${stored}${value.unit ?? '万元'}` };
  }
  if (value.kind === 'rate' && fraction !== null) {
    if (isPercentFormat(numberFormat)) return { stored: fraction };
    return inPerCent(column, table) ? numberIn(onPaper(fraction * 100)) : { stored: fraction, numberFormat: PERCENT };
  }
  if (value.kind === 'date' && typeof stored === 'number') {
    const isDate = isDateFormat(value.numberFormat);
    const shift = isDate ? (value.date1904 ? DAYS_TO_1904 : 0) - (table.workbook.date1904 ? DAYS_TO_1904 : 0) : 0;
    return {
      stored: stored + shift,
      ...(isDate && !isDateFormat(numberFormat) ? { numberFormat: value.numberFormat } : {}),
    };
  }
  return typeof stored === 'number' ? numberIn(stored) : { stored };
}

function onPaper(number: number): number {
  return Number(number.toPrecision(14));
}

/** Whether the column writes 92.35 for 92.35 %: its heading says so, or its other cells do. */
function inPerCent({ heading, column }: FieldColumn, table: ListTable): boolean {
  if (foldText(heading).includes('%')) return true;
  return table.rows.projects.some((row) => {
    const value = valueAt(table.sheet, row, column);
    return typeof value === 'number' && Math.abs(value) > 1.5 && !isPercentFormat(table.formatCode(row, column));
  });
}
