/** A list of which the first are shown, and more at a time. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { plainNumber } from '../../core/messages/numbers.js';
import { useLineStyles } from './line-styles.js';
import { useTopic } from '../texts/topic-texts.js';
import { PROGRESS_TEXTS } from './progress-texts.js';

const FIRST = 10;
const STEP = 50;

export interface CappedListProps<Item> {
  readonly items: readonly Item[];
  /** What it lists, for those who hear the page. */
  readonly label: string;
  readonly first?: number;
  /** Only called for items that are shown. */
  readonly children: (item: Item) => ReactNode;
  /** By which an item is known again after an edit; the place in the list where it is left out. */
  readonly keyOf?: (item: Item) => string;
}

export function CappedList<Item>({ items, label, first = FIRST, children, keyOf }: CappedListProps<Item>) {
  const styles = useLineStyles();
  const t = useTopic(PROGRESS_TEXTS);
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf?.(item) ?? index}>{children(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + STEP)}>
          {t('more', { total: plainNumber(Math.min(STEP, left)) })}
        </Button>
      )}
    </>
  );
}
