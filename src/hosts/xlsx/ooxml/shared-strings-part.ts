/** xl/sharedStrings.xml: the texts that cells refer to by number. */
import type { ReadLimits } from '../limits.js';
import { localName, parsePart } from '../xml/strict-xml.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';
import { StringItem } from './string-items.js';

export function readSharedStrings(archive: ZipArchive, entry: ZipEntry, limits: ReadLimits): string[] {
  const strings: string[] = [];
  const item = new StringItem();
  let inItem = false;
  parsePart(archive, entry, limits, {
    open(name, _attributes, depth, xml) {
      const local = localName(name);
      if (depth === 2) inItem = local === 'si';
      else if (inItem && depth > 2) item.open(local, depth - 2, xml);
    },
    close(name, depth, xml) {
      const local = localName(name);
      if (depth > 2) item.close(local, xml);
      else if (depth === 2 && inItem) strings.push(item.take());
    },
    text(text) {
      item.add(text);
    },
  });
  return strings;
}
