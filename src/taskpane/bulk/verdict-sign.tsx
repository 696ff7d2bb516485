/** A verdict, or how far a file is, as shape, word and colour. */
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Edit16Filled } from '@fluentui/react-icons/svg/edit';
import type { Verdict } from '../../app/bulk/file-verdict.js';
import { bulkWords } from '../../app/messages/bulk/words.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import type { EntryState } from './bulk-state.js';
import { BULK_TEXTS } from './bulk-texts.js';

const useStyles = makeStyles({
  sign: { display: 'inline-flex', flexShrink: 0, alignItems: 'center', gap: '3px', whiteSpace: 'nowrap' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  'to-fix': { color: tokens.colorStatusWarningForeground3 },
  unreadable: { color: tokens.colorStatusDangerForeground1 },
  word: { color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SIGNS = { ready: CheckmarkCircle16Filled, 'to-fix': Edit16Filled, unreadable: DismissCircle16Filled };

export function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  const Sign = SIGNS[verdict];
  return <Sign className={styles[verdict]} aria-hidden />;
}

/** `state`: of a file that has no verdict. */
export function VerdictSign({ verdict, state }: { readonly verdict: Verdict | null; readonly state: EntryState }) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const language = usePaneState(({ language: spoken }) => spoken);
  if (verdict !== null) {
    return (
      <span className={styles.sign}>
        <VerdictShape verdict={verdict} />
        <span className={styles.word}>{bulkWords(language).verdicts[verdict]}</span>
      </span>
    );
  }
  return (
    <span className={mergeClasses(styles.sign, styles.quiet)}>
      {state.kind === 'checking' && <Spinner size="extra-tiny" aria-hidden />}
      {state.kind === 'failed' && <DismissCircle16Filled className={styles.unreadable} aria-hidden />}
      {state.kind !== 'done' && t(`state.${state.kind}`)}
    </span>
  );
}
