/**
 * The cells before and after, by tab, of which only what is in sight is in the page. As the tree of findings: the tree
 * keeps the focus and names its active item; arrows move, Enter opens what is behind a number.
 */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useActiveRowStyles } from '../active-row.js';
import { useTopic } from '../texts/topic-texts.js';
import type { PreviewItem } from './preview-items.js';
import { PreviewLine, PreviewTab } from './preview-line.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';

const TAB_HEIGHT = 32;
const LINE_HEIGHT = 50;

const useStyles = makeStyles({
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
  nothing: { flexGrow: 1, padding: tokens.spacingHorizontalM },
});

export interface PreviewListProps {
  readonly items: readonly PreviewItem[];
  /** Closes or opens a tab's lines. */
  readonly onToggle: (key: string) => void;
}

export function PreviewList({ items, onToggle }: PreviewListProps) {
  const styles = useStyles();
  const activeRow = useActiveRowStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const active = Math.max(
    0,
    items.findIndex(({ key }) => key === activeKey),
  );
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), active])].sort((one, other) => one - other),
    [active],
  );
  // The compiler leaves this component as it is, since the virtualizer changes under its own name.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.kind === 'tab' ? TAB_HEIGHT : LINE_HEIGHT),
    rangeExtractor,
    overscan: 6,
  });
  if (items.length === 0) return <Text className={styles.nothing}>{t('nothingShown')}</Text>;

  const moveTo = (index: number): void => {
    const at = Math.max(0, Math.min(items.length - 1, index));
    setActiveKey(items[at]?.key ?? null);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  };
  const act = (item: PreviewItem): void => {
    setActiveKey(item.key);
    if (item.kind === 'tab') onToggle(item.key);
    else setOpenKey(item.key === openKey ? null : item.key);
  };
  const open = (item: PreviewItem, wanted: boolean): void => {
    const isOpen = item.kind === 'tab' ? item.isOpen : item.key === openKey;
    if (isOpen !== wanted) act(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[active];
    if (event.target !== event.currentTarget || item === undefined || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
        moveTo(active + 1);
        break;
      case 'ArrowUp':
        moveTo(active - 1);
        break;
      case 'PageDown':
        moveTo(active + 8);
        break;
      case 'PageUp':
        moveTo(active - 8);
        break;
      case 'Home':
        moveTo(0);
        break;
      case 'End':
        moveTo(items.length - 1);
        break;
      case 'ArrowRight':
        open(item, true);
        break;
      case 'ArrowLeft':
        if (item.kind === 'line' && item.key !== openKey) moveTo(active - item.at);
        else open(item, false);
        break;
      case 'Enter':
      case ' ':
        act(item);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={mergeClasses(styles.scroller, activeRow.list)}
      role="tree"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={`${id}${active}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} role="none" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          const isOpen = item.kind === 'tab' ? item.isOpen : item.key === openKey;
          return (
            <div
              key={key}
              id={`${id}${index}`}
              ref={virtualizer.measureElement}
              data-index={index}
              data-active={index === active}
              role="treeitem"
              aria-level={item.kind === 'tab' ? 1 : 2}
              aria-posinset={item.at}
              aria-setsize={item.of}
              aria-selected={index === active}
              aria-expanded={isOpen}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => act(item)}
            >
              {item.kind === 'tab' ? (
                <PreviewTab group={item.group} isOpen={isOpen} />
              ) : (
                <PreviewLine summary={item.group.summary} line={item.line} isOpen={isOpen} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
