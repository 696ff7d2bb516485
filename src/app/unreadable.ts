/** Why a file could not be read: its content (the reader says so), or not even its bytes (its source says so). */
import { DEFAULT_LIMITS } from '../hosts/xlsx/limits.js';
import type { FoundContent, UnreadableReason as UnreadableContent } from '../hosts/xlsx/unreadable.js';

export type { FoundContent };

export type UnreadableSource =
  | { readonly kind: 'not-there' }
  | { readonly kind: 'not-permitted' }
  /** Another program holds it open: Excel and WPS lock files on Windows. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'not-a-file' }
  /** `code`: the system's own name of what went wrong. */
  | { readonly kind: 'read-failed'; readonly code: string };

export type UnreadableReason = UnreadableContent | UnreadableSource;

export type SourceReading =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Larger files are not even read into memory. */
export const MAX_FILE_BYTES = DEFAULT_LIMITS.fileBytes;

/** a/b/葛兰镇9月.xlsx → 葛兰镇9月.xlsx */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
