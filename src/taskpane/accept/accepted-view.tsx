/** 已核实事项: what was accepted, whether it still holds, and taking it back. */
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { listedAcceptances, takeBack, type AcceptanceState, type ListedAcceptance } from '../../app/pane/accept.js';
import { day, plainNumber } from '../../core/messages/numbers.js';
import { ruleText } from '../../core/messages/render.js';
import { CheckButton } from '../check/check-button.js';
import { Messages } from '../check/messages.js';
import { isBusy } from '../state/pane-state.js';
import { topicText, useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { ACCEPT_TEXTS } from './accept-texts.js';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  note: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 'auto' },
  clean: { alignSelf: 'flex-start' },
});

const COLOURS = {
  holds: 'success',
  expired: 'warning',
  needless: 'informative',
  invalid: 'danger',
} as const satisfies Record<AcceptanceState, string>;
const USELESS: ReadonlySet<AcceptanceState> = new Set(['expired', 'needless']);

export default function AcceptedView() {
  const styles = useStyles();
  const t = useTopic(ACCEPT_TEXTS);
  const pane = usePane();
  const checked = usePaneState((state) => state.checked);
  const busy = usePaneState(isBusy);
  const listed = useMemo(() => (checked === null ? [] : listedAcceptances(checked)), [checked]);
  const silent = checked?.report.accepted?.length ?? 0;
  const useless = listed.filter(({ state }) => USELESS.has(state));

  const remove = (unwanted: readonly ListedAcceptance[]): void => {
    const rows = unwanted.map(({ written }) => written);
    void pane.perform({
      doing: (spoken) => topicText(ACCEPT_TEXTS, spoken)('list.doing'),
      apply: async (current, host) => {
        const outcome = await takeBack(host, current, rows);
        if (outcome.kind === 'gone') return { kind: 'cancelled' };
        if (outcome.kind !== 'written') return outcome;
        return {
          ...outcome,
          done: (spoken) => topicText(ACCEPT_TEXTS, spoken)('list.done', { total: plainNumber(rows.length) }),
        };
      },
    });
  };

  return (
    <ViewFrame title={t('list.title')}>
      <Messages />
      {checked === null && (
        <>
          <Text>{t('list.unchecked')}</Text>
          <CheckButton />
        </>
      )}
      {checked !== null && listed.length === 0 && <Text className={styles.note}>{t('list.none')}</Text>}
      {silent > 0 && <Text>{t('list.silent', { total: plainNumber(silent) })}</Text>}
      {useless.length > 0 && (
        <Button className={styles.clean} size="small" disabledFocusable={busy} onClick={() => remove(useless)}>
          {t('list.clean', { total: plainNumber(useless.length) })}
        </Button>
      )}
      <ul className={styles.list}>
        {listed.map((one) => (
          <Entry key={`${one.sheet}!${one.cell}`} acceptance={one} busy={busy} onTakeBack={() => remove([one])} />
        ))}
      </ul>
    </ViewFrame>
  );
}

interface EntryProps {
  readonly acceptance: ListedAcceptance;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

function Entry({ acceptance: { state, rule, written, sheet, cell }, busy, onTakeBack }: EntryProps) {
  const styles = useStyles();
  const t = useTopic(ACCEPT_TEXTS);
  const pane = usePane();
  const language = usePaneState((pane) => pane.language);
  const until = written.until === '' ? t('list.always') : t('list.until', { day: day(written.until, language) });
  const where = [written.sheet, written.item].filter((part) => part !== '').join(' · ');
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.title}>
          {rule === null ? written.rule || t('list.noRule') : ruleText(rule, language).title}
        </span>
        <Badge className={styles.badge} appearance="tint" color={COLOURS[state]}>
          {t(`list.state.${state}`)}
        </Badge>
      </div>
      <span>{where}</span>
      <span>{written.reason}</span>
      <Text className={styles.note} size={200}>
        {t('list.by', { by: written.by, until })}
      </Text>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          size="small"
          aria-label={t('list.goLabel', { place: `${sheet}!${cell}` })}
          onClick={() => void pane.reveal(sheet, cell)}
        >
          {t('list.go')}
        </Button>
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          aria-label={t('list.takeBackLabel', { item: written.item })}
          onClick={onTakeBack}
        >
          {t('list.takeBack')}
        </Button>
      </div>
    </li>
  );
}
