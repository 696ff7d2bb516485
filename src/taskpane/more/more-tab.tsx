/** 更多: policy, language, what was taught, the rules, about. */
import { Field, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../core/messages/language.js';
import { Messages } from '../check/messages.js';
import { SELF_TEST } from '../self-test/self-test-address.js';
import { usePane, usePaneState } from '../use-pane.js';
import manifest from '../../../package.json';
import { RuleList } from './rule-list.js';
import { Taught } from './taught.js';

const useStyles = makeStyles({
  panel: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground2 },
});

const NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };
const AUTOMATIC = 'automatic';

export default function MoreTab() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const opening = usePaneState((state) => state.opening);
  const recognition = usePaneState((state) => state.recognition);
  const chosenPolicy = usePaneState((state) => state.corrections.policy);
  const chosenLanguage = usePaneState((state) => state.choices.language);
  return (
    <div className={styles.panel}>
      <Messages />
      {opening !== null && (
        <Field label={t('more.policy')} hint={t('more.policyHint')}>
          <Select
            value={chosenPolicy ?? recognition?.policy.id ?? opening.SHIPPED_POLICIES[0]?.id ?? ''}
            onChange={(_, { value }) => pane.correct({ policy: value })}
          >
            {opening.SHIPPED_POLICIES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('more.language')}>
        <Select
          value={chosenLanguage ?? AUTOMATIC}
          onChange={(_, { value }) => pane.choose({ language: LANGUAGES.find((known) => known === value) ?? null })}
        >
          <option value={AUTOMATIC}>{t('more.automatic')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {NAMES[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Taught />
      <RuleList />
      <section className={styles.section}>
        <Text as="h2" weight="semibold">
          {t('more.about')}
        </Text>
        <Text>
          {t('more.name')} · {t('more.version', { version: manifest.version })}
        </Text>
        <Text className={styles.note}>{t('more.privacy')}</Text>
        <Text className={styles.note}>{t('more.keys')}</Text>
        <Link href={`?${SELF_TEST}`}>{t('more.selfTest')}</Link>
      </section>
    </div>
  );
}
