/** Reading in tests: the workbook, or a failure that shows the reason. */
import { cellAddress, parseAddress } from '../../../core/sheet/address.js';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  cellKey,
  formatIndexAt,
  valueAt,
} from '../../../core/sheet/snapshot.js';
import { readWorkbook } from '../read-workbook.js';
import { ooxmlFile, type OoxmlParts } from './ooxml-file.js';

export async function workbookOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<WorkbookSnapshot> {
  const outcome = await readWorkbook(bytes, name);
  if (outcome.kind === 'unreadable') throw new Error(JSON.stringify(outcome.reason));
  return outcome.workbook;
}

export async function reasonOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<unknown> {
  const outcome = await readWorkbook(bytes, name);
  return outcome.kind === 'unreadable' ? outcome.reason : 'was read';
}

export async function sheetOf(rows: string, more: Partial<OoxmlParts> = {}): Promise<SheetSnapshot> {
  const workbook = await workbookOf(ooxmlFile({ sheets: [{ rows }], ...more }));
  return workbook.sheets[0] as SheetSnapshot;
}

function place(address: string): { row: number; column: number } {
  const found = parseAddress(address);
  if (found === undefined) throw new Error(`no address: ${address}`);
  return found;
}

export function at(sheet: SheetSnapshot, address: string): CellValue {
  const { row, column } = place(address);
  return valueAt(sheet, row, column);
}

export function formulaAt(sheet: SheetSnapshot, address: string): string | undefined {
  const { row, column } = place(address);
  return sheet.formulas.get(cellKey(row, column));
}

export function formatAt(workbook: WorkbookSnapshot, sheet: SheetSnapshot, address: string): string | undefined {
  const { row, column } = place(address);
  return workbook.numberFormats[formatIndexAt(sheet, row, column)];
}

/** Every cell that has a value, by address. */
export function valuesOf(sheet: SheetSnapshot): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      if (value !== undefined && value !== null) values[cellAddress(row, column)] = value;
    }),
  );
  return values;
}
