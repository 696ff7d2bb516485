/** What is not as it was, project by project; what left, came, or cannot be told apart. */
import { Checkbox } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MonthComparison } from '../../core/history/compare-months.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { Disclosure } from '../disclosure.js';
import { useTopic } from '../texts/topic-texts.js';
import { ChangedProject, PlacedProject } from './changed-project.js';
import { COMPARE_TEXTS } from './compare-texts.js';
import { CappedList } from './capped-list.js';
import { useTableStyles } from './table-styles.js';

export function ProjectChanges({ comparison }: { readonly comparison: MonthComparison }) {
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
        <Disclosure opensAtOnce summary={t('changes.changed', { total: plainNumber(changed.length) })}>
          {() => <CappedList items={changed} render={(change) => <ChangedProject change={change} />} />}
        </Disclosure>
      )}
      {added.length > 0 && (
        <Disclosure summary={t('changes.added', { total: plainNumber(added.length) })}>
          {() => <CappedList items={added} render={(place) => <PlacedProject place={place} when="now" />} />}
        </Disclosure>
      )}
      {dropped.length > 0 && (
        <Disclosure summary={t('changes.dropped', { total: plainNumber(dropped.length) })}>
          {() => <CappedList items={dropped} render={(place) => <PlacedProject place={place} when="then" />} />}
        </Disclosure>
      )}
      {unclear.before.length + unclear.now.length > 0 && (
        <Disclosure summary={t('changes.unclear', { total: plainNumber(unclear.before.length + unclear.now.length) })}>
          {() => (
            <>
              <CappedList items={unclear.now} render={(place) => <PlacedProject place={place} when="now" />} />
              <CappedList items={unclear.before} render={(place) => <PlacedProject place={place} when="then" />} />
            </>
          )}
        </Disclosure>
      )}
    </section>
  );
}
