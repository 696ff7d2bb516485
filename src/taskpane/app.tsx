/** The whole pane: theme, language, store, tabs, and what lies over them. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useStore } from 'zustand';
import { PaneShell } from './pane-shell.js';
import type { Pane } from './state/pane.js';
import { paneTexts } from './texts/pane-texts.js';
import { THEMES, useAppearance, type OfficeColours } from './theme/pane-theme.js';
import { PaneContext } from './use-pane.js';

/** No class: Fluent hands the provider's classes on to what it puts over the page. */
const FILL = { height: '100%', overflow: 'hidden' };

export interface AppProps {
  readonly pane: Pane;
  /** Asked again on focus; null: Office does not say. Must stay the same function. */
  readonly officeColours: () => OfficeColours | null;
}

export function App({ pane, officeColours }: AppProps) {
  const appearance = useAppearance(officeColours);
  const language = useStore(pane.store, (state) => state.language);
  const texts = useMemo(() => paneTexts(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = appearance === 'light' ? 'light' : 'dark';
  }, [appearance]);
  return (
    <FluentProvider theme={THEMES[appearance]} style={FILL}>
      <I18nextProvider i18n={texts}>
        <PaneContext value={pane}>
          <PaneShell />
        </PaneContext>
      </I18nextProvider>
    </FluentProvider>
  );
}
