/** What a receipt says, and which projects are not as it knows them. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CheckReceipt } from '../../core/receipt/receipt.js';
import type { DifferingProject, Verification } from '../../core/receipt/verify-receipt.js';
import { month as monthWords, plainNumber } from '../../core/messages/numbers.js';
import { CappedList } from '../progress/capped-list.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { CYCLE_TEXTS } from './cycle-texts.js';
import { PlaceButton } from './place-button.js';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

export interface ReceiptFactsProps {
  readonly receipt: CheckReceipt;
  readonly verification: Verification;
}

export function ReceiptFacts({ receipt, verification }: ReceiptFactsProps) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const language = usePaneState((state) => state.language);
  const month = (of: string | null): string => (of === null ? t('receipt.monthNone') : monthWords(of, language));
  const { counts, accepted } = receipt;
  const isOther = verification.kind === 'changed' && verification.month !== undefined;
  const sender = verification.kind === 'changed' ? verification.sender : undefined;
  const senderName = (of: string | null): string => of ?? t('receipt.senderNone');
  const facts = [
    // With the clock that people saw: 2022-09-30 10:02 +08:00.
    [t('receipt.time'), receipt.time.replace('T', ' ').replace(/([+-]\d{2}:\d{2}|Z)$/, ' $1')],
    [
      t('receipt.month'),
      isOther
        ? t('receipt.monthChanged', { then: month(receipt.month), now: month(verification.month ?? null) })
        : month(receipt.month),
    ],
    ...(sender === undefined
      ? []
      : [
          [
            t('receipt.sender'),
            t('receipt.senderChanged', { then: senderName(receipt.sender), now: senderName(sender) }),
          ] as const,
        ]),
    [t('receipt.policy'), receipt.policy.title],
    [t('receipt.projects'), t('receipt.projectsOf', { total: plainNumber(receipt.projects) })],
    [
      t('receipt.result'),
      t('receipt.resultOf', {
        warning: plainNumber(counts.warning),
        info: plainNumber(counts.info),
        accepted: plainNumber(accepted),
      }),
    ],
    [t('receipt.tool'), receipt.tool.version],
  ] as const;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => [
          <dt key={`${term}/term`} className={styles.term}>
            {term}
          </dt>,
          <dd key={term} className={styles.fact}>
            {fact}
          </dd>,
        ])}
      </dl>
      {verification.kind === 'changed' && (
        <>
          {verification.differing === null && <Text>{t('receipt.differingUnknown')}</Text>}
          <Differing of="projects" rows={verification.differing ?? []} />
          <Differing of="totals" rows={verification.totalRows ?? []} />
        </>
      )}
    </>
  );
}

interface DifferingProps {
  readonly of: 'projects' | 'totals';
  readonly rows: readonly DifferingProject[];
}

function Differing({ of, rows }: DifferingProps) {
  const t = useTopic(CYCLE_TEXTS);
  if (rows.length === 0) return null;
  const [title, label] =
    of === 'projects'
      ? ([t('receipt.differing', { total: plainNumber(rows.length) }), t('receipt.differ')] as const)
      : ([t('receipt.differingTotals', { total: plainNumber(rows.length) }), t('receipt.differTotals')] as const);
  return (
    <>
      <Text as="h2" weight="semibold">
        {title}
      </Text>
      <CappedList items={rows} label={label}>
        {({ change, name, sheet, row }) => (
          <>
            {t(`receipt.change.${change}`)} · {name === '' ? t('receipt.noName') : name}{' '}
            {sheet !== null && row !== null && <PlaceButton sheet={sheet} cell={`A${row}`} />}
          </>
        )}
      </CappedList>
    </>
  );
}
