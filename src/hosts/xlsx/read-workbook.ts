/** A workbook file's bytes → its snapshot, or why there is none. What the file is, its content says, not its name. */
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { binaryContent, textContent } from './file-content.js';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.js';
import { readBareBiff, readBinaryWorkbook, readCompoundFile, readExcel2003 } from './legacy/read-legacy.js';
import { mainPart, readOoxml } from './ooxml/read-ooxml.js';
import { readFlatOpenDocument, readOpenDocument } from './opendocument/read-opendocument.js';
import { decodeText } from './text/decode-text.js';
import { isClearlyTable } from './text/delimited.js';
import { readDelimited } from './text/read-delimited.js';
import { type FoundContent, type UnreadableReason, UnreadableWorkbook } from './unreadable.js';
import { ZipArchive } from './zip/zip-archive.js';

export type { ReadLimits } from './limits.js';
export type { FoundContent, UnreadableReason } from './unreadable.js';

export type ReadOutcome =
  | { readonly kind: 'read'; readonly workbook: WorkbookSnapshot }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Reads .xlsx, .xlsm, .xltx, .xls, .et, .xlsb, .ods, .fods, Excel 2003's XML, .csv and .tsv.
 * @param name the file's name without its folder; its ending matters only for text files
 * @param limits those that are not the defaults
 * @returns never rejects for what the file holds; a rejection is a defect of the program
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  limits: Partial<ReadLimits> = {},
): Promise<ReadOutcome> {
  try {
    return { kind: 'read', workbook: await read(bytes, name, { ...DEFAULT_LIMITS, ...limits }) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { kind: 'unreadable', reason: error.reason };
    throw error;
  }
}

async function read(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<WorkbookSnapshot> {
  if (bytes.length === 0) throw new UnreadableWorkbook({ kind: 'empty-file' });
  if (bytes.length > limits.fileBytes) {
    throw new UnreadableWorkbook({ kind: 'file-too-large', bytes: bytes.length, limit: limits.fileBytes });
  }
  const content = binaryContent(bytes);
  switch (content.kind) {
    case 'zip':
      return readZip(bytes, name, limits);
    case 'compound':
      return readCompoundFile(bytes, name, limits);
    case 'biff':
      return readBareBiff(bytes, name, limits);
    case 'other':
      throw notAWorkbook(content.found);
    case 'text':
      return readText(bytes, name, limits);
  }
}

function notAWorkbook(found: FoundContent): UnreadableWorkbook {
  return new UnreadableWorkbook({ kind: 'not-a-workbook', found });
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

async function readZip(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<WorkbookSnapshot> {
  const archive = new ZipArchive(bytes, limits);
  const main = mainPart(archive, limits);
  if (main !== undefined) {
    return main.name.endsWith('.bin')
      ? readBinaryWorkbook(archive, bytes, name, limits)
      : readOoxml(archive, main, name, limits);
  }
  const mimetype = archive.find('mimetype');
  const type = mimetype === undefined ? '' : new TextDecoder().decode(archive.read(mimetype));
  if (type.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) return readOpenDocument(archive, name, limits);
  if (type.startsWith(`${OPEN_DOCUMENT}text`)) throw notAWorkbook('word');
  if (type.startsWith(`${OPEN_DOCUMENT}presentation`)) throw notAWorkbook('powerpoint');
  throw notAWorkbook('zip');
}

async function readText(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<WorkbookSnapshot> {
  const text = decodeText(bytes);
  if (text === undefined) throw notAWorkbook('unknown');
  const content = textContent(text);
  switch (content) {
    case 'html':
      throw new UnreadableWorkbook({ kind: 'html' });
    case 'flat-opendocument':
      return readFlatOpenDocument(text, name, limits);
    case 'xml-workbook':
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableWorkbook({ kind: 'xml-entities', part: '' });
      return readExcel2003(new TextEncoder().encode(text), name, limits);
    case 'xml':
      throw notAWorkbook('text');
    case 'delimited':
      if (text.trim() === '') throw new UnreadableWorkbook({ kind: 'empty-file' });
      if (!/\.(?:csv|tsv|txt)$/i.test(name) && !isClearlyTable(text)) throw notAWorkbook('text');
      return readDelimited(text, name, limits);
  }
}
