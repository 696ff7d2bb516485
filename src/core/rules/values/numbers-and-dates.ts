/** Cells of money, rates and dates that are not plainly what they should be. */
import { CellState } from '../../lists/cell-state.js';
import { IN_WAN } from '../../schema/fields.js';
import { isDateFormat, isPercentFormat, isPlainNumberFormat } from '../../sheet/number-format.js';
import { readDate } from '../../values/date.js';
import { readMoney } from '../../values/money.js';
import { boundsOf, foldNumberText } from '../../values/number-text.js';
import { readRate } from '../../values/rate.js';
import type { Fix } from '../../report.js';
import { isCalculated, shown, type CellCheck } from './cell-check.js';
import { VALUE_RULES } from './value-rules.js';

/** Binary dust of a unit's factor is no digit of the clerk's. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}

export function checkNumber(cell: CellCheck): void {
  const { column, state, value, row, emit } = cell;
  const { heading, field } = column;
  const unit = column.kind === 'money' ? (column.moneyUnit ?? '万元') : null;
  if (state === CellState.Invalid) {
    emit(VALUE_RULES.numberInvalid, { field, data: { heading, value: shown(value) } });
    return;
  }
  if (state === CellState.Foreign) {
    tellForeignText(cell);
    return;
  }
  if (state === CellState.Text && typeof value === 'string') {
    const number = textNumber(cell);
    if (number === undefined) throw new Error(`read once as a number, now not: ${field}`);
    const fix: Fix = {
      edits: [{ cell: row.address(field), value: number, numberFormat: formatOf(cell, value, number) }],
    };
    const data = { heading, value: shown(value), number, unit };
    emit(VALUE_RULES.numberAsText, { field, data, ...(isCalculated(cell) ? {} : { fix }) });
    if (number >= 0) return;
  }
  // -5% is a rate as it should be written, and text all the same.
  const number = typeof value === 'string' ? textNumber(cell) : value;
  if (typeof number === 'number' && number < 0) {
    const severity = field === 'investedThisMonth' ? 'warning' : 'error';
    emit(VALUE_RULES.numberNegative, { field, severity, data: { heading, number, unit } });
  }
}

/** The cell's own format, where the number shows rightly under it. */
function formatOf(cell: CellCheck, text: string, number: number): string {
  const withBounds = formatWithBounds(text, number);
  if (withBounds !== null) return withBounds;
  const { row, column } = cell;
  const own = row.table.formatCode(row.row, column.column);
  const isKept = isPercentFormat(own) ? column.kind === 'rate' && isFraction(cell, number) : isPlainNumberFormat(own);
  return isKept ? own : 'General';
}

/** Whether 0.75 is three quarters and not 0.75 %: the row's own figures tell, where it has them. */
function isFraction({ row, column }: CellCheck, number: number): boolean {
  const plan = row.amount('annualPlan');
  const done = row.amount('investedYearToDate');
  if (column.field !== 'completionRate' || plan === undefined || done === undefined || plan <= 0) {
    return Math.abs(number) <= 1;
  }
  const rate = done / plan;
  return Math.abs(number - rate) <= Math.abs(number / 100 - rate);
}

/** 约800 becomes a number that still reads 约800: what somebody said of a figure is not ours to drop. */
function formatWithBounds(text: string, number: number): string | null {
  const { before, after } = boundsOf(foldNumberText(text) ?? '');
  if (before === '' && after === '') return null;
  const quoted = (word: string): string => (word === '' ? '' : `"${word}"`);
  // Not every program shows words beside General.
  const decimals = /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
  return `${quoted(before)}0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${quoted(after)}`;
}

/** 300万美元 in a column of 万元: readable, kept apart from every sum, and nothing that could be written instead. */
function tellForeignText({ column, value, emit }: CellCheck): void {
  const reading = readMoney(value);
  if (reading.kind !== 'value' || !reading.asText || reading.unit === null) return;
  const { field, heading } = column;
  emit(VALUE_RULES.numberAsText, {
    field,
    data: { heading, value: shown(value), number: reading.number, unit: reading.unit },
  });
}

/** What the text reads as, in the column's own unit. */
function textNumber({ column, value, row }: CellCheck): number | undefined {
  if (column.kind === 'rate') {
    const percent = isPercentFormat(row.table.formatCode(row.row, column.column));
    const reading = readRate(value, percent);
    return reading.kind === 'value' ? reading.fraction : undefined;
  }
  const reading = readMoney(value);
  if (reading.kind !== 'value') return undefined;
  const unit = column.moneyUnit ?? '万元';
  if (reading.unit === null || reading.unit === unit) return reading.number;
  const [from, to] = [IN_WAN[reading.unit], IN_WAN[unit]];
  return from === undefined || to === undefined ? undefined : tidy((reading.number * from) / to);
}

export function checkDate({ column, state, value, row, emit }: CellCheck): void {
  const { heading, field } = column;
  if (state === CellState.Invalid) {
    emit(VALUE_RULES.dateInvalid, { field, data: { heading, value: shown(value) } });
    return;
  }
  if (state !== CellState.Ambiguous) return;
  const reading = readDate(value, {
    year: row.table.year,
    date1904: row.table.workbook.date1904,
    isDateFormat: isDateFormat(row.table.formatCode(row.row, column.column)),
  });
  const readings = reading.kind === 'value' ? (reading.ambiguous ?? []) : [];
  emit(VALUE_RULES.dateAmbiguous, { field, data: { heading, value: shown(value), readings } });
}
