/** 新建模板: which policy, which month; the workbook is given out. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import manifest from '../../../package.json';
import { makeTemplate, templateMonth, templateName } from '../../app/template/make-template.js';
import { policyTitle } from '../../core/policies/policy-title.js';
import { findPolicy, SHIPPED_POLICIES } from '../../core/policies/shipped.js';
import { useSelectStyles } from '../select-styles.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { CYCLE_TEXTS } from './cycle-texts.js';
import { GivenFileBar } from './given-file-bar.js';
import { useGivenFile } from './use-given-file.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'flex-start' },
});

/** Where the browser has no month field of its own, anything can be typed. */
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export default function TemplateView() {
  const styles = useStyles();
  const select = useSelectStyles();
  const t = useTopic(CYCLE_TEXTS);
  const language = usePaneState((state) => state.language);
  const recognised = usePaneState(({ corrections, recognition }) => corrections.policy ?? recognition?.policy.id);
  const [chosen, setChosen] = useState<string | null>(null);
  /** null: as the policy and the calendar say. */
  const [month, setMonth] = useState<string | null>(null);
  const { giving, give } = useGivenFile();
  const policy = findPolicy(chosen ?? recognised ?? '') ?? SHIPPED_POLICIES[0];
  if (policy === undefined) return null;
  const wanted = month ?? templateMonth(policy, today());
  const isMonth = MONTH.test(wanted);

  return (
    <ViewFrame title={t('template.title')}>
      <Text>{t('template.lead')}</Text>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMonth) return;
          give(templateName(wanted), () => ({
            kind: 'bytes',
            bytes: makeTemplate(policy, wanted, manifest.version),
          }));
        }}
      >
        <Field label={t('template.policy')}>
          <Select className={select.fitting} value={policy.id} onChange={(_, { value }) => setChosen(value)}>
            {SHIPPED_POLICIES.map((one) => (
              <option key={one.id} value={one.id}>
                {policyTitle(one, language)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('template.month')} {...(isMonth ? {} : { validationMessage: t('template.monthBad') })}>
          <Input type="month" value={wanted} onChange={(_, { value }) => setMonth(value)} />
        </Field>
        <Button
          className={styles.button}
          type="submit"
          appearance="primary"
          disabledFocusable={!isMonth || giving.kind === 'making'}
        >
          {t('template.make')}
        </Button>
      </form>
      <GivenFileBar giving={giving} />
    </ViewFrame>
  );
}

/** The calendar's day where the person is, as an ISO date. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
