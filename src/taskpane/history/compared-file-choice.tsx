/** Which file is compared with, and choosing another: how far its reading is, or why it does not serve. */
import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { month as monthWords, plainNumber } from '../../core/messages/numbers.js';
import type { Language } from '../../core/messages/language.js';
import { wordsOf } from '../../app/messages/words.js';
import { isBusy } from '../state/pane-state.js';
import { useTopic, type TopicText } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { WORKBOOK_FILES } from '../workers/chosen-file.js';
import { COMPARE_TEXTS } from './compare-texts.js';
import { useComparedFile, type FileStep } from './use-compared-file.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  note: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  wrapped: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  bar: { '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0s', transitionDuration: '0s' } } },
});

export interface ComparedFileChoiceProps {
  /** The name of the file that is compared with; null: none was chosen. */
  readonly comparing: string | null;
  /** This workbook's, YYYY-MM. */
  readonly month: string | null;
}

export function ComparedFileChoice({ comparing, month }: ComparedFileChoiceProps) {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const busy = usePaneState(isBusy);
  const { step, choose, cancel } = useComparedFile();
  const input = useRef<HTMLInputElement>(null);
  const working = step.kind === 'reading' || step.kind === 'checking';
  const failure = failureText(step, month, language, t);
  return (
    <section className={styles.section}>
      {comparing === null && <Text className={styles.note}>{t('intro')}</Text>}
      <input
        ref={input}
        type="file"
        hidden
        accept={WORKBOOK_FILES}
        aria-label={t('choose')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again once it was put right.
          currentTarget.value = '';
          if (file !== undefined) choose(file);
        }}
      />
      <div className={styles.buttons}>
        <Button
          appearance={comparing === null ? 'primary' : 'secondary'}
          disabledFocusable={busy || working}
          onClick={() => input.current?.click()}
        >
          {t(comparing === null ? 'choose' : 'another')}
        </Button>
        {comparing !== null && (
          <Button appearance="subtle" disabledFocusable={busy || working} onClick={() => void pane.compare(null)}>
            {t('stop')}
          </Button>
        )}
      </div>
      {working && (
        <div className={styles.section}>
          <div className={styles.line}>
            <span className={styles.words} role="status">
              {step.kind === 'reading' ? <ReadingText step={step} /> : t('checking', { name: step.name })}
            </span>
            {step.kind === 'reading' && (
              <Button size="small" onClick={cancel}>
                {t('cancel')}
              </Button>
            )}
          </div>
          <ProgressBar className={styles.bar} thickness="large" aria-label={step.name} />
        </div>
      )}
      {failure !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody className={styles.wrapped}>{failure}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

function ReadingText({ step }: { readonly step: Extract<FileStep, { kind: 'reading' }> }) {
  const t = useTopic(COMPARE_TEXTS);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - step.since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [step.since]);
  const size = `${plainNumber(step.bytes / 1024 / 1024, 1)} MB`;
  return <>{t('reading', { name: step.name, size, seconds })}</>;
}

function failureText(
  step: FileStep,
  month: string | null,
  language: Language,
  t: TopicText<typeof COMPARE_TEXTS.texts.en>,
): string | null {
  switch (step.kind) {
    case 'none':
    case 'reading':
    case 'checking':
      return null;
    case 'unreadable':
      return t('cannotOpen', { name: step.name, reason: wordsOf(language).unreadable(step.reason) });
    case 'defect':
      return t('defect', { detail: step.detail });
    case 'refused': {
      const { name, candidate } = step;
      if (candidate.kind === 'no-lists') return t('noLists', { name });
      if (candidate.month === null || month === null) return t('notEarlierUnknown', { name });
      return t('notEarlier', {
        name,
        month: monthWords(candidate.month, language),
        current: monthWords(month, language),
      });
    }
  }
}
