/** A sheet that the product makes, as XML. */
import { cellAddress } from '../../../core/sheet/address.js';
import type { MadeCell, MadeSheet } from '../../../core/sheet/write-plan.js';
import { valueXml } from './cell-xml.js';
import { DECLARATION, type Namespaces } from './namespaces.js';
import type { StylesEdit } from './styles-edit.js';
import { WORKSHEET_SEQUENCE } from './worksheet-sequence.js';
import { type TextEdit, edited, inserted, prefixed } from './xml-edits.js';
import { escapeAttribute } from './xml-escape.js';
import { XmlText } from './xml-text.js';

interface SheetPieces {
  readonly dimension: string;
  readonly sheetData: string;
  /** '' where no cell leads anywhere. */
  readonly hyperlinks: string;
}

/** A new worksheet part. */
export function newSheetXml(sheet: MadeSheet, styles: StylesEdit, { main, relationships }: Namespaces): string {
  const { dimension, sheetData, hyperlinks } = pieces(sheet, styles);
  return (
    `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}">${dimension}${views(sheet.frozenRows)}` +
    `${columns(sheet.widths)}${sheetData}${hyperlinks}</worksheet>`
  );
}

/** The part with other cells and links; the view, the columns' widths and whatever people added stay as they are. */
export function refilledSheetXml(text: string, sheet: MadeSheet, styles: StylesEdit): string {
  const made = pieces(sheet, styles);
  let refilled = text;
  for (const local of ['dimension', 'sheetData', 'hyperlinks'] as const)
    refilled = replaced(refilled, local, made[local]);
  const xml = new XmlText(refilled);
  const without = (local: string) => xml.child(xml.root, local) === undefined;
  const missing: TextEdit[] = [];
  if (without('cols') && sheet.widths.length > 0) {
    missing.push(inserted(xml, WORKSHEET_SEQUENCE, 'cols', prefixed(columns(sheet.widths), xml.prefix)));
  }
  return edited(refilled, missing);
}

function replaced(text: string, local: keyof SheetPieces, content: string): string {
  const xml = new XmlText(text);
  const there = xml.child(xml.root, local);
  const own = prefixed(content, xml.prefix);
  if (there !== undefined) return edited(text, [{ start: there.start, end: there.end, text: own }]);
  return own === '' ? text : edited(text, [inserted(xml, WORKSHEET_SEQUENCE, local, own)]);
}

function pieces(sheet: MadeSheet, styles: StylesEdit): SheetPieces {
  const links: string[] = [];
  const rows = sheet.rows.map((cells, row) => {
    const inside = cells.map((cell, column) => {
      if (cell.link !== undefined) links.push(linkXml(cellAddress(row, column), cell.link));
      return cellElement(cell, cellAddress(row, column), styles);
    });
    return `<row r="${row + 1}">${inside.join('')}</row>`;
  });
  const width = Math.max(1, ...sheet.rows.map((cells) => cells.length));
  const last = cellAddress(Math.max(0, sheet.rows.length - 1), width - 1);
  return {
    dimension: `<dimension ref="${last === 'A1' ? 'A1' : `A1:${last}`}"/>`,
    sheetData: `<sheetData>${rows.join('')}</sheetData>`,
    hyperlinks: links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
  };
}

function cellElement(
  { value, numberFormat, bold = false, link }: MadeCell,
  address: string,
  styles: StylesEdit,
): string {
  const font = bold || link !== undefined ? { font: { bold, link: link !== undefined } } : {};
  const style = styles.variant(0, { numberFormat: numberFormat ?? 'General', ...font });
  const { type, content } = valueXml(value, false);
  if (content === '' && style === 0) return '';
  const attributes = `r="${address}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  return content === '' ? `<c ${attributes}/>` : `<c ${attributes}>${content}</c>`;
}

function linkXml(address: string, { sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  const location = `'${sheet.replaceAll("'", "''")}'!${cell}`;
  return `<hyperlink ref="${address}" location="${escapeAttribute(location)}"/>`;
}

function views(frozenRows: number): string {
  if (frozenRows <= 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const below = cellAddress(frozenRows, 0);
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="${below}" ` +
    `activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>` +
    '</sheetView></sheetViews>'
  );
}

function columns(widths: readonly number[]): string {
  const all = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return all.length === 0 ? '' : `<cols>${all.join('')}</cols>`;
}
