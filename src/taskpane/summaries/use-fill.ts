/** Writing the tabs that are ticked: one step, told in the notice from which it can be taken back. */
import { fillTabs, type SummariesChoice } from '../../app/pane/summaries.js';
import type { Language } from '../../core/messages/language.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { topicText } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';

/** @returns whether anything was written */
export function useFill(choice: SummariesChoice): () => Promise<boolean> {
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  return () =>
    pane.perform({
      doing: (spoken) => topicText(SUMMARIES_TEXTS, spoken)('doing'),
      apply: async (checked, host) => {
        const outcome = await fillTabs(host, checked, choice, language);
        if (outcome.kind === 'nothing-to-fill') return { kind: 'cancelled' };
        if (outcome.kind !== 'filled') return outcome;
        const { receipt, changes, cells, madeTabs } = outcome;
        return { kind: 'written', receipt, changes, done: (spoken) => doneText(cells, madeTabs, spoken) };
      },
    });
}

function doneText(cells: number, madeTabs: number, language: Language): string {
  const key = madeTabs === 0 ? 'done' : cells === 0 ? 'doneMade' : 'doneBoth';
  return topicText(SUMMARIES_TEXTS, language)(key, { total: plainNumber(cells), tabs: plainNumber(madeTabs) });
}
