/** Whether a worksheet's cells are protected. */
import { XmlText } from './xml-text.js';

/** @param text of a worksheet part */
export function isProtected(text: string): boolean {
  if (!text.includes('sheetProtection')) return false;
  const xml = new XmlText(text);
  const protection = xml.child(xml.root, 'sheetProtection');
  if (protection === undefined) return false;
  const value = xml.attributes(protection).get('sheet');
  return value === '1' || value === 'true' || value === 'on';
}
