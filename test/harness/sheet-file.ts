/** Sheets written as rows of values → an .xlsx file, for tests of the whole program. */
import { cellAddress } from '../../src/core/sheet/address.js';
import { ooxmlFile, styles } from '../../src/hosts/xlsx/testing/ooxml-file.js';
import type { SheetSpec } from './workbook.js';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
}

/** @param protectedSheets names of sheets that shall be protected */
export function sheetFile(sheets: readonly SheetSpec[], protectedSheets: readonly string[] = []): Uint8Array {
  return ooxmlFile({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows
        .map(
          (cells, row) =>
            `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
        )
        .join(''),
      ...(protectedSheets.includes(name) ? { after: '<sheetProtection sheet="1"/>' } : {}),
    })),
    styles: styles([0]),
  });
}

function cellXml(cell: SheetSpec['rows'][number][number], row: number, column: number): string {
  const at = `r="${cellAddress(row, column)}"`;
  const isDetailed = typeof cell === 'object' && cell !== null && 'kind' in cell;
  const value = isDetailed ? cell.value : cell;
  const formula = isDetailed && cell.formula !== undefined ? `<f>${escaped(cell.formula)}</f>` : '';
  if (typeof value === 'number') return `<c ${at}>${formula}<v>${value}</v></c>`;
  if (typeof value !== 'string') return '';
  if (formula !== '') return `<c ${at} t="str">${formula}<v>${escaped(value)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
