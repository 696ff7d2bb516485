/** How far the check is, and how it ended. */
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Verdict } from '../../app/bulk/file-verdict.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { SeveritySign } from '../severity-sign.js';
import { useTopic } from '../texts/topic-texts.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { doneOf } from './bulk-state.js';
import { useBulk, useBulkState } from './use-bulk.js';

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0 },
  bar: { '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0s', transitionDuration: '0s' } } },
});

export interface RunStateProps {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly onBetween: () => void;
}

export function RunState({ counts, onBetween }: RunStateProps) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const bulk = useBulk();
  const running = useBulkState((state) => state.running);
  const done = useBulkState(doneOf);
  const total = useBulkState(({ entries }) => entries.length);
  const report = useBulkState((state) => state.report);
  if (running) {
    return (
      <div className={styles.state}>
        <div className={styles.line}>
          <Text className={styles.words}>{t('running', { done: plainNumber(done), of: plainNumber(total) })}</Text>
          <Button size="small" onClick={bulk.cancel}>
            {t('cancel')}
          </Button>
        </div>
        <ProgressBar className={styles.bar} thickness="large" value={done} max={total} aria-label={t('label')} />
      </div>
    );
  }
  if (report === null) {
    return (
      <div className={styles.line} role="status">
        <Text className={styles.words}>{t('stopped', { total: plainNumber(total - done) })}</Text>
        <Button size="small" onClick={bulk.goOn}>
          {t('goOn')}
        </Button>
      </div>
    );
  }
  const [worst] = report.between;
  return (
    <div className={styles.state}>
      <Text role="status">
        {t('done', {
          total: plainNumber(total),
          ready: plainNumber(counts.ready),
          toFix: plainNumber(counts['to-fix']),
          unreadable: plainNumber(counts.unreadable),
        })}
      </Text>
      {worst === undefined ? (
        total > 1 && <Text>{t('betweenNone')}</Text>
      ) : (
        <Button size="small" icon={<SeveritySign severity={worst.severity} />} onClick={onBetween}>
          {t('between', { total: plainNumber(report.between.length) })}
        </Button>
      )}
    </div>
  );
}
