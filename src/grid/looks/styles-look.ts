/** xl/styles.xml: how cells of a style look, and what the differential formats of conditional formats paint. */
import type { ReadLimits } from '../../hosts/xlsx/limits.js';
import { localName, parsePart, type XmlAttributes } from '../../hosts/xlsx/xml/strict-xml.js';
import type { ZipArchive } from '../../hosts/xlsx/zip/zip-archive.js';
import type { ZipEntry } from '../../hosts/xlsx/zip/zip-directory.js';
import type { CellStyle } from '../model/cell.js';
import type { ConditionalLook } from '../model/conditional-format.js';
import { readColor } from './colors.js';

export interface StylesLook {
  /** By a cell's style (its s); undefined where it looks like any other cell. */
  readonly cells: readonly (CellStyle | undefined)[];
  /** By dxfId. */
  readonly differential: readonly ConditionalLook[];
}

export const NO_STYLES: StylesLook = { cells: [], differential: [] };

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface CellFormat {
  readonly fontId: number;
  readonly fillId: number;
  alignment: Mutable<Pick<CellStyle, 'wrapText' | 'horizontalAlignment' | 'verticalAlignment'>>;
}

export function readStylesLook(
  archive: ZipArchive,
  entry: ZipEntry,
  theme: readonly string[],
  limits: ReadLimits,
): StylesLook {
  const fonts: ConditionalLook[] = [];
  const fills: ConditionalLook[] = [];
  const formats: CellFormat[] = [];
  const differential: ConditionalLook[] = [];
  let section = '';
  /** What the present element's children describe. */
  let look: ConditionalLook = {};
  let solid = false;
  parsePart(archive, entry, limits, {
    open(tag, attributes, depth) {
      const name = localName(tag);
      if (depth === 2) section = name;
      if (depth === 3) {
        look = {};
        solid = section === 'dxfs';
        if (section === 'fonts') fonts.push(look);
        if (section === 'fills') fills.push(look);
        if (section === 'dxfs') differential.push(look);
        if (section === 'cellXfs') formats.push(newFormat(attributes));
        return;
      }
      if (section === 'cellXfs' && name === 'alignment') {
        const format = formats.at(-1);
        if (format !== undefined) format.alignment = alignmentOf(attributes);
      }
      if (section === 'fonts' || section === 'dxfs') readFont(look, name, attributes, theme);
      if (section !== 'fills' && section !== 'dxfs') return;
      if (name === 'patternFill' && section === 'fills') solid = attributes.patternType === 'solid';
      // A cell's solid fill is its foreground; a differential format's is its background.
      const wanted = section === 'fills' ? 'fgColor' : 'bgColor';
      const color = solid && name === wanted ? readColor(attributes, theme) : undefined;
      if (color !== undefined) look.fill = color;
    },
    close() {},
  });
  return { cells: formats.map((format) => cellStyle(format, fonts, fills)), differential };
}

function newFormat({ fontId, fillId }: XmlAttributes): CellFormat {
  return { fontId: Number(fontId ?? 0), fillId: Number(fillId ?? 0), alignment: {} };
}

function readFont(look: ConditionalLook, name: string, attributes: XmlAttributes, theme: readonly string[]): void {
  const on = attributes.val !== '0' && attributes.val !== 'false';
  if (name === 'b') look.bold = on;
  if (name === 'i') look.italic = on;
  if (name === 'strike') look.strikethrough = on;
  if (name === 'u') look.underline = attributes.val === 'double' ? 'Double' : 'Single';
  const color = name === 'color' ? readColor(attributes, theme) : undefined;
  if (color !== undefined) look.fontColor = color;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function alignmentOf({ horizontal, vertical, wrapText }: XmlAttributes): CellFormat['alignment'] {
  return {
    ...(horizontal !== undefined && horizontal !== 'general' && { horizontalAlignment: capitalised(horizontal) }),
    ...(vertical !== undefined && vertical !== 'bottom' && { verticalAlignment: capitalised(vertical) }),
    ...((wrapText === '1' || wrapText === 'true') && { wrapText: true }),
  };
}

function cellStyle(
  { fontId, fillId, alignment }: CellFormat,
  fonts: readonly ConditionalLook[],
  fills: readonly ConditionalLook[],
): CellStyle | undefined {
  const font = fonts[fontId];
  const fill = fills[fillId]?.fill;
  const style: CellStyle = {
    ...(fill !== undefined && { fill }),
    // Black is what the automatic colour is on paper.
    ...(font?.fontColor !== undefined && font.fontColor !== '#000000' && { fontColor: font.fontColor }),
    ...(font?.bold === true && { bold: true }),
    ...(font?.italic === true && { italic: true }),
    ...alignment,
  };
  return Object.keys(style).length === 0 ? undefined : style;
}
