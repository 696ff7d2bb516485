/** .ods and .fods → a workbook. SheetJS loses column styles, hidden rows and columns, and writes out every repeat. */
import type { WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import type { ReadLimits } from '../limits.js';
import { NumberFormats } from '../number-formats.js';
import { UnreadableWorkbook, malformed } from '../unreadable.js';
import { StrictXml, localName, parsePart } from '../xml/strict-xml.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import { ContentEvents } from './content-events.js';
import { Styles } from './styles.js';

/** Every encrypted part has its key's data in the manifest. */
function isEncrypted(archive: ZipArchive, limits: ReadLimits): boolean {
  const manifest = archive.find('META-INF/manifest.xml');
  let encrypted = false;
  if (manifest === undefined) return false;
  parsePart(archive, manifest, limits, {
    open(name) {
      if (localName(name) === 'encryption-data') encrypted = true;
    },
    close() {},
  });
  return encrypted;
}

/** @throws UnreadableWorkbook */
export function readOpenDocument(archive: ZipArchive, name: string, limits: ReadLimits): WorkbookSnapshot {
  if (isEncrypted(archive, limits)) throw new UnreadableWorkbook({ kind: 'password-protected' });
  const content = archive.find('content.xml');
  if (content === undefined) throw malformed('content.xml', 'missing');
  const styles = new Styles();
  const numberFormats = new NumberFormats();
  const shared = archive.find('styles.xml');
  if (shared !== undefined) {
    parsePart(archive, shared, limits, new ContentEvents(shared.name, styles, numberFormats, limits));
  }
  const events = new ContentEvents(content.name, styles, numberFormats, limits);
  parsePart(archive, content, limits, events);
  return { name, date1904: events.date1904, numberFormats: numberFormats.codes, sheets: events.sheets };
}

/** One XML document that holds everything. @throws UnreadableWorkbook */
export function readFlatOpenDocument(text: string, name: string, limits: ReadLimits): WorkbookSnapshot {
  const numberFormats = new NumberFormats();
  const events = new ContentEvents('', new Styles(), numberFormats, limits);
  const xml = new StrictXml('', limits, events);
  xml.write(text);
  xml.end();
  return { name, date1904: events.date1904, numberFormats: numberFormats.codes, sheets: events.sheets };
}
