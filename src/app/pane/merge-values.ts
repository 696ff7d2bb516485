/** Values of merged cells as people read them beside each other: days as days, shares as percentages, money with its unit. */
import { day, figure, percentage, plainNumber } from '../../core/messages/numbers.js';
import { LIST_TERMS } from '../../core/messages/fields.js';
import type { Language } from '../../core/messages/language.js';
import type { CheckContext } from '../../core/rules/context.js';
import { LISTS, type FieldName } from '../../core/schema/fields.js';
import { parseAddress } from '../../core/sheet/address.js';
import { isPercentFormat } from '../../core/sheet/number-format.js';
import { dayFromSerial, isoDay } from '../../core/values/day.js';

/** What the values of a workbook are read by. */
export type KnownWorkbook = CheckContext;

/** A value with the cell that it stands in. */
export interface PlacedValue {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly value: string | number | boolean | null;
}

/** @param context the workbook that the cell is in; undefined where nothing is known of it */
export function mergedValueText(
  { sheet, cell, value }: PlacedValue,
  field: FieldName,
  context: KnownWorkbook | undefined,
  language: Language,
): string {
  if (field === 'list') {
    const list = LISTS.find((known) => known === value);
    return list === undefined ? String(value) : LIST_TERMS[list][language];
  }
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  const place = parseAddress(cell);
  const table = context?.sheets
    .flatMap(({ tables }) => tables)
    .find((one) => one.sheet.name === sheet && one.columns.some(({ column }) => column === place?.column));
  const column = table?.columns.find((one) => one.column === place?.column);
  if (context === undefined || table === undefined || column === undefined || place === undefined) {
    return plainNumber(value);
  }
  const { date1904 } = context.recognised.workbook;
  if (column.kind === 'date') {
    const serial = dayFromSerial(value, date1904);
    return serial === null ? plainNumber(value) : day(isoDay(serial), language);
  }
  if (column.kind === 'rate' && isPercentFormat(table.formatCode(place.row, place.column))) {
    return percentage(value, language);
  }
  if (column.kind === 'money' && column.moneyUnit !== undefined) return figure(value, column.moneyUnit, language);
  return plainNumber(value);
}
