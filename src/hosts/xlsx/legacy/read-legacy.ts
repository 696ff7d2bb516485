/** .xls, .et, .xlsb and Excel 2003's XML through SheetJS, which is loaded only for them. */
import type { WorkBook } from '@e965/xlsx';
import type { WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import type { ReadLimits } from '../limits.js';
import { UnreadableWorkbook, malformed } from '../unreadable.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import { codepages } from './codepages.js';
import { assertReadableWorkbook, assertSoundBiff } from './compound-file.js';
import { sheetJsSnapshot } from './sheetjs-snapshot.js';

type SheetJs = typeof import('@e965/xlsx');

async function load(): Promise<SheetJs> {
  const sheetJs = await import('@e965/xlsx');
  sheetJs.set_cptable(codepages);
  return sheetJs;
}

/** SheetJS tells bad data by whatever its parsers stumble over, so inside of it every error is the data's. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/password/i.test(detail)) throw new UnreadableWorkbook({ kind: 'password-protected' });
    throw malformed('', detail);
  }
}

function parse(sheetJs: SheetJs, bytes: Uint8Array): WorkBook {
  return reading(() =>
    sheetJs.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      // Hidden rows and columns come with the styles.
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      cellDates: false,
      UTC: true,
    }),
  );
}

/** An OLE compound file. @throws UnreadableWorkbook */
export async function readCompoundFile(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<WorkbookSnapshot> {
  const sheetJs = await load();
  // SheetJS types its container reader as any.
  const container: unknown = reading(() => sheetJs.CFB.read(bytes, { type: 'array' }));
  const find = sheetJs.CFB.find as (container: unknown, path: string) => { content?: ArrayLike<number> } | null;
  assertReadableWorkbook((stream) => {
    const content = find(container, stream)?.content;
    return content === undefined ? undefined : Uint8Array.from(content);
  });
  return sheetJsSnapshot(parse(sheetJs, bytes), name, limits);
}

/** A BIFF stream without a container. @throws UnreadableWorkbook */
export async function readBareBiff(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<WorkbookSnapshot> {
  assertSoundBiff(bytes);
  return sheetJsSnapshot(parse(await load(), bytes), name, limits);
}

/** Excel 2003's XML, in UTF-8. @throws UnreadableWorkbook */
export async function readExcel2003(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<WorkbookSnapshot> {
  return sheetJsSnapshot(parse(await load(), bytes), name, limits);
}

/** .xlsb. SheetJS unpacks it whole, so what it unpacks to is found out first. @throws UnreadableWorkbook */
export async function readBinaryWorkbook(
  archive: ZipArchive,
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
): Promise<WorkbookSnapshot> {
  for (const entry of archive.entries) archive.stream(entry, () => {});
  return sheetJsSnapshot(parse(await load(), bytes), name, limits);
}
