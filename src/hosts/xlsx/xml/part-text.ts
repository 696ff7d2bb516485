/** A zip part's bytes → its text, piece by piece, in the encoding that XML prescribes. */
import { isPlatformError } from '../platform-error.js';
import { malformed } from '../unreadable.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';

/** A byte order mark first, then the declaration, else UTF-8. */
function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...start.subarray(0, 200));
  return /^[\s\S]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function decoderFor(encoding: string, part: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    if (isPlatformError(error, 'RangeError')) throw malformed(part, `encoding ${encoding}`);
    throw error;
  }
}

/** @throws UnreadableWorkbook where the bytes are not of the encoding, and as ZipArchive.stream does */
export function streamText(archive: ZipArchive, entry: ZipEntry, sink: (text: string) => void): void {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const decode = (bytes: Uint8Array | undefined): string => {
    if (bytes !== undefined) decoder ??= decoderFor(encodingOf(bytes), entry.name);
    if (decoder === undefined) return '';
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (error) {
      if (isPlatformError(error, 'TypeError')) throw malformed(entry.name, `not ${decoder.encoding}`);
      throw error;
    }
  };
  archive.stream(entry, (piece) => {
    const text = decode(piece);
    if (text !== '') sink(text);
  });
  const rest = decode(undefined);
  if (rest !== '') sink(rest);
}
