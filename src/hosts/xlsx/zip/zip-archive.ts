/**
 * A zip's parts, unpacked in small steps so that no part is ever held whole. What a file unpacks to is bounded twice:
 * by what its directory declares, before anything is unpacked, and by what really comes out.
 */
import { Inflate } from 'fflate';
import { type ReadLimits, unzippedAllowance } from '../limits.js';
import { UnreadableWorkbook, malformed } from '../unreadable.js';
import { crc32 } from './crc32.js';
import { type ZipEntry, readDirectory } from './zip-directory.js';

/** Deflate makes at most 1,032 bytes of one: a step never holds more than 32 MB. */
const STEP_BYTES = 32 * 1024;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** Part names differ in case, slashes and a leading slash between writers. */
function normalName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function truncated(): UnreadableWorkbook {
  return new UnreadableWorkbook({ kind: 'truncated' });
}

export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private readonly allowance: number;
  private unpacked = 0;

  /** @throws UnreadableWorkbook 'truncated', or 'unzipped-too-large' by its directory's own word */
  constructor(
    private readonly file: Uint8Array,
    limits: ReadLimits,
  ) {
    this.entries = readDirectory(file);
    this.allowance = unzippedAllowance(file.length, limits);
    let declared = 0;
    for (const entry of this.entries) {
      declared += entry.bytes;
      this.byName.set(normalName(entry.name), entry);
    }
    if (declared > this.allowance) this.tooLarge();
  }

  find(name: string): ZipEntry | undefined {
    return this.byName.get(normalName(name));
  }

  /**
   * Unpacks a part into the sink, piece by piece; a piece is the sink's to keep.
   * @throws UnreadableWorkbook; what the sink throws passes through
   */
  stream(entry: ZipEntry, sink: (piece: Uint8Array) => void): void {
    const packed = this.packedBytes(entry);
    let bytes = 0;
    let crc = 0;
    const take = (piece: Uint8Array) => {
      bytes += piece.length;
      this.unpacked += piece.length;
      // More than declared is how a bomb hides its size from the check of the directory.
      if (bytes > entry.bytes || this.unpacked > this.allowance) this.tooLarge();
      crc = crc32(piece, crc);
      sink(piece);
    };
    if (entry.method === STORED) {
      for (let at = 0; at < packed.length; at += STEP_BYTES) take(packed.slice(at, at + STEP_BYTES));
    } else {
      this.inflate(packed, take);
    }
    if (bytes !== entry.bytes || crc !== entry.crc) throw truncated();
  }

  /** A small part as a whole. */
  read(entry: ZipEntry): Uint8Array {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    this.stream(entry, (piece) => {
      pieces.push(piece);
      bytes += piece.length;
    });
    const whole = new Uint8Array(bytes);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  private inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => {
      if (piece.length > 0) pieces.push(piece);
    });
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      const end = at + STEP_BYTES;
      // Only the unpacking stands in the try: what the sink throws is not the data's fault.
      try {
        inflate.push(packed.subarray(at, end), end >= packed.length);
      } catch (error) {
        if (isInflateError(error)) throw truncated();
        throw error;
      }
      const made = pieces;
      pieces = [];
      for (const piece of made) take(piece);
    }
  }

  private packedBytes(entry: ZipEntry): Uint8Array {
    if (entry.encrypted) throw new UnreadableWorkbook({ kind: 'password-protected' });
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw malformed(entry.name, `compression method ${entry.method}`);
    }
    const { file } = this;
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const header = entry.offset;
    if (header + LOCAL_HEADER_BYTES > file.length || view.getUint32(header, true) !== LOCAL_HEADER) throw truncated();
    const start = header + LOCAL_HEADER_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const end = start + entry.compressedBytes;
    if (end > file.length) throw truncated();
    return file.subarray(start, end);
  }

  private tooLarge(): never {
    throw new UnreadableWorkbook({ kind: 'unzipped-too-large', limit: this.allowance });
  }
}

/** fflate's errors are plain Errors with a number as code. */
function isInflateError(error: unknown): boolean {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'number';
}
