/** What goes back to organisations, file by file: a text each, and an annotated copy of every workbook that is to be changed. */
import type { Language } from '../../core/messages/language.js';
import { distinctFileNames } from '../../core/split/file-names.js';
import type { CheckSettings } from '../check-file.js';
import { bulkWords } from '../messages/bulk/words.js';
import { fileName, type SourceReading } from '../unreadable.js';
import { annotateFile, type AnnotateOutcome } from './annotate-file.js';
import type { FileVerdict } from './file-verdict.js';
import { returnSlips } from './return-slip.js';

export type ReturnFile =
  | { readonly kind: 'slip'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'copy'; readonly fileName: string; readonly bytes: Uint8Array; readonly path: string }
  | {
      readonly kind: 'no-copy';
      readonly path: string;
      /** `changed`: other bytes than were checked. */
      readonly why: Exclude<AnnotateOutcome, { kind: 'annotated' }> | { readonly kind: 'changed' };
    };

export interface ReturnSource {
  readonly settings: CheckSettings;
  readonly language: Language;
  /** The file's bytes once more: none of them are kept. */
  readonly read: (path: string) => Promise<SourceReading>;
  /** Whether they are those that were checked. */
  readonly isAsChecked: (path: string, bytes: Uint8Array) => boolean | Promise<boolean>;
}

/** One after the other, so that one workbook at a time is in memory. Names are safe for every file system and distinct. */
export async function* returnFiles(
  files: readonly FileVerdict[],
  { settings, language, read, isAsChecked }: ReturnSource,
): AsyncGenerator<ReturnFile> {
  const words = bulkWords(language).slip;
  const slips = returnSlips(files, language);
  const copied = files.filter(({ verdict }) => verdict === 'to-fix');
  const names = distinctFileNames([
    ...slips.map(({ organisation, files: [first] }) => words.fileName(organisation ?? stemOf(first?.path ?? ''))),
    ...copied.map(({ path }) => words.copyName(stemOf(path))),
  ]);
  for (const [index, { text }] of slips.entries()) {
    yield { kind: 'slip', fileName: `${names[index]}.txt`, bytes: windowsText(text) };
  }
  for (const [index, { path }] of copied.entries()) {
    const name = `${names[slips.length + index]}${endingOf(path)}`;
    const reading = await read(path);
    if (reading.kind === 'unreadable') {
      yield { kind: 'no-copy', path, why: reading };
    } else if (!(await isAsChecked(path, reading.bytes))) {
      yield { kind: 'no-copy', path, why: { kind: 'changed' } };
    } else {
      const outcome = await annotateFile(reading.bytes, fileName(path), settings, language);
      if (outcome.kind === 'annotated') yield { kind: 'copy', fileName: name, bytes: outcome.bytes, path };
      else yield { kind: 'no-copy', path, why: outcome };
    }
  }
}

/** The annotated copy's name for one file that is saved alone. */
export function copyNameOf(path: string, language: Language): string {
  const [name = ''] = distinctFileNames([bulkWords(language).slip.copyName(stemOf(path))]);
  return `${name}${endingOf(path)}`;
}

function stemOf(path: string): string {
  return fileName(path).replace(/\.[^.]*$/, '');
}

/** As the file has it: a workbook with macros must keep its own. */
function endingOf(path: string): string {
  return (/\.[a-z0-9]{1,5}$/i.exec(path)?.[0] ?? '.xlsx').toLowerCase();
}

/** With the mark and the line ends by which every Windows shows Chinese as Chinese. */
function windowsText(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
}
