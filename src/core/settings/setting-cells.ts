/** Where the settings stand on their sheet: a label anywhere, its value in the next cell to the right. */
import { mergesOf } from '../lists/merges.js';
import { isPercentFormat } from '../sheet/number-format.js';
import {
  formatIndexAt,
  isCellError,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../sheet/snapshot.js';
import { foldText, isBlankSign, singleLine } from '../values/text.js';
import { settingOf, SETTINGS_SHEET, type SettingKey } from './setting-words.js';

export interface SettingCell {
  /** As the sheet writes it. */
  readonly label: string;
  /** Never blank. */
  readonly value: string | number | boolean;
  readonly row: number;
  readonly column: number;
  readonly numberFormat: string;
}

/** Rows further down are not looked at: a settings sheet is short, whatever a stray cell far below says. */
export const MOST_ROWS = 5000;

export function isSettingsSheet(name: string): boolean {
  return foldText(name) === SETTINGS_SHEET;
}

/** The first sheet of that name, shown or hidden. */
export function settingsSheetOf(workbook: WorkbookSnapshot): { sheet: SheetSnapshot; sheetIndex: number } | undefined {
  const sheetIndex = workbook.sheets.findIndex(({ name }) => isSettingsSheet(name));
  const sheet = workbook.sheets[sheetIndex];
  return sheet === undefined ? undefined : { sheet, sheetIndex };
}

/** Null for what says nothing: an empty cell, / — 无. An error is its code. */
export function saidIn(value: CellValue): string | number | boolean | null {
  if (value === null) return null;
  if (isCellError(value)) return value.error;
  return typeof value === 'string' && isBlankSign(value) ? null : value;
}

/** Labels with nothing beside them are left out; of a label that stands twice the first that says something counts. */
export function settingCells(workbook: WorkbookSnapshot, sheet: SheetSnapshot): Map<SettingKey, SettingCell> {
  const found = new Map<SettingKey, SettingCell>();
  for (let row = 0; row < Math.min(sheet.rows.length, MOST_ROWS); row++) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column];
      const key = typeof text === 'string' ? settingOf(text) : undefined;
      if (key === undefined) continue;
      const label = singleLine(text as string).trim();
      // A value may read like another label (截止日口径: 报送日), so the scan goes on behind it.
      column = (mergesOf(sheet).areaAt(row, column)?.right ?? column) + 1;
      const value = saidIn(valueAt(sheet, row, column));
      if (value === null || found.has(key)) continue;
      const numberFormat = workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
      found.set(key, { label, value, row, column, numberFormat });
    }
  }
  return found;
}

/** As messages show it. */
export function shownSetting({ value, numberFormat }: SettingCell): string {
  if (typeof value === 'number' && isPercentFormat(numberFormat)) return `${Number((value * 100).toFixed(6))}%`;
  return String(value);
}
