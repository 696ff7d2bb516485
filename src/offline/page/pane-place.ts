/** The task pane's place on the page, with the edge by which its width is changed. */
import type { Language } from '../../core/messages/language.js';
import { element } from '../../grid/view/element.js';
import type { WorkbookHost } from '../../hosts/host.js';
import { startPane } from '../../taskpane/start-pane.js';
import type { Pane } from '../../taskpane/state/pane.js';
import type { OfflineWords } from '../words/words.js';
import { paneResizer } from './pane-resizer.js';

export interface PanePlace {
  readonly pane: Pane;
  /** No landmark: the pane has its own. */
  readonly element: HTMLElement;
  /** Stands at the right end of what is beside the pane. */
  readonly edge: HTMLElement;
  close(): void;
}

/** `isChecking`: whoever opens a workbook here wants it checked at once. */
export function panePlace(
  host: WorkbookHost,
  isChecking: boolean,
  { paneWidth }: OfflineWords,
  language: Language,
): PanePlace {
  const place = element('div', { class: 'pane' });
  const { pane, stop } = startPane(place, host, {
    action: isChecking ? 'check' : 'open',
    displayLanguage: language,
    languageOf: 'browser',
    officeColours: noOffice,
  });
  return { pane, element: place, edge: paneResizer(place, paneWidth), close: stop };
}

function noOffice(): null {
  return null;
}
