/** .xlsx, .xlsm, .xltx, .xltm: an open package → its workbook. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import type { ReadLimits } from '../limits.js';
import { NumberFormats } from '../number-formats.js';
import { UnreadableWorkbook, malformed } from '../unreadable.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';
import { readSheet } from './read-sheet.js';
import { type Relationship, relationshipsOf } from './relationships.js';
import { readSharedStrings } from './shared-strings-part.js';
import type { WorkbookContext } from './sheet-cells.js';
import { readStyles } from './styles-part.js';
import { readWorkbookPart } from './workbook-part.js';

/** The part that the package is about; where writers got the relationships wrong, where everybody has it. */
export function mainPart(archive: ZipArchive, limits: ReadLimits): ZipEntry | undefined {
  const target = relationshipsOf(archive, '', limits).find(({ type }) => type === 'officeDocument')?.target;
  return archive.find(target ?? '') ?? archive.find('xl/workbook.xml') ?? archive.find('xl/workbook.bin');
}

function partOf(archive: ZipArchive, relationships: readonly Relationship[], type: string): ZipEntry | undefined {
  const target = relationships.find((relationship) => relationship.type === type)?.target;
  return target === undefined ? undefined : archive.find(target);
}

/** Without its styles a workbook reads, but its dates and rates are bare numbers. */
function stylesOf(archive: ZipArchive, relationships: readonly Relationship[]): ZipEntry | undefined {
  const part = partOf(archive, relationships, 'styles');
  const missing = part === undefined ? relationships.find(({ type }) => type === 'styles') : undefined;
  if (missing !== undefined) throw malformed(missing.target, 'missing');
  return part;
}

/** @param main the part that mainPart found. @throws UnreadableWorkbook */
export function readOoxml(archive: ZipArchive, main: ZipEntry, name: string, limits: ReadLimits): WorkbookSnapshot {
  const workbook = readWorkbookPart(archive, main, limits);
  if (workbook.root !== 'workbook') {
    const found = workbook.root === 'document' ? 'word' : workbook.root === 'presentation' ? 'powerpoint' : 'zip';
    throw new UnreadableWorkbook({ kind: 'not-a-workbook', found });
  }
  const relationships = relationshipsOf(archive, main.name, limits);
  const styles = stylesOf(archive, relationships);
  const strings = partOf(archive, relationships, 'sharedStrings');
  const numberFormats = new NumberFormats();
  const context: WorkbookContext = {
    sharedStrings: strings === undefined ? [] : readSharedStrings(archive, strings, limits),
    formatOfStyle: styles === undefined ? [] : readStyles(archive, styles, numberFormats, limits),
    numberFormats,
    date1904: workbook.date1904,
  };
  const sheets: SheetSnapshot[] = [];
  for (const sheet of workbook.sheets) {
    const relationship = relationships.find(({ id }) => id === sheet.relationshipId);
    // Chart, dialog and macro sheets have no cells of their own.
    if (relationship !== undefined && relationship.type !== 'worksheet') continue;
    const entry = relationship === undefined ? undefined : archive.find(relationship.target);
    if (entry === undefined) throw malformed(main.name, `no part for the sheet ${sheet.name}`);
    sheets.push(readSheet(archive, entry, sheet, context, limits));
  }
  return { name, date1904: workbook.date1904, numberFormats: numberFormats.codes, sheets };
}
