/** xl/workbook.xml: the sheets in tab order and the date system. */
import type { SheetSnapshot } from '../../../core/sheet/snapshot.js';
import type { ReadLimits } from '../limits.js';
import { type XmlAttributes, isTrue, localName, parsePart } from '../xml/strict-xml.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  /** Undefined where the sheet names none. */
  readonly relationshipId: string | undefined;
}

export interface WorkbookPart {
  /** The root element's local name: workbook, or what else the file is (document, presentation). */
  readonly root: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

/** r:id, whatever the prefix is. */
function relationshipId(attributes: XmlAttributes): string | undefined {
  const name = Object.keys(attributes).find((attribute) => attribute.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}

function visibility(state: string | undefined): SheetEntry['visibility'] {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

export function readWorkbookPart(archive: ZipArchive, entry: ZipEntry, limits: ReadLimits): WorkbookPart {
  let root = '';
  let date1904 = false;
  const sheets: SheetEntry[] = [];
  parsePart(archive, entry, limits, {
    open(name, attributes, depth) {
      const local = localName(name);
      if (depth === 1) root = local;
      else if (depth === 2 && local === 'workbookPr') date1904 = isTrue(attributes.date1904);
      else if (depth === 3 && local === 'sheet') {
        sheets.push({
          name: attributes.name ?? '',
          visibility: visibility(attributes.state),
          relationshipId: relationshipId(attributes),
        });
      }
    },
    close() {},
  });
  return { root, date1904, sheets };
}
