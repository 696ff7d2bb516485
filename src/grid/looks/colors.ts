/** Colours as OOXML writes them → #RRGGBB. */
import type { XmlAttributes } from '../../hosts/xlsx/xml/strict-xml.js';

/** The sixteen colours of the old palette that files still name by number; 0 to 7 are the same as 8 to 15. */
const PALETTE = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const MORE_PALETTE: Readonly<Record<number, string>> = {
  16: '800000',
  17: '008000',
  18: '000080',
  19: '808000',
  20: '800080',
  21: '008080',
  22: 'C0C0C0',
  23: '808080',
  40: '00CCFF',
  41: 'CCFFFF',
  42: 'CCFFCC',
  43: 'FFFF99',
  44: '99CCFF',
  45: 'FF99CC',
  46: 'CC99FF',
  47: 'FFCC99',
};

/** Office's own theme in the order of the attribute `theme`: light 1, dark 1, light 2, dark 2, accents, links. */
export const OFFICE_THEME: readonly string[] = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** undefined: automatic, or a colour that is not known here. */
export function readColor(attributes: XmlAttributes, theme: readonly string[] = OFFICE_THEME): string | undefined {
  const { rgb, indexed, theme: index, tint } = attributes;
  let base: string | undefined;
  if (rgb !== undefined) base = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(rgb)?.[1];
  else if (index !== undefined) base = theme[Number(index)];
  else if (indexed !== undefined) base = paletteColor(Number(indexed));
  if (base === undefined) return undefined;
  return `#${tinted(base, Number(tint ?? 0)).toUpperCase()}`;
}

function paletteColor(index: number): string | undefined {
  return PALETTE[index < 8 ? index : index - 8] ?? MORE_PALETTE[index];
}

/** Towards white for a tint above 0, towards black below it. */
function tinted(hex: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return hex;
  return [0, 2, 4]
    .map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16);
      const shaded = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.round(shaded).toString(16).padStart(2, '0');
    })
    .join('');
}
