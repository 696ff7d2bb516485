/** Findings to be read: groups that open and close, of which only what is in sight is in the page. */
import { makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { placeOf } from '../../app/pane/finding-words.js';
import { SEVERITY_TERMS } from '../../core/messages/fields.js';
import type { Finding } from '../../core/report.js';
import { GroupRow } from '../check/group-row.js';
import { SeveritySign } from '../severity-sign.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { findingItems, type FindingItem } from './finding-items.js';

const GROUP_HEIGHT = 32;
const FINDING_HEIGHT = 60;

const useStyles = makeStyles({
  search: { flexShrink: 0, maxWidth: 'none', margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  scroller: {
    flexGrow: 1,
    minHeight: '160px',
    overflowY: 'auto',
    overflowX: 'hidden',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    contain: 'strict',
  },
  inner: { position: 'relative', width: '100%' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
  group: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
  },
  finding: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  where: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  nothing: { padding: tokens.spacingHorizontalM },
});

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const language = usePaneState((state) => state.language);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const items = useMemo(() => findingItems(findings, closed, search, language), [findings, closed, search, language]);
  const scroller = useRef<HTMLDivElement>(null);
  // The compiler leaves this component as it is, since the virtualizer changes under its own name.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT),
    overscan: 6,
  });
  const toggle = (key: string): void => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  if (findings.length === 0) return <Text className={styles.nothing}>{t('details.nothing')}</Text>;
  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={t('details.search')}
        placeholder={t('details.search')}
        dismiss={{ 'aria-label': t('clearSearch') }}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <div ref={scroller} className={styles.scroller} role="region" tabIndex={0} aria-label={t('details.findings')}>
        <div className={styles.inner} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.kind === 'group' ? (
                  <button
                    type="button"
                    className={styles.group}
                    aria-expanded={item.open}
                    onClick={() => toggle(item.key)}
                  >
                    <GroupRow group={item.group} open={item.open} />
                  </button>
                ) : (
                  <FindingText item={item} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function FindingText({ item: { finding, what, how } }: { readonly item: Extract<FindingItem, { kind: 'finding' }> }) {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const where = [placeOf(finding), finding.project ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.finding}>
      <SeveritySign severity={finding.severity} label={SEVERITY_TERMS[finding.severity][language]} />
      <div>
        {where !== '' && <div className={styles.where}>{where}</div>}
        <div>{what}</div>
        {how !== null && <div className={styles.where}>{how}</div>}
      </div>
    </div>
  );
}
