/** How checks look at what a host reads. */
import { parseAddress } from '../../core/sheet/address.js';
import {
  cellKey,
  formatIndexAt,
  valueAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/sheet/snapshot.js';
import type { CellContent, CellWrite } from '../../core/sheet/write-plan.js';
import type { WorkbookHost } from '../host.js';
import { expectKind, NotHeld } from './expectations.js';

export interface ReadSheet {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
}

export async function readSheet(host: WorkbookHost, name: string): Promise<ReadSheet> {
  const { workbook } = expectKind(await host.read({ sheets: [name] }), 'read');
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new NotHeld(`the sheet ${name} was not read`);
  return { workbook, sheet };
}

export function contentAt({ workbook, sheet }: ReadSheet, address: string): CellContent {
  const { row, column } = placeOf(address);
  return {
    value: valueAt(sheet, row, column),
    formula: sheet.formulas.get(cellKey(row, column)) ?? null,
    numberFormat: workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? '',
  };
}

export function placeOf(address: string): { row: number; column: number } {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`${address} is no address`);
  return place;
}

/** A write whose `before` is what the host reads now; what `after` does not say stays. */
export function writeOf(read: ReadSheet, address: string, after: Partial<CellContent>): CellWrite {
  const before = contentAt(read, address);
  return { sheet: read.sheet.name, ...placeOf(address), before, after: { ...before, ...after } };
}
