/** Correcting what was recognised, in place: month, policy, what each sheet is. Each choice counts at once. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withoutEntry, type SheetRole } from '../../app/pane/corrections.js';
import { LIST_TERMS } from '../../core/messages/fields.js';
import { policyTitle } from '../../core/policies/policy-title.js';
import { LISTS } from '../../core/schema/fields.js';
import { useSelectStyles } from '../select-styles.js';
import { usePane, usePaneState } from '../use-pane.js';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sheets: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const AUTOMATIC = 'automatic';

/** YYYY-MM. Where the browser has no month field of its own, anything can be typed. */
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export default function CorrectForm() {
  const styles = useStyles();
  const select = useSelectStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const opening = usePaneState((state) => state.opening);
  const recognition = usePaneState((state) => state.recognition);
  const corrections = usePaneState((state) => state.corrections);
  const language = usePaneState((state) => state.language);
  /** What is being typed; null: nothing. */
  const [draft, setDraft] = useState<string | null>(null);
  if (opening === null || recognition === null) return null;

  const commitMonth = (): void => {
    setDraft(null);
    if (draft === null) return;
    const month = draft === '' ? null : draft;
    if ((month === null || MONTH.test(month)) && month !== corrections.month) pane.correct({ month });
  };

  const leftOut = recognition.skippedSheets
    .filter(({ reason }) => reason !== 'not-a-list')
    .map(({ sheet, reason }) => `${sheet} (${t(`recognised.reason.${reason}`)})`);
  const setRole = (sheet: string, role: string): void =>
    pane.correct({
      sheets:
        role === AUTOMATIC
          ? withoutEntry(corrections.sheets, sheet)
          : { ...corrections.sheets, [sheet]: role as SheetRole },
    });

  return (
    <section className={styles.form} aria-label={t('correct.label')}>
      <Field label={t('correct.month')} hint={t('correct.monthHint')} size="small">
        <Input
          type="month"
          size="small"
          value={draft ?? corrections.month ?? recognition.month ?? ''}
          onChange={(_, { value }) => setDraft(value)}
          onBlur={commitMonth}
          onKeyDown={({ key, ctrlKey }) => {
            if (key === 'Enter' && !ctrlKey) commitMonth();
          }}
        />
      </Field>
      <Field label={t('correct.policy')} size="small">
        <Select
          className={select.fitting}
          size="small"
          value={recognition.policy.id}
          onChange={(_, { value }) => pane.correct({ policy: value })}
        >
          {opening.SHIPPED_POLICIES.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {policyTitle(policy, language)}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.sheets}>
        <legend className={styles.legend}>{t('correct.sheets')}</legend>
        {recognition.sheets.map((sheet) => (
          <label key={sheet} className={styles.sheet}>
            <span className={styles.name} title={sheet}>
              {sheet}
            </span>
            <Select
              size="small"
              value={corrections.sheets[sheet] ?? AUTOMATIC}
              onChange={(_, { value }) => setRole(sheet, value)}
            >
              <option value={AUTOMATIC}>{t('correct.asRecognised')}</option>
              {LISTS.map((list) => (
                <option key={list} value={list}>
                  {LIST_TERMS[list][language]}
                </option>
              ))}
              <option value="none">{t('correct.none')}</option>
            </Select>
          </label>
        ))}
      </fieldset>
      {leftOut.length > 0 && (
        <Text size={200}>{t('recognised.skipped', { sheets: leftOut.join(t('correct.separator')) })}</Text>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            commitMonth();
            pane.setCorrecting(false);
          }}
        >
          {t('correct.done')}
        </Button>
        <Button size="small" appearance="subtle" onClick={pane.resetCorrections}>
          {t('correct.reset')}
        </Button>
      </div>
    </section>
  );
}
