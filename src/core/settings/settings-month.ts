/** The dispatch month that somebody set on the settings sheet. */
import { monthIn } from '../lists/named-month.js';
import { isDateFormat } from '../sheet/number-format.js';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot.js';
import { readDate } from '../values/date.js';
import { isoDay } from '../values/day.js';
import { settingCells, type SettingCell } from './setting-cells.js';

/** Text that names the month: 2022年9月 typed in Excel is a date by now, 202209 a number. Null: names none. */
export function readMonthCell(workbook: WorkbookSnapshot, { value, numberFormat }: SettingCell): string | null {
  if (typeof value === 'boolean') return null;
  const context = { year: null, date1904: workbook.date1904, isDateFormat: isDateFormat(numberFormat) };
  if (typeof value === 'string' && monthIn(value) !== undefined) return value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12 && !context.isDateFormat) {
    return `${value}月`;
  }
  const date = readDate(value, context);
  if (date.kind !== 'value' || date.day === null || date.precision === 'period') return null;
  const [year, month] = isoDay(date.day).split('-');
  return `${year}年${Number(month)}月`;
}

/** Null where the sheet names no month. */
export function settingsMonth(workbook: WorkbookSnapshot, sheet: SheetSnapshot): string | null {
  const cell = settingCells(workbook, sheet).get('month');
  return cell === undefined ? null : readMonthCell(workbook, cell);
}
