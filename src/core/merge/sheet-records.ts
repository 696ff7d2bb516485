/** Sheets of ours that are read back: one record a row below a row of known headings. */
import { isCellError, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import { foldText } from '../values/text.js';

export type SheetRecord = Readonly<Record<string, string | number | boolean | null>>;

export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => foldText(sheet.name) === name);
}

/** Columns may stand in another order, further ones and empty rows are passed over. No head: no records. */
export function recordsOf(sheet: SheetSnapshot | undefined, headings: Readonly<Record<string, string>>): SheetRecord[] {
  if (sheet === undefined) return [];
  const keys = Object.entries(headings);
  const wanted = new Map(keys.map(([key, heading]) => [foldText(heading), key]));
  const head = sheet.rows.findIndex(
    (cells) =>
      (cells ?? []).filter((value) => typeof value === 'string' && wanted.has(foldText(value))).length === keys.length,
  );
  if (head === -1) return [];
  const columns = (sheet.rows[head] ?? []).map((value) => wanted.get(foldText(String(value ?? ''))));
  const records: SheetRecord[] = [];
  for (const cells of sheet.rows.slice(head + 1)) {
    if (cells === undefined || cells.every((value) => value === null || value === undefined || value === '')) continue;
    const record: Record<string, string | number | boolean | null> = {};
    columns.forEach((key, column) => {
      if (key !== undefined) record[key] = plain(cells[column] ?? null);
    });
    records.push(record);
  }
  return records;
}

function plain(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value === '' ? null : value;
}

export function textOf(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Whether the workbook's sheet holds what the made one would: then there is nothing to write. */
export function isAsMade(there: SheetSnapshot | undefined, made: MadeSheet): boolean {
  if (there === undefined) return false;
  const height = Math.max(there.rows.length, made.rows.length);
  for (let row = 0; row < height; row++) {
    const now = there.rows[row] ?? [];
    const wanted = made.rows[row] ?? [];
    for (let column = 0; column < Math.max(now.length, wanted.length); column++) {
      const value = now[column] ?? null;
      if ((value === '' ? null : value) !== (wanted[column]?.value ?? null)) return false;
    }
  }
  return true;
}
