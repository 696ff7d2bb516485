/** A list of which the first are shown, and more when asked for. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { COMPARE_TEXTS } from './compare-texts.js';

const STEP = 30;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  more: { marginTop: tokens.spacingVerticalXS },
});

export interface CappedListProps<Item> {
  readonly items: readonly Item[];
  readonly render: (item: Item) => ReactNode;
}

export function CappedList<Item>({ items, render }: CappedListProps<Item>) {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const [shown, setShown] = useState(STEP);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className={styles.item}>
            {render(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + STEP)}>
          {t('changes.more', { total: plainNumber(Math.min(STEP, left)) })}
        </Button>
      )}
    </>
  );
}
