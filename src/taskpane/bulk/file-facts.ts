/** What a line says of a file: whose, of what month, how many projects and findings; or why there is nothing to say. */
import type { FileVerdict } from '../../app/bulk/file-verdict.js';
import { wordsOf } from '../../app/messages/words.js';
import type { Language } from '../../core/messages/language.js';
import { month as monthWords, plainNumber } from '../../core/messages/numbers.js';
import type { TopicText } from '../texts/topic-texts.js';
import type { BULK_TEXTS } from './bulk-texts.js';

export type BulkText = TopicText<(typeof BULK_TEXTS)['texts']['en']>;

export function fileFacts(file: FileVerdict, language: Language, t: BulkText): string {
  if (file.reason !== null) return wordsOf(language).unreadable(file.reason);
  const { error, warning, info } = file.counts;
  return [
    file.organisation ?? t('unknownOrganisation'),
    file.month === null ? t('unknownMonth') : monthWords(file.month, language),
    t('projects', { total: plainNumber(file.projects) }),
    t('counts', { error: plainNumber(error), warning: plainNumber(warning), info: plainNumber(info) }),
  ].join(' · ');
}
