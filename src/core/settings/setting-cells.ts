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
  for (const { key, label, row, column } of labelledCells(sheet)) {
    const value = saidIn(valueAt(sheet, row, column));
    if (value === null || found.has(key)) continue;
    const numberFormat = workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
    found.set(key, { label, value, row, column, numberFormat });
  }
  return found;
}

/** Where a setting's value stands or would stand. */
export interface SettingPlace {
  readonly label: string;
  readonly row: number;
  readonly column: number;
}

/** Of every label on the sheet, those with nothing beside them too; of one that stands twice the place that counts. */
export function settingPlaces(sheet: SheetSnapshot): Map<SettingKey, SettingPlace> {
  const places = new Map<SettingKey, SettingPlace>();
  const said = new Set<SettingKey>();
  for (const { key, ...place } of labelledCells(sheet)) {
    const says = saidIn(valueAt(sheet, place.row, place.column)) !== null;
    if (places.has(key) && (said.has(key) || !says)) continue;
    places.set(key, place);
    if (says) said.add(key);
  }
  return places;
}

/** The cells beside labels, row by row. */
function* labelledCells(sheet: SheetSnapshot): Generator<SettingPlace & { readonly key: SettingKey }> {
  for (let row = 0; row < Math.min(sheet.rows.length, MOST_ROWS); row++) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column];
      const key = typeof text === 'string' ? settingOf(text) : undefined;
      if (key === undefined) continue;
      // A value may read like another label (截止日口径: 报送日), so the scan goes on behind it.
      column = (mergesOf(sheet).areaAt(row, column)?.right ?? column) + 1;
      yield { key, label: singleLine(text as string).trim(), row, column };
    }
  }
}

/** As messages show it. */
export function shownSetting({ value, numberFormat }: SettingCell): string {
  if (typeof value === 'number' && isPercentFormat(numberFormat)) return `${Number((value * 100).toFixed(6))}%`;
  return String(value);
}
