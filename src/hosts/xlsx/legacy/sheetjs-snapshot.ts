/** A workbook as SheetJS has it (dense) → a snapshot. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import { cellError } from '../cell-errors.js';
import { isoToSerial } from '../date-serial.js';
import type { ReadLimits } from '../limits.js';
import { NumberFormats, builtInNumberFormat } from '../number-formats.js';
import { SheetBuilder } from '../sheet-builder.js';
import { SheetFormulas } from '../sheet-formulas.js';

/** BIFF's error codes. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** What SheetJS calls the system's short date. */
const SHORT_DATES: Readonly<Record<string, number>> = { 'm/d/yy': 14, 'm/d/yy h:mm': 22 };

const VISIBILITIES: readonly SheetSnapshot['visibility'][] = ['visible', 'hidden', 'very-hidden'];

function cellValue(cell: CellObject, date1904: boolean): CellValue {
  const { t: type, v: value } = cell;
  if (type === 'z' || value === undefined || value === null) return null;
  if (type === 'e') return cellError(ERROR_CODES[Number(value)] ?? '');
  if (value instanceof Date) return isoToSerial(value.toISOString().slice(0, 19), date1904) ?? null;
  // Numbers that a damaged file makes of anything are no numbers.
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function formatCode(format: CellObject['z']): string {
  if (format === undefined) return '';
  if (typeof format === 'number') return builtInNumberFormat(format);
  const shortDate = SHORT_DATES[format];
  return shortDate === undefined ? format : builtInNumberFormat(shortDate);
}

class SheetConversion {
  private readonly formulas = new SheetFormulas();

  constructor(
    private readonly builder: SheetBuilder,
    private readonly numberFormats: NumberFormats,
    private readonly date1904: boolean,
  ) {}

  convert(sheet: WorkSheet): SheetSnapshot {
    const { builder } = this;
    sheet['!data']?.forEach((cells: readonly (CellObject | undefined)[] | undefined, row: number) => {
      if (cells === undefined) return;
      builder.startRow(row);
      this.formulas.enterRow(row);
      cells.forEach((cell, column) => {
        if (cell !== undefined) this.addCell(row, column, cell);
      });
      builder.endRow();
    });
    for (const { s, e } of sheet['!merges'] ?? []) {
      builder.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
    }
    sheet['!rows']?.forEach((row, index) => {
      if (row?.hidden === true) builder.hiddenRows.add(index);
    });
    sheet['!cols']?.forEach((column, index) => {
      if (column?.hidden === true) builder.hiddenColumns.add(index);
    });
    return builder.finish(this.formulas.byCell);
  }

  private addCell(row: number, column: number, cell: CellObject): void {
    const value = cellValue(cell, this.date1904);
    const format = this.numberFormats.indexOf(formatCode(cell.z));
    if (value === null && format === 0 && cell.f === undefined) return;
    this.builder.put(column, value, format);
    if (cell.f !== undefined) {
      const kind = cell.F === undefined ? undefined : 'array';
      this.formulas.add(row, column, { kind, sharedIndex: undefined, area: cell.F, text: cell.f });
    } else if (this.formulas.hasArrays) this.formulas.cover(row, column);
  }
}

/** @throws UnreadableWorkbook where a sheet is too large */
export function sheetJsSnapshot(workbook: WorkBook, name: string, limits: ReadLimits): WorkbookSnapshot {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const numberFormats = new NumberFormats();
  const sheets: SheetSnapshot[] = [];
  workbook.SheetNames.forEach((sheetName, index) => {
    const sheet = workbook.Sheets[sheetName];
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return;
    const visibility = VISIBILITIES[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
    const builder = new SheetBuilder(sheetName, visibility, '', limits);
    sheets.push(new SheetConversion(builder, numberFormats, date1904).convert(sheet));
  });
  return { name, date1904, numberFormats: numberFormats.codes, sheets };
}
