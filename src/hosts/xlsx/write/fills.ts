/** Fills of cells as xl/styles.xml has them. */
import { XmlText } from './xml-text.js';

/** RRGGBB → a solid fill, without prefixes. */
export function solidFill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** RRGGBB of a solid fill of a plain colour, '' for one that shows nothing; null: a theme's colour, a pattern, a gradient. */
export function fillColour(fill: string): string | null {
  const xml = new XmlText(fill);
  const pattern = xml.child(xml.root, 'patternFill');
  if (pattern === undefined) return xml.root.contentStart === xml.root.contentEnd ? '' : null;
  const type = xml.attributes(pattern).get('patternType') ?? 'none';
  if (type === 'none') return '';
  const colour = xml.child(pattern, 'fgColor');
  const rgb = colour === undefined ? undefined : xml.attributes(colour).get('rgb');
  return type === 'solid' && rgb !== undefined ? rgb.slice(-6).toUpperCase() : null;
}
