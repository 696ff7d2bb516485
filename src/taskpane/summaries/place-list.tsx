/** Cells with what is to be said of each; a click goes there. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CappedList } from '../progress/capped-list.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  line: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
  place: { marginInlineEnd: tokens.spacingHorizontalS },
});

export interface SaidPlace {
  readonly sheet: string;
  readonly cell: string;
  /** '' where the place says all. */
  readonly text: string;
}

export function PlaceList({ title, places }: { readonly title: string; readonly places: readonly SaidPlace[] }) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const pane = usePane();
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <CappedList items={places} label={title} keyOf={({ cell }) => cell}>
        {({ sheet, cell, text }) => (
          <div className={styles.line}>
            <Link
              as="button"
              className={styles.place}
              aria-label={t('details.goLabel', { place: `${sheet}!${cell}` })}
              onClick={() => void pane.reveal(sheet, cell)}
            >
              {cell}
            </Link>
            {text}
          </div>
        )}
      </CappedList>
    </div>
  );
}
