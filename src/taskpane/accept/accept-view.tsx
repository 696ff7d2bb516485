/** Accepting a finding: why, who says so, until when. */
import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { accept, acceptedItem } from '../../app/pane/accept.js';
import { findingWords } from '../../app/pane/finding-words.js';
import { day } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import { Messages } from '../check/messages.js';
import { sameFinding } from '../state/arranged.js';
import { isBusy } from '../state/pane-state.js';
import { topicText, useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { ACCEPT_TEXTS } from './accept-texts.js';
import { rememberedName, rememberName } from './remembered-name.js';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  kept: { color: tokens.colorNeutralForeground2 },
});

export default function AcceptView({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const t = useTopic(ACCEPT_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const busy = usePaneState(isBusy);
  const asOf = usePaneState(({ checked }) => checked?.report.asOf ?? null);
  const isThere = usePaneState(({ checked }) => sameFinding(finding, checked?.report.findings ?? []) !== null);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(rememberedName);
  const [until, setUntil] = useState('');
  /** Whether it was tried: nothing is told as missing before. */
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  const { title, what } = findingWords(finding, language);
  const missing = { reason: reason.trim() === '', by: by.trim() === '' };

  const save = async (): Promise<void> => {
    setTried(true);
    if (missing.reason || missing.by || !isThere) return;
    rememberName(by.trim());
    const accepting = { reason, by, until: until === '' ? null : until };
    const written = await pane.perform({
      doing: (spoken) => topicText(ACCEPT_TEXTS, spoken)('doing'),
      apply: async (checked, host) => {
        const wanted = sameFinding(finding, checked.report.findings);
        const outcome = wanted === null ? ({ kind: 'gone' } as const) : await accept(host, checked, wanted, accepting);
        if (outcome.kind === 'gone') return { kind: 'cancelled' };
        if (outcome.kind !== 'written') return outcome;
        const done = (spoken: typeof language): string =>
          topicText(ACCEPT_TEXTS, spoken)('done', { title: findingWords(finding, spoken).title });
        return { ...outcome, done };
      },
    });
    if (written) pane.closeView();
  };

  return (
    <ViewFrame title={t('title')} initialFocus={first}>
      <Messages />
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('about')}</dt>
        <dd className={styles.fact}>{acceptedItem(finding)}</dd>
        <dt className={styles.term}>{t('what')}</dt>
        <dd className={styles.fact}>
          {title} · {what}
        </dd>
      </dl>
      {!isThere && <Text role="status">{t('gone')}</Text>}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={t('reason')}
          required
          hint={t('reasonHint')}
          {...(tried && missing.reason ? { validationMessage: t('reasonMissing') } : {})}
        >
          <Textarea ref={first} value={reason} onChange={(_, { value }) => setReason(value)} maxLength={500} />
        </Field>
        <Field label={t('by')} required {...(tried && missing.by ? { validationMessage: t('byMissing') } : {})}>
          <Input value={by} onChange={(_, { value }) => setBy(value)} maxLength={50} autoComplete="name" />
        </Field>
        <Field
          label={t('until')}
          hint={t('untilHint')}
          {...(until !== '' && asOf !== null && until < asOf
            ? { validationState: 'warning', validationMessage: t('untilPast', { day: day(asOf, language) }) }
            : {})}
        >
          <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
        </Field>
        <Text className={styles.kept} size={200}>
          {t('kept')}
        </Text>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={busy || !isThere}>
            {t('save')}
          </Button>
          <Button onClick={pane.closeView}>{t('cancel')}</Button>
        </div>
      </form>
    </ViewFrame>
  );
}
