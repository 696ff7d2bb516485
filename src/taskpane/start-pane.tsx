/** Puts the pane into the page over a workbook. */
import { createRoot } from 'react-dom/client';
import type { RibbonAction } from '../app/pane/ribbon-actions.js';
import type { WorkbookHost } from '../hosts/host.js';
import { App } from './app.js';
import { copyText } from './copy-text.js';
import { createPane, type Pane } from './state/pane.js';
import { languageOf } from './texts/pane-texts.js';
import type { OfficeColours } from './theme/pane-theme.js';

export interface PaneOptions {
  readonly action: RibbonAction;
  /** A BCP 47 tag. */
  readonly displayLanguage: string;
  /** Whose display language it is. */
  readonly languageOf: 'office' | 'browser';
  readonly officeColours: () => OfficeColours | null;
}

export interface StartedPane {
  readonly pane: Pane;
  /** Takes the pane off the page; what it is doing is not waited for. */
  stop(): void;
}

export function startPane(element: HTMLElement, host: WorkbookHost, options: PaneOptions): StartedPane {
  const pane = createPane({
    host,
    loadOpening: () => import(/* webpackChunkName: "opening" */ '../app/pane/opening.js'),
    loadEngine: () => import(/* webpackChunkName: "engine" */ '../app/pane/engine.js'),
    language: languageOf(options.displayLanguage),
    languageOf: options.languageOf,
    copy: copyText,
    now: () => Date.now(),
  });
  const root = createRoot(element);
  root.render(<App pane={pane} officeColours={options.officeColours} />);
  void pane.start(options.action);
  return {
    pane,
    stop: () => {
      pane.cancel();
      root.unmount();
    },
  };
}
