/** A cell's place, which goes there. */
import { Link, makeStyles } from '@fluentui/react-components';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { CYCLE_TEXTS } from './cycle-texts.js';

const useStyles = makeStyles({ place: { overflowWrap: 'anywhere', textAlign: 'start' } });

export interface PlaceButtonProps {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
}

export function PlaceButton({ sheet, cell }: PlaceButtonProps) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const pane = usePane();
  const place = `${sheet}!${cell}`;
  return (
    <Link
      as="button"
      className={styles.place}
      aria-label={t('goLabel', { place })}
      onClick={() => void pane.reveal(sheet, cell)}
    >
      {place}
    </Link>
  );
}
