/** By which policy the files are checked, and which month they are to be of. */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { chosenPolicy } from '../../app/pane/question.js';
import { policyTitle } from '../../core/policies/policy-title.js';
import { useSelectStyles } from '../select-styles.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { useBulk, useBulkState } from './use-bulk.js';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  policy: { flex: '3 1 160px', minWidth: 0 },
  month: { flex: '1 1 110px', minWidth: 0 },
  input: { minWidth: 0 },
});

export function QuestionFields() {
  const styles = useStyles();
  const select = useSelectStyles();
  const t = useTopic(BULK_TEXTS);
  const bulk = useBulk();
  const opening = usePaneState((state) => state.opening);
  const corrections = usePaneState((state) => state.corrections);
  const language = usePaneState((state) => state.language);
  const policy = useBulkState((state) => state.policy);
  const month = useBulkState((state) => state.month) ?? '';
  const [typed, setTyped] = useState(month);
  const settle = (): void => {
    // A browser without a field for months lets anything be typed.
    if (!/^$|^\d{4}-(0[1-9]|1[0-2])$/.test(typed)) setTyped(month);
    else if (typed !== month) bulk.ask({ month: typed === '' ? null : typed });
  };
  return (
    <div className={styles.fields}>
      <Field className={styles.policy} size="small" label={t('policy')}>
        <Select
          className={select.fitting}
          size="small"
          value={policy ?? chosenPolicy(corrections).id}
          onChange={(_, { value }) => bulk.ask({ policy: value })}
        >
          {opening?.SHIPPED_POLICIES.map((one) => (
            <option key={one.id} value={one.id}>
              {policyTitle(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.month} size="small" label={t('month')}>
        <Input
          className={styles.input}
          size="small"
          type="month"
          title={t('monthAsMost')}
          value={typed}
          // A month is typed figure by figure: it counts when the field is left.
          onChange={(_, { value }) => setTyped(value)}
          onBlur={settle}
          onKeyDown={({ key }) => {
            if (key === 'Enter') settle();
          }}
        />
      </Field>
    </div>
  );
}
