/** A zip written anew: untouched parts keep their packed bytes, in the order given. */
import { deflateSync } from 'fflate';
import { UnreadableWorkbook } from '../unreadable.js';
import { crc32 } from '../zip/crc32.js';
import type { ZipEntry } from '../zip/zip-directory.js';

export interface PackedPart {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time in the low 16 bits, DOS date above them. */
  readonly time: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly bytes: number;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAME = 0x800;
/** Half the time of the default for sheets, and as small. */
const PACKING = 4;
/** Sizes stand in the local header, not behind the data. */
const SIZES_BEHIND = 0x8;
/** 1980-01-01: the same plan makes the same file whenever it runs. */
const EARLIEST = 0x21 << 16;

interface LocalHeader {
  readonly flags: number;
  readonly time: number;
  readonly name: Uint8Array;
  readonly dataStart: number;
}

function localHeader(file: Uint8Array, entry: ZipEntry): LocalHeader {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { offset } = entry;
  if (offset + LOCAL_HEADER_BYTES > file.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw truncated();
  const nameEnd = offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true);
  return {
    flags: view.getUint16(offset + 6, true) & ~SIZES_BEHIND,
    time: view.getUint32(offset + 10, true),
    name: file.subarray(offset + LOCAL_HEADER_BYTES, nameEnd),
    dataStart: nameEnd + view.getUint16(offset + 28, true),
  };
}

function truncated(): UnreadableWorkbook {
  return new UnreadableWorkbook({ kind: 'truncated' });
}

/** The part as it lies packed in the file. @throws UnreadableWorkbook 'truncated' */
export function copiedPart(file: Uint8Array, entry: ZipEntry): PackedPart {
  const { flags, time, name, dataStart } = localHeader(file, entry);
  const end = dataStart + entry.compressedBytes;
  if (end > file.length) throw truncated();
  const { method, crc, bytes } = entry;
  return { name, flags, method, time, crc, packed: file.subarray(dataStart, end), bytes };
}

/** Other content for a part that is there: its name stays to the byte. @throws UnreadableWorkbook 'truncated' */
export function changedPart(file: Uint8Array, entry: ZipEntry, content: Uint8Array): PackedPart {
  const { flags, time, name } = localHeader(file, entry);
  return { name, flags, time, ...deflated(content) };
}

export function newPart(name: string, content: Uint8Array): PackedPart {
  return { name: new TextEncoder().encode(name), flags: UTF8_NAME, time: EARLIEST, ...deflated(content) };
}

function deflated(content: Uint8Array): Pick<PackedPart, 'method' | 'crc' | 'packed' | 'bytes'> {
  const packed = deflateSync(content, { level: PACKING });
  return { method: DEFLATED, crc: crc32(content, 0), packed, bytes: content.length };
}

export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  let size = END_BYTES;
  for (const { name, packed } of parts) size += LOCAL_HEADER_BYTES + ENTRY_BYTES + name.length * 2 + packed.length;
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const common = (at: number, { flags, method, time, crc, packed, bytes, name }: PackedPart) => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, method, true);
    view.setUint32(at + 6, time, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, packed.length, true);
    view.setUint32(at + 18, bytes, true);
    view.setUint16(at + 22, name.length, true);
  };
  let at = 0;
  const offsets = parts.map((part) => {
    const offset = at;
    view.setUint32(at, LOCAL_HEADER, true);
    common(at + 4, part);
    file.set(part.name, at + LOCAL_HEADER_BYTES);
    at += LOCAL_HEADER_BYTES + part.name.length;
    file.set(part.packed, at);
    at += part.packed.length;
    return offset;
  });
  const directory = at;
  parts.forEach((part, index) => {
    view.setUint32(at, ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    common(at + 6, part);
    view.setUint32(at + 42, offsets[index] as number, true);
    file.set(part.name, at + ENTRY_BYTES);
    at += ENTRY_BYTES + part.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}
