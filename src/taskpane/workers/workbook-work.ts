/** What is done with a workbook's file away from the page's thread. Everything in and out can be cloned. */
import { annotateFile, type AnnotateOutcome } from '../../app/bulk/annotate-file.js';
import {
  checkFile,
  readPrevious,
  type CheckSettings,
  type FileOutcome,
  type WorkbookReading,
} from '../../app/check-file.js';
import type { Language } from '../../core/messages/language.js';

export interface WorkbookWork {
  /** `name`: the file's, without its folder. A file that cannot be read is an outcome; a rejection is a defect of the program. */
  read(bytes: Uint8Array, name: string): Promise<WorkbookReading>;
  check(bytes: Uint8Array, name: string, settings: CheckSettings): Promise<FileOutcome>;
  /** A copy with its findings in it. */
  annotate(bytes: Uint8Array, name: string, settings: CheckSettings, language: Language): Promise<AnnotateOutcome>;
}

export const workbookWork: WorkbookWork = {
  read: (bytes, name) => readPrevious({ kind: 'bytes', bytes }, name),
  check: checkFile,
  annotate: annotateFile,
};
