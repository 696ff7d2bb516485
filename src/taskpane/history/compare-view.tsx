/** 与上月对比: the file, then what became of last month's projects. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { comparisonOfChecked, monthsApart } from '../../app/pane/compare.js';
import type { MonthComparison } from '../../core/history/compare-months.js';
import { month as monthWords, plainNumber } from '../../core/messages/numbers.js';
import { Messages } from '../check/messages.js';
import { CheckButton } from '../check/check-button.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { BridgeTable } from './bridge-table.js';
import { COMPARE_TEXTS } from './compare-texts.js';
import { ComparedFileChoice } from './compared-file-choice.js';
import { MovesTable } from './moves-table.js';
import { NearQuestions } from './near-questions.js';
import { ProjectChanges } from './project-changes.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export default function CompareView() {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const checked = usePaneState((state) => state.checked);
  const report = checked?.report;
  // Rows change inside the session: a new report is what tells of it.
  const comparison = useMemo(
    () => (checked === null || report === undefined ? null : comparisonOfChecked(checked)),
    [checked, report],
  );
  return (
    <ViewFrame title={t('title')}>
      <Messages />
      {checked === null ? (
        <section className={styles.section}>
          <Text>{t('unchecked')}</Text>
          <CheckButton />
        </section>
      ) : (
        <ComparedFileChoice comparing={checked.comparing?.name ?? null} month={checked.report.month} />
      )}
      {comparison?.kind === 'compared' && <Compared comparison={comparison} />}
    </ViewFrame>
  );
}

function Compared({ comparison }: { readonly comparison: MonthComparison }) {
  const styles = useStyles();
  const t = useTopic(COMPARE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const file = usePaneState(({ checked }) => checked?.comparing?.name ?? null);
  const findings = usePaneState(
    ({ checked }) => checked?.report.findings.filter(({ category }) => category === 'history').length ?? 0,
  );
  const { month, previousMonth, isSameYear, from } = comparison;
  const words = (of: string | null, none: string): string => (of === null ? none : monthWords(of, language));
  const previous = words(previousMonth, t('baseList'));
  const apart = monthsApart(month, previousMonth);
  return (
    <>
      <section className={styles.section}>
        <Text as="h2" weight="semibold">
          {t('with', { month: words(month, t('monthUnknown')), previous })}
        </Text>
        <Text className={styles.note}>
          {from === 'workbook' ? t('fromFile', { name: file ?? '' }) : t('fromOlderSheets')}
        </Text>
        {previousMonth === null && <Text className={styles.note}>{t('noMonth')}</Text>}
        {apart !== null && apart > 1 && <Text className={styles.note}>{t('gap', { months: apart })}</Text>}
        {previousMonth !== null && !isSameYear && <Text className={styles.note}>{t('otherYear')}</Text>}
        {findings === 0 ? (
          <Text>{t('findingsNone')}</Text>
        ) : (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => pane.showTab('check')}>
              {t('findings', { total: plainNumber(findings) })}
            </Button>
          </div>
        )}
      </section>
      <NearQuestions near={comparison.near} />
      <MovesTable moves={comparison.moves} />
      <BridgeTable bridge={comparison.bridge} base={previous} />
      <ProjectChanges comparison={comparison} />
    </>
  );
}
