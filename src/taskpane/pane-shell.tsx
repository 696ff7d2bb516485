/** The frame: tabs on top, the chosen one's panel below, a view over both; and the keys that work everywhere. */
import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from './announcer.js';
import type { TabId } from './state/pane-state.js';
import { TABS } from './tabs/tabs.js';
import { part } from './part.js';
import { usePane, usePaneState } from './use-pane.js';
import { usePaneKeys } from './use-pane-keys.js';

const OpenView = part(() => import('./views/open-view.js'));

const useStyles = makeStyles({
  shell: { position: 'relative', height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  tabs: {
    flexShrink: 0,
    // Before any word is cut off; the widths below leave it to magnified text.
    flexWrap: 'wrap',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Five English words stand in a row at 320 px too, five Chinese ones at half of Excel's own width.
  tab: {
    '@media (max-width: 400px)': { paddingInline: tokens.spacingHorizontalXS },
    '@media (max-width: 200px)': { paddingInline: '1px' },
  },
  panels: { position: 'relative', flexGrow: 1, minHeight: 0 },
  panel: { position: 'absolute', inset: 0 },
  // Not display: none, so that a tab keeps where it was scrolled to.
  away: { visibility: 'hidden' },
  view: { position: 'absolute', inset: 0, backgroundColor: tokens.colorNeutralBackground1 },
});

export function PaneShell() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const tab = usePaneState((state) => state.tab);
  const view = usePaneState((state) => state.view);
  const [seen, setSeen] = useState<ReadonlySet<TabId>>(() => new Set([tab]));
  if (!seen.has(tab)) setSeen(new Set([...seen, tab]));
  usePaneKeys(pane);
  const covered = view !== null;
  return (
    <div className={styles.shell}>
      <header inert={covered}>
        <TabList
          className={styles.tabs}
          size="medium"
          selectedValue={tab}
          aria-label={t('tabs.label')}
          onTabSelect={(_, { value }) => pane.showTab(value as TabId)}
        >
          {TABS.map(({ id }) => (
            <Tab key={id} className={styles.tab} id={`tab-${id}`} value={id} aria-controls={`panel-${id}`}>
              {t(`tabs.${id}`)}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.panels} inert={covered}>
        {TABS.map(({ id, Panel }) => (
          <div
            key={id}
            id={`panel-${id}`}
            role="tabpanel"
            aria-labelledby={`tab-${id}`}
            inert={id !== tab}
            className={mergeClasses(styles.panel, id !== tab && styles.away)}
          >
            {seen.has(id) && <Panel />}
          </div>
        ))}
      </main>
      {view !== null && (
        <div className={styles.view}>
          <OpenView view={view} />
        </div>
      )}
      <Announcer />
    </div>
  );
}
