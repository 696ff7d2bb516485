/** Bytes of a text file → text: by its byte order mark, else UTF-8, else GB18030 as Chinese Windows writes it. */
import { isPlatformError } from '../platform-error.js';

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (isPlatformError(error, 'TypeError')) return undefined;
    throw error;
  }
}

/** A file without a byte order mark whose every other byte at the start is 0 is UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 64);
  if (start.length < 4) return undefined;
  const zeros = [0, 1].map((parity) => start.filter((byte, index) => index % 2 === parity && byte === 0).length);
  const half = start.length >> 1;
  if (zeros[1] === half) return 'utf-16le';
  return zeros[0] === half ? 'utf-16be' : undefined;
}

/** undefined: no text in any of these encodings, or with control characters as only binary files have them. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  let text: string | undefined;
  if (a === 0xff && b === 0xfe) text = decoded(bytes, 'utf-16le');
  else if (a === 0xfe && b === 0xff) text = decoded(bytes, 'utf-16be');
  else text = decoded(bytes, unmarkedUtf16(bytes) ?? 'utf-8') ?? decoded(bytes, 'gb18030');
  return text === undefined || /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
}
