/**
 * The stamp by which a sheet is known as made by the product: a custom property of the sheet, the same that Office.js
 * gives (worksheet.customProperties), so that Excel and files know each other's sheets.
 */
import { WORKSHEET_SEQUENCE } from './worksheet-sequence.js';
import { edited, inserted } from './xml-edits.js';
import { XmlText } from './xml-text.js';

const STAMP = 'dispatch';

/** UTF-16, as Excel writes it. */
export const STAMP_VALUE = Uint8Array.from([...'made-sheet'].flatMap((character) => [character.charCodeAt(0), 0]));

export const STAMP_PART_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** @param text of a worksheet part of our own making, in which r: is the prefix of relationships */
export function stamped(text: string, relationshipId: string): string {
  const properties = `<customProperties><customPr name="${STAMP}" r:id="${relationshipId}"/></customProperties>`;
  return edited(text, [inserted(new XmlText(text), WORKSHEET_SEQUENCE, 'customProperties', properties)]);
}

/** @param text of a worksheet part */
export function bearsStamp(text: string): boolean {
  if (!text.includes('customPr')) return false;
  const xml = new XmlText(text);
  const properties = xml.child(xml.root, 'customProperties');
  if (properties === undefined) return false;
  return [...xml.children(properties)].some((property) => xml.attributes(property).get('name') === STAMP);
}
