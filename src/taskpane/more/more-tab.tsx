/** 更多: policy, language, what was taught, the rules, about. */
import { Field, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { LANGUAGES, type Language } from '../../core/messages/language.js';
import { policyTitle } from '../../core/policies/policy-title.js';
import { Messages } from '../check/messages.js';
import { CycleSection } from '../cycle/cycle-section.js';
import { useSelectStyles } from '../select-styles.js';
import { SELF_TEST } from '../self-test/self-test-address.js';
import { usePane, usePaneState } from '../use-pane.js';
import manifest from '../../../package.json';
import { Features } from './features.js';
import { RuleList } from './rule-list.js';
import { Taught } from './taught.js';
import { useTopic } from '../texts/topic-texts.js';
import { MORE_TEXTS } from './more-texts.js';

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
  const select = useSelectStyles();
  const t = useTopic(MORE_TEXTS);
  const pane = usePane();
  const opening = usePaneState((state) => state.opening);
  const recognition = usePaneState((state) => state.recognition);
  const chosenPolicy = usePaneState((state) => state.corrections.policy);
  const spoken = usePaneState((state) => state.language);
  const chosenLanguage = usePaneState((state) => state.choices.language);
  return (
    <div className={styles.panel}>
      <Messages />
      {opening !== null && (
        <Field label={t('policy')} hint={t('policyHint')}>
          <Select
            className={select.fitting}
            value={chosenPolicy ?? recognition?.policy.id ?? opening.SHIPPED_POLICIES[0]?.id ?? ''}
            onChange={(_, { value }) => pane.correct({ policy: value })}
          >
            {opening.SHIPPED_POLICIES.map((policy) => (
              <option key={policy.id} value={policy.id}>
                {policyTitle(policy, spoken)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Features />
      <CycleSection />
      <Field label={t('language')}>
        <Select
          className={select.fitting}
          value={chosenLanguage ?? AUTOMATIC}
          onChange={(_, { value }) => pane.choose({ language: LANGUAGES.find((known) => known === value) ?? null })}
        >
          <option value={AUTOMATIC}>{t(`automatic.${pane.languageOf}`)}</option>
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
          {t('about')}
        </Text>
        <Text>
          {t('name')} · {t('version', { version: manifest.version })}
        </Text>
        <Text className={styles.note}>{t('privacy')}</Text>
        <Text className={styles.note}>{t('keys')}</Text>
        <Link href={`?${SELF_TEST}`}>{t('selfTest')}</Link>
      </section>
    </div>
  );
}
