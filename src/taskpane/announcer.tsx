/** Says to screen readers what others see: what is being done, what came of it, how many findings there are. */
import { makeStyles } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { plainNumber } from '../core/messages/numbers.js';
import { noticeText } from './check/notice-text.js';
import type { PaneState } from './state/pane-state.js';
import { usePaneState } from './use-pane.js';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function Announcer() {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = usePaneState((state) => state.language);
  const doing = usePaneState((state) => doingText(state, t));
  const result = usePaneState((state) => resultText(state, t));
  const notice = usePaneState((state) => state.passing ?? state.notice?.success ?? null);
  return (
    <div className={styles.unseen}>
      <div role="status">{doing === '' ? result : doing}</div>
      <div role="status">{notice === null ? '' : noticeText(notice, t, language)}</div>
    </div>
  );
}

/** Without figures that run: each step is said once. */
function doingText({ activity }: PaneState, t: TFunction): string {
  switch (activity.kind) {
    case 'reading':
      return t('check.readingStart');
    case 'checking':
      return t('check.checkingUnknown');
    case 'waiting':
      return activity.cell === null ? t('check.waitingUnknown') : t('check.waiting', { cell: activity.cell });
    default:
      return '';
  }
}

function resultText({ checked }: PaneState, t: TFunction): string {
  if (checked === null) return '';
  const { counts, checked: figures } = checked.report;
  if (counts.error + counts.warning + counts.info === 0) {
    return t('clean.spoken', {
      rules: plainNumber(figures.rules),
      projects: plainNumber(figures.projects),
      cells: plainNumber(figures.cells),
    });
  }
  return t('results.counts', {
    error: plainNumber(counts.error),
    warning: plainNumber(counts.warning),
    info: plainNumber(counts.info),
  });
}
