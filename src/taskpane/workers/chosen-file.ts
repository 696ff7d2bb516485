/** A file that a person chose in the page, as bytes, or why there are none. */
import { MAX_FILE_BYTES, type SourceReading } from '../../app/unreadable.js';

/** The endings that a file dialog offers: what readWorkbook reads. */
export const WORKBOOK_FILES = '.xlsx,.xlsm,.xltx,.xls,.et,.xlsb,.ods,.fods,.csv,.tsv,.xml';

export async function readChosenFile(file: File): Promise<SourceReading> {
  if (file.size > MAX_FILE_BYTES) {
    return { kind: 'unreadable', reason: { kind: 'file-too-large', bytes: file.size, limit: MAX_FILE_BYTES } };
  }
  try {
    return { kind: 'bytes', bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // Excel and WPS lock the files that they hold open on Windows.
    if (error.name === 'NotReadableError') return { kind: 'unreadable', reason: { kind: 'in-use' } };
    if (error.name === 'NotFoundError') return { kind: 'unreadable', reason: { kind: 'not-there' } };
    return { kind: 'unreadable', reason: { kind: 'read-failed', code: error.name } };
  }
}
