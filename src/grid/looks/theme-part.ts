import type { ReadLimits } from '../../hosts/xlsx/limits.js';
import { localName, parsePart } from '../../hosts/xlsx/xml/strict-xml.js';
import type { ZipArchive } from '../../hosts/xlsx/zip/zip-archive.js';
import type { ZipEntry } from '../../hosts/xlsx/zip/zip-directory.js';
import { OFFICE_THEME } from './colors.js';

/** In the order of the attribute `theme` of a colour, which swaps the part's own pairs of dark and light. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const LINKS = ['hlink', 'folHlink'];

export function readTheme(archive: ZipArchive, entry: ZipEntry, limits: ReadLimits): readonly string[] {
  const colors = new Map<string, string>();
  let name = '';
  parsePart(archive, entry, limits, {
    open(tag, { val, lastClr }, depth) {
      const local = localName(tag);
      if (depth === 4) name = local;
      const color = local === 'sysClr' ? lastClr : local === 'srgbClr' ? val : undefined;
      if (depth === 5 && color !== undefined && !colors.has(name)) colors.set(name, color);
    },
    close() {},
  });
  return [...ORDER, ...LINKS].map((wanted, index) => colors.get(wanted) ?? OFFICE_THEME[index] ?? '000000');
}
