/** A file on the disk, read, hashed and checked: in whichever thread. */
import { createHash } from 'node:crypto';
import type { CheckSettings } from '../app/check-file.js';
import { checkSource, type CheckedSource } from '../app/check-workbooks.js';
import type { FoundFile } from './find-workbooks.js';
import { sourceOf } from './read-source.js';

export function checkFoundFile(found: FoundFile, settings: CheckSettings): Promise<CheckedSource> {
  return checkSource(sourceOf(found), settings, sha256);
}

/** Hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
