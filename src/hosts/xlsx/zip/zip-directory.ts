/** The central directory at a zip's end: what parts there are and where. */
import { UnreadableWorkbook } from '../unreadable.js';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** As the directory says; see ZipArchive for what is made of it. */
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Of the entry's local header, from the file's beginning. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const IN_64 = 0xffffffff;

function truncated(): UnreadableWorkbook {
  return new UnreadableWorkbook({ kind: 'truncated' });
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw truncated();
}

interface Directory {
  readonly entries: number;
  readonly start: number;
  /** How far the whole zip is moved by bytes put before it. */
  readonly shift: number;
}

function locate(view: DataView): Directory {
  const end = findEnd(view);
  let entries = view.getUint16(end + 10, true);
  let bytes = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) throw truncated();
    entries = Number(view.getBigUint64(end64 + 32, true));
    bytes = Number(view.getBigUint64(end64 + 40, true));
    start = Number(view.getBigUint64(end64 + 48, true));
    directoryEnd = end64;
  }
  const shift = directoryEnd - bytes - start;
  if (shift < 0) throw truncated();
  return { entries, start: start + shift, shift };
}

/** Sizes and offsets that do not fit 32 bits stand in an extra field, in this order, only those that do not fit. */
function in64(view: DataView, from: number, to: number, sizes: { bytes: number; compressed: number; offset: number }) {
  for (let at = from; at + 4 <= to;) {
    const id = view.getUint16(at, true);
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (fieldEnd > to) break;
    if (id === 1) {
      let next = at + 4;
      for (const size of ['bytes', 'compressed', 'offset'] as const) {
        if (sizes[size] !== IN_64) continue;
        if (next + 8 > fieldEnd) throw truncated();
        sizes[size] = Number(view.getBigUint64(next, true));
        next += 8;
      }
      return;
    }
    at = fieldEnd;
  }
}

/** @throws UnreadableWorkbook 'truncated' where the directory is cut off or does not fit the file */
export function readDirectory(file: Uint8Array): ZipEntry[] {
  if (file.length < END_BYTES) throw truncated();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const directory = locate(view);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.entries; index++) {
    if (at + ENTRY_BYTES > file.length || view.getUint32(at, true) !== ENTRY) throw truncated();
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > file.length) throw truncated();
    const sizes = {
      bytes: view.getUint32(at + 24, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    in64(view, nameEnd, extraEnd, sizes);
    entries.push({
      name: decoder.decode(file.subarray(at + ENTRY_BYTES, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      compressedBytes: sizes.compressed,
      bytes: sizes.bytes,
      offset: sizes.offset + directory.shift,
    });
    at = next;
  }
  return entries;
}
