/** A worksheet part. Texts go to the workbook's shared strings, as Excel writes them. */
import { cellAddress, columnName } from '../../src/core/sheet/address.js';
import type { Cell, SheetGrid } from './grid.js';
import { styleIndex } from './styles-xml.js';

/** The index of a text among the shared strings. */
export type Share = (text: string) => number;

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function cellXml(grid: SheetGrid, cell: Cell, address: string, share: Share): string {
  const { content } = cell;
  const head = `<c r="${address}" s="${styleIndex(cell.style)}"`;
  if (content === null) return `${head}/>`;
  if (typeof content === 'string') return `${head} t="s"><v>${share(content)}</v></c>`;
  if (typeof content === 'number') return `${head}><v>${content}</v></c>`;
  const formula = `<f>${escapeXml(content.formula)}</f>`;
  const stored = grid.storedOf(content);
  if (stored === null) return `${head}>${formula}</c>`;
  if (typeof stored === 'number') return `${head}>${formula}<v>${stored}</v></c>`;
  return `${head} t="e">${formula}<v>${stored.error}</v></c>`;
}

function rowXml(grid: SheetGrid, cells: readonly Cell[], row: number, share: Share): string {
  const height = grid.heights.get(row);
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const inside = cells.map((cell, column) =>
    cell.content === null && cell.style === 'plain' ? '' : cellXml(grid, cell, cellAddress(row, column), share),
  );
  return `<row r="${row + 1}"${size}>${inside.join('')}</row>`;
}

function viewXml({ freeze }: SheetGrid['parts'], first: boolean): string {
  const selected = first ? ' tabSelected="1"' : '';
  if (freeze === undefined) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const corner = cellAddress(freeze.rows, freeze.columns);
  return `<sheetViews><sheetView${selected} showGridLines="0" workbookViewId="0"><pane xSplit="${freeze.columns}" ySplit="${freeze.rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

export function sheetXml(grid: SheetGrid, first: boolean, share: Share): string {
  const { parts, rows, merges } = grid;
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = parts.widths.map(
    (size, column) => `<col min="${column + 1}" max="${column + 1}" width="${size}" customWidth="1"/>`,
  );
  const validations = parts.validations ?? [];
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(width - 1)}${rows.length}"/>`,
    viewXml(parts, first),
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.map((cells, row) => rowXml(grid, cells, row, share)).join('')}</sheetData>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
    parts.conditionalFormats ?? '',
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}
