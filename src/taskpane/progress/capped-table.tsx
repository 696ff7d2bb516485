/** A table of which the first rows are shown, and more at a time. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { plainNumber } from '../../core/messages/numbers.js';
import { SmallTable } from './small-table.js';
import { useTopic } from '../texts/topic-texts.js';
import { PROGRESS_TEXTS } from './progress-texts.js';

const FIRST = 10;
const STEP = 50;

export interface CappedTableProps<Item> {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly items: readonly Item[];
  /** Only called for items that are shown. */
  readonly rowOf: (item: Item) => readonly ReactNode[];
}

export function CappedTable<Item>({ caption, heads, items, rowOf }: CappedTableProps<Item>) {
  const t = useTopic(PROGRESS_TEXTS);
  const [shown, setShown] = useState(FIRST);
  const left = items.length - shown;
  return (
    <div>
      <SmallTable
        caption={caption}
        heads={heads}
        rows={items.slice(0, shown).map((item, index) => ({ key: String(index), cells: rowOf(item) }))}
      />
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          {t('more', { total: plainNumber(Math.min(STEP, left)) })}
        </Button>
      )}
    </div>
  );
}
