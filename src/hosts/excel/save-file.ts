/// <reference types="office-js" />
/**
 * Giving a file out of the pane. A workbook is opened as a new one, which the person saves; other files are downloaded
 * where the pane runs in a browser: the desktop's webviews drop downloads without a word.
 */
import type { SaveOutcome } from '../host.js';
import { isTooLarge, refusalOf } from './office-errors.js';
import { hasExcelApi } from './office-types.js';

/** As much of a page as a download needs. */
interface DownloadPage {
  readonly document?: { createElement(name: 'a'): { href: string; download: string; click(): void } };
  readonly URL?: { createObjectURL?(blob: Blob): string; revokeObjectURL?(address: string): void };
}

export async function saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  if (/\.xlsx$/i.test(name) && hasExcelApi('1.8')) {
    try {
      await Excel.createWorkbook(base64Of(bytes));
      return { kind: 'saved' };
    } catch (error) {
      // Excel on the web takes 5 MB at most; a browser has no such limit.
      if (!isTooLarge(error)) return refusalOf(error);
    }
  }
  return download(name, bytes);
}

/** btoa takes a text whose letters are bytes; a call with too many arguments overflows the stack. */
const LETTERS_A_CALL = 8192;

export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let first = 0; first < bytes.length; first += LETTERS_A_CALL) {
    letters += String.fromCharCode(...bytes.subarray(first, first + LETTERS_A_CALL));
  }
  return btoa(letters);
}

/** How long a browser may take to begin with the download. */
const DOWNLOAD_MS = 60_000;

function download(name: string, bytes: Uint8Array): SaveOutcome {
  const { document, URL: addresses } = globalThis as unknown as DownloadPage;
  const isBrowser = Office.context.platform === Office.PlatformType.OfficeOnline;
  if (!isBrowser || document === undefined || addresses?.createObjectURL === undefined) {
    return { kind: 'unsupported', what: 'download' };
  }
  const address = addresses.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => addresses.revokeObjectURL?.(address), DOWNLOAD_MS);
  return { kind: 'saved' };
}
