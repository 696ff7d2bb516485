/** The bars above a tab's content: trouble stays until dismissed, success fades, a write that empties the undo list is asked for. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { giveFocusBack } from '../focus-home.js';
import { usePane, usePaneState } from '../use-pane.js';
import { noticeText } from './notice-text.js';
import { troubleText } from './trouble-text.js';

/** How long a success stays that cannot be taken back, in ms. */
const FADE = 6000;

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flexShrink: 0 },
  bar: { minHeight: '32px' },
  words: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

export function Messages() {
  const styles = useStyles();
  const trouble = usePaneState((state) => state.trouble);
  const confirming = usePaneState((state) => state.confirming);
  const notice = usePaneState((state) => state.notice);
  const passing = usePaneState((state) => state.passing);
  if (trouble === null && confirming === null && notice === null && passing === null) return null;
  return (
    <div className={styles.bars}>
      {trouble !== null && <TroubleBar />}
      {confirming !== null && <ConfirmBar />}
      {notice !== null && <NoticeBar />}
      {passing !== null && <PassingBar />}
    </div>
  );
}

function TroubleBar() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const trouble = usePaneState((state) => state.trouble);
  if (trouble === null) return null;
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.words}>{troubleText(trouble, t)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t('trouble.dismiss')}
            onClick={pane.dismissTrouble}
          />
        }
      >
        <Button size="small" onClick={() => void pane.retry()}>
          {t('trouble.retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function ConfirmBar() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The same bar may stand on a tab that is not shown.
    if (go.current === null || go.current.closest('[inert]') !== null) return;
    const before = document.activeElement;
    go.current.focus();
    return () => giveFocusBack(before);
  }, []);
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="alert">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{t('confirm.title')}</MessageBarTitle>
        <div>{t('confirm.body')}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={go} size="small" onClick={() => void pane.confirm(true)}>
          {t('confirm.go')}
        </Button>
        <Button size="small" onClick={() => void pane.confirm(false)}>
          {t('confirm.stop')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NoticeBar() {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = usePaneState((state) => state.language);
  const pane = usePane();
  const notice = usePaneState((state) => state.notice);
  useEffect(() => {
    if (notice === null || notice.undo !== null) return;
    const timer = setTimeout(pane.dismissNotice, FADE);
    return () => clearTimeout(timer);
  }, [notice, pane]);
  if (notice === null) return null;
  return (
    <MessageBar className={styles.bar} intent="success">
      <MessageBarBody className={styles.words}>{noticeText(notice.success, t, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t('notice.dismiss')}
            onClick={pane.dismissNotice}
          />
        }
      >
        {notice.undo !== null && (
          <Button size="small" onClick={() => void pane.undo()}>
            {t('notice.undo')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function PassingBar() {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = usePaneState((state) => state.language);
  const pane = usePane();
  const passing = usePaneState((state) => state.passing);
  useEffect(() => {
    if (passing === null) return;
    const timer = setTimeout(pane.dismissPassing, FADE);
    return () => clearTimeout(timer);
  }, [passing, pane]);
  if (passing === null) return null;
  return (
    <MessageBar className={styles.bar} intent={passing.kind === 'nothing-to-mark' ? 'warning' : 'success'}>
      <MessageBarBody className={styles.words}>{noticeText(passing, t, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t('notice.dismiss')}
            onClick={pane.dismissPassing}
          />
        }
      />
    </MessageBar>
  );
}
