/** What was taught, each to be forgotten again. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { fieldTerm } from '../../core/messages/fields.js';
import { usePane, usePaneState } from '../use-pane.js';
import { useTopic } from '../texts/topic-texts.js';
import { MORE_TEXTS } from './more-texts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
  forget: { flexShrink: 0, minWidth: 'auto' },
});

export function Taught() {
  const styles = useStyles();
  const t = useTopic(MORE_TEXTS);
  const pane = usePane();
  const { headings, organisations } = usePaneState((state) => state.corrections);
  const language = usePaneState((state) => state.language);
  const entries = [
    ...Object.entries(headings).map(([text, field]) => ({
      kind: 'headings' as const,
      text,
      words: t('taughtHeading', {
        text,
        meaning: field === 'ignored' ? t('ignored') : (fieldTerm(field, language) ?? field),
      }),
    })),
    ...Object.entries(organisations).map(([text, name]) => ({
      kind: 'organisations' as const,
      text,
      words: t('taughtOrganisation', { text, meaning: name ?? t('ownName') }),
    })),
  ];
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold">
        {t('taught')}
      </Text>
      {entries.length === 0 && <Text className={styles.note}>{t('taughtNone')}</Text>}
      <ul className={styles.list}>
        {entries.map(({ kind, text, words }) => (
          <li key={`${kind}/${text}`} className={styles.entry}>
            <span className={styles.words}>{words}</span>
            <Button
              className={styles.forget}
              size="small"
              appearance="subtle"
              aria-label={t('forgetLabel', { text })}
              onClick={() => pane.forget(kind, text)}
            >
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
