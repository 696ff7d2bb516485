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
  const facts = [
    // With the clock that people saw: 2022-09-30 10:02 +08:00.
    [t('receipt.time'), receipt.time.replace('T', ' ').replace(/([+-]\d{2}:\d{2}|Z)$/, ' $1')],
    [
      t('receipt.month'),
      isOther
        ? t('receipt.monthChanged', { then: month(receipt.month), now: month(verification.month ?? null) })
        : month(receipt.month),
    ],
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
      {verification.kind === 'changed' && <Differing projects={verification.differing} />}
    </>
  );
}

function Differing({ projects }: { readonly projects: readonly DifferingProject[] | null }) {
  const t = useTopic(CYCLE_TEXTS);
  if (projects === null) return <Text>{t('receipt.differingUnknown')}</Text>;
  if (projects.length === 0) return null;
  return (
    <>
      <Text as="h2" weight="semibold">
        {t('receipt.differing', { total: plainNumber(projects.length) })}
      </Text>
      <CappedList items={projects} label={t('receipt.differ')}>
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
