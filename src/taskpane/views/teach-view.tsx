/** Saying once what an unknown heading or organisation is. */
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { registeredNames, teachableFields, type Teachable } from '../../app/pane/teach.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from './view-frame.js';
import { useTopic } from '../texts/topic-texts.js';
import { VIEWS_TEXTS } from './views-texts.js';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  kept: { color: tokens.colorNeutralForeground2 },
});

/** Choices that are neither a field nor a name. */
const NOT_YET = '';
const OWN = '\u0000own';

export function TeachView({ teachable }: { readonly teachable: Teachable }) {
  const styles = useStyles();
  const t = useTopic(VIEWS_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const checked = usePaneState((state) => state.checked);
  const suggested = teachable.kind === 'organisation' ? teachable.suggestion : null;
  const [meaning, setMeaning] = useState(suggested ?? NOT_YET);

  const isHeading = teachable.kind === 'heading';
  const choices = isHeading
    ? teachableFields(language).map(({ field, term }) => [field, term] as const)
    : (checked === null ? [] : registeredNames(checked)).map((name) => [name, name] as const);
  const save = (): void => {
    if (isHeading) pane.teachHeading(teachable.heading, meaning === OWN ? 'ignored' : meaning);
    else pane.teachOrganisation(teachable.text, meaning === OWN ? null : meaning);
  };
  return (
    <ViewFrame
      title={
        isHeading
          ? t('teach.headingTitle', { text: teachable.heading })
          : t('teach.organisationTitle', { text: teachable.text })
      }
    >
      <Field label={isHeading ? t('teach.field') : t('teach.organisation')}>
        <Select value={meaning} onChange={(_, { value }) => setMeaning(value)}>
          <option value={NOT_YET} disabled>
            {t('teach.choose')}
          </option>
          <option value={OWN}>{isHeading ? t('teach.ignore') : t('teach.own')}</option>
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Text className={styles.kept} size={200}>
        {t('teach.kept')}
      </Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={meaning === NOT_YET} onClick={save}>
          {t('teach.save')}
        </Button>
        <Button onClick={pane.closeView}>{t('teach.cancel')}</Button>
      </div>
    </ViewFrame>
  );
}
