/** A file on the disk as a source of the use case. */
import { readFile, stat } from 'node:fs/promises';
import type { WorkbookSource } from '../app/check-workbooks.js';
import { MAX_FILE_BYTES, type SourceReading } from '../app/unreadable.js';
import type { FoundFile } from './find-workbooks.js';
import { unreadableReason } from './system-errors.js';

export function sourceOf({ path, file }: FoundFile): WorkbookSource {
  return { path, read: () => readSource(file) };
}

/** A pipe or a device is no source: reading it may never end. */
export async function readSource(file: string): Promise<SourceReading> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return { kind: 'unreadable', reason: { kind: 'not-a-file' } };
    if (found.size > MAX_FILE_BYTES) {
      return { kind: 'unreadable', reason: { kind: 'file-too-large', bytes: found.size, limit: MAX_FILE_BYTES } };
    }
    const content = await readFile(file);
    // A plain view: Buffer's own slice would share memory where readers expect a copy.
    return { kind: 'bytes', bytes: new Uint8Array(content.buffer, content.byteOffset, content.byteLength) };
  } catch (error) {
    return { kind: 'unreadable', reason: unreadableReason(error) };
  }
}
