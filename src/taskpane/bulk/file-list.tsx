/**
 * The files, of which only those in sight are in the page. The list keeps the focus and names its active file; arrows
 * move, Enter opens.
 */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { useActiveRowStyles } from '../active-row.js';
import { useTopic } from '../texts/topic-texts.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { FILE_ROW_HEIGHT, FileRow } from './file-row.js';
import type { ShownFile } from './shown-files.js';

const PAGE = 8;

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
  nothing: { padding: tokens.spacingVerticalXXL, color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

export interface FileListProps {
  readonly files: readonly ShownFile[];
  readonly onOpen: (id: number) => void;
}

export const FileList = memo(function FileList({ files, onOpen }: FileListProps) {
  const styles = useStyles();
  const activeRow = useActiveRowStyles();
  const t = useTopic(BULK_TEXTS);
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<number | null>(null);
  const active = Math.max(
    0,
    files.findIndex(({ entry }) => entry.id === activeId),
  );
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = new Set([...defaultRangeExtractor(range), active]);
      return [...shown].filter((index) => index < files.length).sort((a, b) => a - b);
    },
    [files.length, active],
  );
  // The compiler leaves this component as it is, since the virtualizer changes under its own name.

  const virtualizer = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => files[index]?.entry.id ?? index,
    estimateSize: () => FILE_ROW_HEIGHT,
    rangeExtractor,
    overscan: 6,
  });
  const open = useCallback(
    (id: number) => {
      setActiveId(id);
      onOpen(id);
    },
    [onOpen],
  );
  if (files.length === 0) return <Text className={styles.nothing}>{t('nothingShown')}</Text>;

  const moveTo = (index: number): void => {
    const at = Math.max(0, Math.min(files.length - 1, index));
    setActiveId(files[at]?.entry.id ?? null);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  };
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: files.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moves[event.key];
    const file = files[active];
    if (to !== undefined) moveTo(to);
    else if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && file !== undefined) open(file.entry.id);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={mergeClasses(styles.scroller, activeRow.list)}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={idOf(files[active])}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} role="none" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const file = files[index];
          if (file === undefined) return null;
          return (
            <div
              key={key}
              id={idOf(file)}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.item}
              data-active={index === active}
              role="option"
              aria-selected={file.entry.id === activeId}
              aria-posinset={index + 1}
              aria-setsize={files.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <FileRow entry={file.entry} verdict={file.verdict} onOpen={open} />
            </div>
          );
        })}
      </div>
    </div>
  );
});

function idOf(file: ShownFile | undefined): string | undefined {
  return file === undefined ? undefined : `bulk-file-${file.entry.id}`;
}
