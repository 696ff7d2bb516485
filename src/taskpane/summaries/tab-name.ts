import type { SummaryWords } from '../../app/messages/summaries/words.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import type { SummariesText } from './summaries-texts.js';

/** What the tab is called, with what it is about where its name does not say so: names of our own do. */
export function tabName({ sheet, kind, made }: PlannedSummary, words: SummaryWords, t: SummariesText): string {
  const about = words.kind(kind);
  return made || sheet === about ? sheet : t('tab.name', { sheet, kind: about });
}
