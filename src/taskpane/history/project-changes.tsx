/** What is not as it was, project by project; what left, came, or cannot be told apart. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MonthComparison } from '../../core/history/compare-months.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { ChangedProject, PlacedProject } from './changed-project.js';
import { COMPARE_TEXTS } from './compare-texts.js';
import { CappedList } from './capped-list.js';
import { useTableStyles } from './table-styles.js';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function ProjectChanges({ comparison }: { readonly comparison: MonthComparison }) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useTopic(COMPARE_TEXTS);
  const [routine, setRoutine] = useState(false);
  const id = useId();
  const changed = comparison.changed.flatMap((change) => {
    const fields = routine ? change.fields : change.fields.filter(({ isRoutine }) => !isRoutine);
    return fields.length > 0 || change.isRenamed || change.move !== null ? [{ ...change, fields }] : [];
  });
  const { added, dropped, unclear } = comparison;
  return (
    <section className={table.section} aria-labelledby={id}>
      <h2 id={id} className={table.heading}>
        {t('changes.title')}
      </h2>
      <Checkbox
        label={t('changes.routine')}
        checked={routine}
        onChange={(_, data) => setRoutine(data.checked === true)}
      />
      {changed.length + added.length + dropped.length + unclear.before.length + unclear.now.length === 0 && (
        <p className={table.note}>{t('changes.nothing')}</p>
      )}
      {changed.length > 0 && (
        <details open>
          <summary className={styles.summary}>{t('changes.changed', { total: plainNumber(changed.length) })}</summary>
          <CappedList items={changed} render={(change) => <ChangedProject change={change} />} />
        </details>
      )}
      {added.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('changes.added', { total: plainNumber(added.length) })}</summary>
          <CappedList items={added} render={(place) => <PlacedProject place={place} when="now" />} />
        </details>
      )}
      {dropped.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('changes.dropped', { total: plainNumber(dropped.length) })}</summary>
          <CappedList items={dropped} render={(place) => <PlacedProject place={place} when="then" />} />
        </details>
      )}
      {unclear.before.length + unclear.now.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('changes.unclear', { total: plainNumber(unclear.before.length + unclear.now.length) })}
          </summary>
          <CappedList items={unclear.now} render={(place) => <PlacedProject place={place} when="now" />} />
          <CappedList items={unclear.before} render={(place) => <PlacedProject place={place} when="then" />} />
        </details>
      )}
    </section>
  );
}
