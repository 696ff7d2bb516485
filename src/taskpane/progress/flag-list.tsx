/** Projects under one head, the first of them; each goes to its cell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainNumber } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import { usePane, usePaneState } from '../use-pane.js';

/** How many are shown at first, and more at a time. */
const STEP = 50;

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  flag: {
    width: '100%',
    display: 'block',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  none: { color: tokens.colorNeutralForeground2, margin: 0 },
  more: { marginTop: tokens.spacingVerticalXS },
});

export interface Flag {
  readonly finding: Finding;
  readonly body: ReactNode;
}

export interface FlagListProps {
  readonly title: string;
  readonly flags: readonly Flag[];
  /** Said where there is none; null: then the section is left out. */
  readonly none: string | null;
}

export function FlagList({ title, flags, none }: FlagListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const current = usePaneState((state) => state.current);
  const id = useId();
  const [shown, setShown] = useState(STEP);
  if (flags.length === 0 && none === null) return null;
  const left = flags.length - shown;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.head}>
        {title}
        <span className={styles.count}>{plainNumber(flags.length)}</span>
      </h2>
      {flags.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {flags.slice(0, shown).map(({ finding, body }, index) => (
            <li key={index}>
              <button
                type="button"
                className={styles.flag}
                aria-current={finding === current}
                onClick={() => void pane.goTo(finding)}
              >
                {body}
              </button>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + STEP)}>
          {t('progress.more', { total: plainNumber(Math.min(STEP, left)) })}
        </Button>
      )}
    </section>
  );
}
