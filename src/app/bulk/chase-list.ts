/** 催报: who has sent nothing yet, and whose file has to be sent once more, as a text to send on. */
import type { Language } from '../../core/messages/language.js';
import { renderToSender } from '../../core/messages/render.js';
import { bulkWords } from '../messages/bulk/words.js';
import { wordsOf } from '../messages/words.js';
import { fileName } from '../unreadable.js';
import type { FileVerdict } from './file-verdict.js';
import { plainLine } from './plain-line.js';

export interface Chase {
  /** YYYY-MM; null: not known. */
  readonly month: string | null;
  readonly missing: readonly string[];
  readonly files: readonly FileVerdict[];
}

/** With a closing line break; null: nobody is to be chased. */
export function chaseText({ month, missing, files }: Chase, language: Language): string | null {
  const words = bulkWords(language).chase;
  const unreadable = files.flatMap(({ path, organisation, reason }) =>
    reason === null ? [] : [words.unreadable(nameOf(path), organisation, wordsOf(language).unreadable(reason))],
  );
  const otherMonth = files.flatMap(({ path, organisation, between }) =>
    between
      .filter(({ rule }) => rule === 'month-differs')
      .map((finding) => words.ofOtherMonth(organisation, renderToSender(finding, path, language).what)),
  );
  const sections: [string, readonly string[]][] = [
    [words.missing(missing.length), missing],
    [words.unreadableFiles(unreadable.length), unreadable],
    [words.otherMonth(otherMonth.length), otherMonth],
  ];
  const told = sections.filter(([, items]) => items.length > 0);
  if (told.length === 0) return null;
  const lines = [words.title(month)];
  for (const [title, items] of told) {
    lines.push('', title, ...items.map((item, index) => `${index + 1}. ${plainLine(item)}`));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function nameOf(path: string): string {
  return plainLine(fileName(path));
}
