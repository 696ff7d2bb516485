/** Near names, one after another: last month's project that is gone, and those that may be it. Nothing is guessed. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { NearProjects } from '../../core/history/compare-months.js';
import { LIST_TERMS } from '../../core/messages/fields.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { COMPARE_TEXTS } from './compare-texts.js';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, outlineStyle: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  candidate: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  because: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { flexShrink: 0, minWidth: 'auto' },
  none: { alignSelf: 'flex-start' },
});

export function NearQuestions({ near }: { readonly near: readonly NearProjects[] }) {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const answers = usePaneState((state) => state.corrections.renamed);
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  /** Set by an answer, so that the place of the last question is not empty at once. */
  const [asked, setAsked] = useState(false);
  const isAnswered = ({ before }: NearProjects): boolean => Object.hasOwn(answers, before.name);
  const open = near.filter((one) => !isAnswered(one));
  const declined = near.length - open.length;
  const question = open[0];
  const name = question?.before.name;
  // The next question takes the place of the answered one, and the focus with it.
  useEffect(() => {
    if (asked) head.current?.focus();
  }, [asked, name, declined]);
  if (near.length === 0 && !asked) return null;
  const answer = (before: string, now: string | null): void => {
    setAsked(true);
    pane.correct({ renamed: { ...answers, [before]: now } });
  };
  const askAgain = (): void => {
    setAsked(true);
    const names = new Set(near.map(({ before }) => before.name));
    pane.correct({ renamed: Object.fromEntries(Object.entries(answers).filter(([before]) => !names.has(before))) });
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} ref={head} tabIndex={-1} className={styles.head}>
        {question === undefined ? t('near.done') : t('near.title')}
      </h2>
      {question !== undefined && (
        <>
          <Text className={styles.because}>
            {t('near.place', { at: plainNumber(declined + 1), of: plainNumber(near.length) })}
          </Text>
          <Text>
            {t('near.question', {
              name: question.before.name,
              list: question.before.list === null ? question.before.sheet : LIST_TERMS[question.before.list][language],
            })}
          </Text>
          <ul className={styles.list}>
            {question.candidates.map(({ name, sheet, cell, because }) => (
              <li key={`${sheet}!${cell}`} className={styles.candidate}>
                <span className={styles.words}>
                  {name} <span className={styles.because}>{`${sheet}!${cell} · ${t(`near.because.${because}`)}`}</span>
                </span>
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={t('near.sameLabel', { before: question.before.name, now: name })}
                  onClick={() => answer(question.before.name, name)}
                >
                  {t('near.same')}
                </Button>
              </li>
            ))}
          </ul>
          <Button className={styles.none} size="small" onClick={() => answer(question.before.name, null)}>
            {t('near.none')}
          </Button>
        </>
      )}
      {declined > 0 && (
        <div className={styles.candidate}>
          <span className={styles.words}>{t('near.declined', { total: plainNumber(declined) })}</span>
          <Button className={styles.button} size="small" appearance="subtle" onClick={askAgain}>
            {t('near.ask')}
          </Button>
        </div>
      )}
    </section>
  );
}
