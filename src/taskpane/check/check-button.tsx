/** The one button; while something runs, how far it is and a way to end it. */
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { plainNumber } from '../../core/messages/numbers.js';
import { HOME } from '../focus-home.js';
import { isBusy, type PaneState } from '../state/pane-state.js';
import { usePane, usePaneState } from '../use-pane.js';

const useStyles = makeStyles({
  button: { width: '100%', fontSize: tokens.fontSizeBase400 },
  shortcut: {
    marginInlineStart: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  running: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  cancel: { flexShrink: 0, minWidth: 'auto' },
  bar: { '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0s', transitionDuration: '0s' } } },
});

export function CheckButton() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const busy = usePaneState(isBusy);
  return (
    <>
      <Button
        {...HOME}
        disabledFocusable={busy}
        className={styles.button}
        appearance="primary"
        size="large"
        aria-keyshortcuts="Control+Enter"
        onClick={() => void pane.check()}
      >
        {t('check.button')}
        <span className={styles.shortcut} aria-hidden>
          {t('check.shortcut')}
        </span>
      </Button>
      {busy && <Running />}
    </>
  );
}

function Running() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const words = usePaneState((state) => activityText(state, t));
  const progress = usePaneState(({ activity }) => (activity.kind === 'reading' ? activity.progress : null));
  const canEnd = usePaneState(({ activity }) => activity.kind === 'reading' || activity.kind === 'waiting');
  return (
    <div className={styles.running}>
      <div className={styles.line}>
        <Text className={styles.words} size={200}>
          {words}
        </Text>
        {canEnd && (
          <Button className={styles.cancel} size="small" onClick={pane.cancel}>
            {t('check.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={words}
        {...(progress === null ? {} : { value: progress.done, max: Math.max(1, progress.of) })}
      />
    </div>
  );
}

function activityText({ activity, recognition, language }: PaneState, t: TFunction): string {
  switch (activity.kind) {
    case 'idle':
      return '';
    case 'loading':
      return t('check.loading');
    case 'reading': {
      const { progress } = activity;
      return progress === null
        ? t('check.readingStart')
        : t('check.reading', {
            sheet: progress.sheet,
            done: plainNumber(progress.done),
            of: plainNumber(progress.of),
          });
    }
    case 'checking': {
      const projects = recognition?.lists.reduce((sum, list) => sum + list.projects, 0) ?? 0;
      return projects === 0 ? t('check.checkingUnknown') : t('check.checking', { projects: plainNumber(projects) });
    }
    case 'waiting':
      return activity.cell === null ? t('check.waitingUnknown') : t('check.waiting', { cell: activity.cell });
    case 'writing':
      switch (activity.task) {
        case 'mark':
          return t('check.marking');
        case 'clear':
          return t('check.clearing');
        case 'to-sheet':
          return t('check.writingSheet');
        case 'fix':
          return t('check.fixing');
        case 'undo':
          return t('check.undoing');
        case 'feature':
          return activity.text(language);
      }
  }
}
