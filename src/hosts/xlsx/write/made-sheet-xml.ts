/** A sheet that the product makes, as XML. */
import { cellAddress } from '../../../core/sheet/address.js';
import type { Area } from '../../../core/sheet/snapshot.js';
import type { MadeSheet } from '../../../core/sheet/write-plan.js';
import { NOTHING_KEPT, keptLooks } from './kept-looks.js';
import { withAreas } from './made-areas-xml.js';
import { type CellPieces, cellPieces } from './made-cells-xml.js';
import { DECLARATION, type Namespaces } from './namespaces.js';
import type { StylesEdit } from './styles-edit.js';
import { WORKSHEET_SEQUENCE } from './worksheet-sequence.js';
import { type TextEdit, edited, inserted, prefixed } from './xml-edits.js';
import { XmlText } from './xml-text.js';

/** A new worksheet part. */
export function newSheetXml(sheet: MadeSheet, styles: StylesEdit, { main, relationships }: Namespaces): string {
  const { dimension, sheetData, hyperlinks } = cellPieces(sheet, styles, NOTHING_KEPT);
  const text =
    `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}">${dimension}${views(sheet.frozenRows)}` +
    `${columns(sheet.widths)}${sheetData}${hyperlinks}</worksheet>`;
  return withAreas(text, sheet, []);
}

/**
 * The part with other cells, links, merges and choices; the view, the columns' widths and whatever people added beside
 * the cells stay as they are, and so do the borders of all cells and the fills of those that get none.
 */
export function refilledSheetXml(text: string, sheet: MadeSheet, styles: StylesEdit): string {
  const kept = keptLooks(text, styles);
  const made = cellPieces(sheet, styles, kept);
  let refilled = text;
  for (const local of ['dimension', 'sheetData', 'hyperlinks'] as const) {
    refilled = replaced(refilled, local, made[local]);
  }
  const xml = new XmlText(refilled);
  const without = (local: string) => xml.child(xml.root, local) === undefined;
  const missing: TextEdit[] = [];
  if (without('cols') && sheet.widths.length > 0) {
    missing.push(inserted(xml, WORKSHEET_SEQUENCE, 'cols', prefixed(columns(sheet.widths), xml.prefix)));
  }
  const own = [kept.filled, madeArea(sheet)].filter((area) => area !== null);
  return withAreas(edited(refilled, missing), sheet, own);
}

/** null: no cells at all. */
function madeArea({ rows }: MadeSheet): Area | null {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return width === 0 ? null : { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
}

function replaced(text: string, local: keyof CellPieces, content: string): string {
  const xml = new XmlText(text);
  const there = xml.child(xml.root, local);
  const own = prefixed(content, xml.prefix);
  if (there !== undefined) return edited(text, [{ start: there.start, end: there.end, text: own }]);
  return own === '' ? text : edited(text, [inserted(xml, WORKSHEET_SEQUENCE, local, own)]);
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
