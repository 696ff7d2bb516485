/** xl/styles.xml: of all the styles only which number format a cell's style means. */
import { type NumberFormats, builtInNumberFormat } from '../number-formats.js';
import type { ReadLimits } from '../limits.js';
import { localName, parsePart } from '../xml/strict-xml.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';

/** By a cell's style (its s), the index of the number format. */
export function readStyles(
  archive: ZipArchive,
  entry: ZipEntry,
  numberFormats: NumberFormats,
  limits: ReadLimits,
): number[] {
  const custom = new Map<number, string>();
  const formatIds: number[] = [];
  let section = '';
  parsePart(archive, entry, limits, {
    open(name, attributes, depth) {
      const local = localName(name);
      if (depth === 2) section = local;
      if (depth !== 3) return;
      if (section === 'numFmts' && local === 'numFmt') {
        custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      } else if (section === 'cellXfs' && local === 'xf') {
        formatIds.push(Number(attributes.numFmtId ?? 0));
      }
    },
    close() {},
  });
  return formatIds.map((id) => numberFormats.indexOf(custom.get(id) ?? builtInNumberFormat(id)));
}
