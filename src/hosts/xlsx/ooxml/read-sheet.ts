/** One worksheet part → its snapshot. */
import type { SheetSnapshot } from '../../../core/sheet/snapshot.js';
import type { ReadLimits } from '../limits.js';
import { SheetBuilder } from '../sheet-builder.js';
import { streamText } from '../xml/part-text.js';
import { StrictXml } from '../xml/strict-xml.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';
import { SheetCells, type WorkbookContext } from './sheet-cells.js';
import { SheetEvents } from './sheet-events.js';
import { SheetText } from './sheet-text.js';
import type { SheetEntry } from './workbook-part.js';

export function readSheet(
  archive: ZipArchive,
  entry: ZipEntry,
  { name, visibility }: SheetEntry,
  context: WorkbookContext,
  limits: ReadLimits,
): SheetSnapshot {
  const cells = new SheetCells(new SheetBuilder(name, visibility, entry.name, limits), context, entry.name);
  const events = new SheetEvents(cells, entry.name);
  const xml = new StrictXml(entry.name, limits, events);
  const sheet = new SheetText(xml, events, cells);
  streamText(archive, entry, (text) => sheet.write(text));
  sheet.end();
  return cells.finish();
}
