/** What is done once a month, or once a round, each in a view of its own. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MergeButton } from '../merge/merge-button.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { CYCLE_TEXTS } from './cycle-texts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const VIEWS = ['template', 'roll', 'split', 'receipt'] as const;

export function CycleSection() {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const pane = usePane();
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold">
        {t('buttons')}
      </Text>
      <div className={styles.buttons}>
        {VIEWS.map((kind) => (
          <Button key={kind} onClick={() => pane.open({ kind })}>
            {t(`${kind}.open`)}
          </Button>
        ))}
        <MergeButton />
      </div>
    </section>
  );
}
