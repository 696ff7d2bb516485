/**
 * Saving where the person says, by the browser's own dialogue (Chromium's). Only there can a file that exists be written
 * over, the opened one too: the browser asks before it does.
 */

interface WritableFile {
  readonly name: string;
  createWritable(): Promise<{ write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
}

/** As much of the File System Access API as is used; TypeScript's library does not know it. */
interface FileAccess {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<WritableFile>;
}

export type SaveElsewhereOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  /** The browser or the disk says no. */
  | { readonly kind: 'failed'; readonly detail: string };

export function canSaveElsewhere(page: FileAccess = globalThis as FileAccess): boolean {
  return page.showSaveFilePicker !== undefined;
}

/** The file is written whole or stays as it was: the browser writes beside it until it is closed. */
export async function saveElsewhere(
  suggestedName: string,
  bytes: Uint8Array,
  page: FileAccess = globalThis as FileAccess,
): Promise<SaveElsewhereOutcome> {
  try {
    const file = await page.showSaveFilePicker?.({ suggestedName });
    if (file === undefined) return { kind: 'failed', detail: 'showSaveFilePicker' };
    const writable = await file.createWritable();
    await writable.write(bytes.slice());
    await writable.close();
    return { kind: 'saved', name: file.name };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'AbortError' ? { kind: 'cancelled' } : { kind: 'failed', detail: error.message };
  }
}
