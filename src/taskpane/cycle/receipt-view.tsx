/** 校核回执: whether this workbook is still the one that passed, and making a receipt where it has no errors. */
import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import manifest from '../../../package.json';
import { issueForOpen, verifyOpen, type VerifyOutcome } from '../../app/pane/cycle-receipt.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { CheckedOnly } from './checked-only.js';
import { Messages } from '../check/messages.js';
import { troubleText } from '../check/trouble-text.js';
import { detailOf, isRefusal } from '../state/run-task.js';
import { isBusy } from '../state/pane-state.js';
import { topicText, useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { CYCLE_TEXTS } from './cycle-texts.js';
import { ReceiptFacts } from './receipt-facts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

type Told = VerifyOutcome | { readonly kind: 'defect'; readonly detail: string };

export default function ReceiptView() {
  const t = useTopic(CYCLE_TEXTS);
  return (
    <ViewFrame title={t('receipt.title')}>
      <Messages />
      <Text>{t('receipt.lead')}</Text>
      <Standing />
      <CheckedOnly>{(checked) => <Issue checked={checked} />}</CheckedOnly>
    </ViewFrame>
  );
}

/** Compared anew with every check and every write. */
function Standing() {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const { t: own } = useTranslation();
  const { host } = usePane();
  const report = usePaneState(({ checked }) => checked?.report);
  const notice = usePaneState((state) => state.notice);
  const busy = usePaneState(isBusy);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    if (busy) return;
    let isWanted = true;
    void verifyOpen(host)
      .catch((error: unknown): Told => ({ kind: 'defect', detail: detailOf(error) }))
      .then((outcome) => {
        if (isWanted) setTold(outcome);
      });
    return () => {
      isWanted = false;
    };
  }, [host, report, notice, busy]);

  if (told === null) return <Spinner size="tiny" label={t('receipt.reading')} />;
  if (told.kind === 'no-receipt') return <Text>{t('receipt.none')}</Text>;
  if (told.kind === 'verified') {
    return (
      <section className={styles.section}>
        <MessageBar intent={told.verification.kind === 'unchanged' ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody className={styles.words}>{t(STANDING[told.verification.kind])}</MessageBarBody>
        </MessageBar>
        <ReceiptFacts receipt={told.receipt} verification={told.verification} />
      </section>
    );
  }
  const words = isRefusal(told)
    ? troubleText({ kind: 'refused', task: 'check', refusal: told }, own)
    : told.kind === 'defect'
      ? t('defect', { detail: told.detail })
      : told.kind === 'policy-unknown'
        ? t('receipt.policyUnknown', { policy: told.policy })
        : t('receipt.unreadable');
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody className={styles.words}>{words}</MessageBarBody>
    </MessageBar>
  );
}

const STANDING = {
  unchanged: 'receipt.unchanged',
  changed: 'receipt.changed',
  'rules-updated': 'receipt.rulesUpdated',
} as const;

function Issue({ checked: { report, recognition } }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const pane = usePane();
  const busy = usePaneState(isBusy);
  const language = usePaneState((state) => state.language);
  const { error } = report.counts;

  const issue = (): void => {
    void pane.perform({
      doing: (spoken) => topicText(CYCLE_TEXTS, spoken)('receipt.doing'),
      apply: async (checked, host) => {
        const now = new Date();
        const outcome = await issueForOpen(host, checked, { version: manifest.version, now, sheet: language });
        if (outcome.kind === 'errors' || outcome.kind === 'no-projects') return { kind: 'cancelled' };
        if (outcome.kind !== 'written') return outcome;
        return {
          kind: 'written',
          receipt: outcome.written,
          // No check reads what was written.
          changes: [],
          done: (spoken) => topicText(CYCLE_TEXTS, spoken)('receipt.done'),
        };
      },
    });
  };

  if (recognition.lists.every(({ projects }) => projects === 0)) return <Text>{t('receipt.noProjects')}</Text>;
  if (error > 0) {
    return (
      <section className={styles.section}>
        <Text>{t('receipt.errors', { total: plainNumber(error) })}</Text>
        <div className={styles.buttons}>
          <Button onClick={() => pane.showTab('check')}>{t('receipt.errorsSee')}</Button>
        </div>
      </section>
    );
  }
  return (
    <section className={styles.section}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={issue}>
          {t('receipt.make')}
        </Button>
      </div>
      <Text className={styles.note} size={200}>
        {t('receipt.sheetHint')}
      </Text>
    </section>
  );
}
