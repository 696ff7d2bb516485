/**
 * .csv, .tsv and .txt → a workbook of one sheet. Our own reader: a general one takes codes for numbers, months for
 * dates, and files that begin with the wrong two letters for something else.
 */
import type { CellValue, WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import { cellError, isErrorCode } from '../cell-errors.js';
import { flatCopy } from '../flat-copy.js';
import type { ReadLimits } from '../limits.js';
import { GENERAL } from '../number-formats.js';
import { SheetBuilder } from '../sheet-builder.js';
import { parseDelimited } from './delimited.js';

/** 12, -0.5, 1,234.56; no leading zeros, no exponent, no sign +. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;

/** More digits than a number keeps exactly: a code. */
const MOST_DIGITS = 15;

/** Only what surely is a number becomes one; percentages, dates, codes and leading zeros stay text. */
export function fieldValue(field: string): CellValue {
  const trimmed = field.trim();
  if (trimmed === '') return null;
  if (PLAIN_NUMBER.test(trimmed) && trimmed.replace(/\D/g, '').length <= MOST_DIGITS) {
    return Number(trimmed.replaceAll(',', ''));
  }
  if (isErrorCode(trimmed)) return cellError(trimmed);
  // ="00123" is how CSV files tell Excel to keep the zeros.
  const literal = /^="((?:[^"]|"")*)"$/.exec(trimmed)?.[1];
  return flatCopy(literal === undefined ? field : literal.replaceAll('""', '"'));
}

/** 清单.csv → 清单 */
function sheetName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') || 'Sheet1';
}

/** @throws UnreadableWorkbook where there are too many cells */
export function readDelimited(text: string, name: string, limits: ReadLimits): WorkbookSnapshot {
  const builder = new SheetBuilder(sheetName(name), 'visible', '', limits);
  let row = 0;
  parseDelimited(text, (fields) => {
    builder.startRow(row++);
    fields.forEach((field, column) => {
      const value = fieldValue(field);
      if (value !== null) builder.put(column, value, 0);
    });
    builder.endRow();
  });
  return { name, date1904: false, numberFormats: [GENERAL], sheets: [builder.finish(new Map())] };
}
