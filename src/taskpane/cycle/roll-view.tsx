/** 结转下月: what moves on, then next month's workbook as a new one, or this one rolled. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { rollWords } from '../../app/messages/roll/words.js';
import { wordsOf } from '../../app/messages/words.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { previewRoll, rollInPlace, rollOpenFile, type RollPreview } from '../../app/pane/cycle-roll.js';
import type { UnreadableReason } from '../../app/unreadable.js';
import { month as monthWords, plainNumber } from '../../core/messages/numbers.js';
import type { Refusal } from '../../hosts/host.js';
import { CappedList } from '../progress/capped-list.js';
import { Messages } from '../check/messages.js';
import { isBusy } from '../state/pane-state.js';
import { topicText, useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { CheckedOnly } from './checked-only.js';
import { CYCLE_TEXTS } from './cycle-texts.js';
import { GivenFileBar } from './given-file-bar.js';
import { PlaceButton } from './place-button.js';
import { useGivenFile } from './use-given-file.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
  change: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
  words: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

export default function RollView() {
  const t = useTopic(CYCLE_TEXTS);
  return (
    <ViewFrame title={t('roll.title')}>
      <Messages />
      <Text>{t('roll.lead')}</Text>
      <CheckedOnly>{(checked) => <Roll checked={checked} />}</CheckedOnly>
    </ViewFrame>
  );
}

function Roll({ checked }: { readonly checked: CheckedWorkbook }) {
  const t = useTopic(CYCLE_TEXTS);
  const { report } = checked;
  // Rows change inside the session: a new report is what tells of it.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const preview = useMemo(() => previewRoll(checked), [checked, report]);
  if (preview === null) return <Text>{t('monthUnknown')}</Text>;
  return (
    <>
      <RollChanges preview={preview} />
      <RollActions checked={checked} preview={preview} />
    </>
  );
}

function RollChanges({ preview: { from, to, texts, carried, cleared, plan } }: { readonly preview: RollPreview }) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const language = usePaneState((state) => state.language);
  const words = rollWords(language);
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold">
        {t('roll.months', { from: monthWords(from, language), to: monthWords(to, language) })}
      </Text>
      <Text>{words.figures(carried, cleared)}</Text>
      {texts.length > 0 && <Text>{t('roll.changes', { total: plainNumber(texts.length) })}</Text>}
      <CappedList items={texts} label={t('roll.texts')} first={6}>
        {({ sheet, cell, before, after }) => (
          <div className={styles.change}>
            <PlaceButton sheet={sheet} cell={cell} />{' '}
            {t('roll.change', { before: String(before.value), after: String(after.value) })}
          </div>
        )}
      </CappedList>
      {plan.told.length > 0 && (
        <>
          <Text weight="semibold">{words.seeTo}</Text>
          <ul className={styles.list}>
            {plan.told.map((told, index) => (
              <li key={index}>{words.told(told).trim()}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Why no new workbook could be made of the file. */
type Obstacle =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

function RollActions({ checked, preview }: { readonly checked: CheckedWorkbook; readonly preview: RollPreview }) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const busy = usePaneState(isBusy);
  const { giving, give } = useGivenFile();
  const canGive = pane.host.fileBytes !== undefined;
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const { name, to, from } = preview;

  const newFile = (): void => {
    setObstacle(null);
    give(name, async () => {
      const outcome = await rollOpenFile(pane.host, checked);
      if (outcome.kind === 'rolled') return { kind: 'bytes', bytes: outcome.bytes };
      if (outcome.kind !== 'month-unknown') setObstacle(outcome);
      return null;
    });
  };
  const inPlace = async (): Promise<void> => {
    const chosen = pane.store.getState().corrections.month;
    const written = await pane.perform({
      doing: (spoken) => topicText(CYCLE_TEXTS, spoken)('roll.doing', { to: monthWords(to, spoken) }),
      apply: async (current, host) => {
        const outcome = await rollInPlace(host, current);
        if (outcome.kind === 'month-unknown') return { kind: 'cancelled' };
        if (outcome.kind !== 'written') return outcome;
        return {
          ...outcome,
          done: (spoken) => topicText(CYCLE_TEXTS, spoken)('roll.done', { to: monthWords(outcome.to, spoken) }),
        };
      },
    });
    if (!written) return;
    // A month that a person chose would hold the workbook to the old one.
    if (chosen === from) pane.correct({ month: to });
    pane.closeView();
  };

  return (
    <>
      {canGive && (
        <section className={styles.section}>
          <Button
            className={styles.button}
            appearance="primary"
            disabledFocusable={giving.kind === 'making'}
            onClick={newFile}
          >
            {t('roll.newFile')}
          </Button>
          <Text className={styles.note} size={200}>
            {t('roll.newFileHint')}
          </Text>
          <GivenFileBar giving={giving} />
          {obstacle !== null && (
            <MessageBar intent="warning" layout="multiline" role="alert">
              <MessageBarBody className={styles.words}>
                {obstacle.kind === 'no-file'
                  ? t('roll.noFile', { name })
                  : t('roll.unreadable', {
                      name,
                      reason:
                        obstacle.kind === 'unreadable'
                          ? wordsOf(language).unreadable(obstacle.reason)
                          : refusalCode(obstacle.refusal),
                    })}
              </MessageBarBody>
            </MessageBar>
          )}
        </section>
      )}
      <section className={styles.section}>
        <Button
          className={styles.button}
          appearance={canGive ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void inPlace()}
        >
          {t('roll.inPlace')}
        </Button>
        <Text className={styles.note} size={200}>
          {t('roll.inPlaceHint', { name })}
        </Text>
      </section>
    </>
  );
}

function refusalCode(refusal: Refusal): string {
  return refusal.kind === 'failed' ? refusal.code : refusal.kind;
}
