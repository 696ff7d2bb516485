/**
 * The findings as a tree of groups, of which only what is in sight is in the page. The tree itself keeps the focus and
 * names its active item, so that items may come and go; arrows move, Enter goes to the cell, F8 works everywhere.
 */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { plainNumber } from '../../core/messages/numbers.js';
import { SEVERITIES } from '../../app/pane/choices.js';
import { useActiveRowStyles } from '../active-row.js';
import { focusHome, focusIsLost } from '../focus-home.js';
import { usePane, usePaneState } from '../use-pane.js';
import { FindingRow } from './finding-row.js';
import { GroupRow } from './group-row.js';
import { groupIndexAt, treeItems, type TreeItem } from './tree-items.js';

const GROUP_HEIGHT = 32;
const FINDING_HEIGHT = 50;

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
  stuck: { position: 'sticky', zIndex: 1 },
  nothing: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXL,
    color: tokens.colorNeutralForeground2,
  },
});

export function FindingsTree() {
  const styles = useStyles();
  const activeRow = useActiveRowStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const groups = usePaneState(pane.groups);
  const closed = usePaneState((state) => state.closedGroups);
  const current = usePaneState((state) => state.current);
  const items = useMemo(() => treeItems(groups, closed), [groups, closed]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const currentIndex = useMemo(
    () => (current === null ? -1 : items.findIndex((item) => item.kind === 'finding' && item.finding === current)),
    [items, current],
  );
  const found = items.findIndex(({ key }) => key === activeKey);
  const active = found !== -1 ? found : Math.max(0, currentIndex);

  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = new Set([...defaultRangeExtractor(range), groupIndexAt(items, range.startIndex), active]);
      return [...shown].filter((index) => index >= 0 && index < items.length).sort((a, b) => a - b);
    },
    [items, active],
  );
  // The compiler leaves this component as it is, since the virtualizer changes under its own name.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT),
    rangeExtractor,
    overscan: 6,
    scrollPaddingStart: GROUP_HEIGHT,
  });

  /** The head of the group that is scrolled through stays in sight. */
  const stuck = groupIndexAt(items, virtualizer.range?.startIndex ?? 0);

  // The current finding comes into sight, and is where the arrows go on from.
  useEffect(() => {
    const item = items[currentIndex];
    if (item === undefined) return;
    setActiveKey(item.key);
    virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
    // Only when another finding becomes the current one: not on every new report.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current, currentIndex]);

  // A row that had the focus may be gone with its finding, and the whole tree with the last one.
  const focusInside = useRef(false);
  useEffect(() => {
    if (focusInside.current && focusIsLost()) focusHome();
  }, [items]);
  useEffect(
    () => () => {
      if (focusInside.current && focusIsLost()) focusHome();
    },
    [],
  );

  if (items.length === 0) {
    return (
      <NothingShown
        onShowAll={() => {
          focusInside.current = true;
        }}
      />
    );
  }

  const moveTo = (index: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (item === undefined) return;
    setActiveKey(item.key);
    virtualizer.scrollToIndex(items.indexOf(item), { align: 'auto' });
  };
  const act = (item: TreeItem): void => {
    setActiveKey(item.key);
    if (item.kind === 'group') pane.toggleGroup(item.group.key);
    else void pane.goTo(item.finding);
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
        if (item.kind === 'group') pane.setGroupOpen(item.group.key, true);
        else pane.select(item.finding);
        break;
      case 'ArrowLeft':
        if (item.kind === 'group') pane.setGroupOpen(item.group.key, false);
        else if (item.finding === current) pane.select(null);
        else moveTo(groupIndexAt(items, active));
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
      aria-label={t('results.findings')}
      aria-activedescendant={idOf(active)}
      onKeyDown={onKeyDown}
      onFocus={() => {
        focusInside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) focusInside.current = false;
      }}
    >
      <div className={styles.inner} role="none" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          const isStuck = index === stuck;
          return (
            <div
              key={key}
              id={idOf(index)}
              ref={virtualizer.measureElement}
              data-index={index}
              data-active={index === active}
              role="treeitem"
              aria-level={item.kind === 'group' ? 1 : 2}
              aria-posinset={item.at}
              aria-setsize={item.kind === 'group' ? item.of : item.group.findings.length}
              aria-selected={item.kind === 'finding' && item.finding === current}
              aria-expanded={item.kind === 'group' ? item.open : item.finding === current}
              className={mergeClasses(styles.item, isStuck && styles.stuck)}
              style={isStuck ? undefined : { transform: `translateY(${start}px)` }}
              onClick={() => act(item)}
            >
              {item.kind === 'group' ? (
                <GroupRow group={item.group} open={item.open} />
              ) : (
                <FindingRow finding={item.finding} grouping={groupingOf(item)} expanded={item.finding === current} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function idOf(index: number): string {
  return `finding-item-${index}`;
}

function groupingOf({ group }: TreeItem): string {
  return group.key.slice(0, group.key.indexOf(':'));
}

function NothingShown({ onShowAll }: { readonly onShowAll: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const total = usePaneState(({ checked }) => checked?.report.findings.length ?? 0);
  return (
    <div className={styles.nothing}>
      <Text>{t('results.nothingShown')}</Text>
      <Button
        size="small"
        onClick={() => {
          onShowAll();
          pane.search('');
          pane.choose({ severities: SEVERITIES });
        }}
      >
        {t('results.showAll', { total: plainNumber(total) })}
      </Button>
    </div>
  );
}
