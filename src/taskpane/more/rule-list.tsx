/** Every rule by category; each opens its page. */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { listRules } from '../../app/list-rules.js';
import { CATEGORY_TERMS, SEVERITY_TERMS } from '../../core/messages/fields.js';
import { plainNumber } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import { Disclosure } from '../disclosure.js';
import { SeveritySign } from '../severity-sign.js';
import { usePane, usePaneState } from '../use-pane.js';
import { useTopic } from '../texts/topic-texts.js';
import { MORE_TEXTS } from './more-texts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  rule: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, paddingBlock: '2px' },
  off: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { color: tokens.colorNeutralForeground2 },
});

export function RuleList() {
  const styles = useStyles();
  const t = useTopic(MORE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const rules = useMemo(() => listRules(language), [language]);
  // A policy may switch rules on or off: after a check, the figure is the report's.
  const on = usePaneState(
    ({ checked }) => checked?.report.checked.rules ?? rules.filter(({ severity }) => severity !== 'off').length,
  );
  const categories = [...new Set(rules.map(({ category }) => category))];
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold">
        {t('rules')}
      </Text>
      <Text className={styles.note}>{t('rulesCount', { on: plainNumber(on) })}</Text>
      <div>
        {categories.map((category) => {
          const members = rules.filter((rule) => rule.category === category);
          return (
            <Disclosure
              key={category}
              summary={`${CATEGORY_TERMS[category][language]} (${plainNumber(members.length)})`}
            >
              {() => (
                <ul className={styles.list}>
                  {members.map(({ id, severity, title }) => (
                    <li key={id} className={styles.rule}>
                      {severity !== 'off' && (
                        <SeveritySign severity={severity} label={SEVERITY_TERMS[severity][language]} />
                      )}
                      <Link as="button" onClick={() => pane.open({ kind: 'rule', rule: id as Finding['rule'] })}>
                        {title}
                      </Link>
                      {severity === 'off' && <span className={styles.off}>{SEVERITY_TERMS.off[language]}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </Disclosure>
          );
        })}
      </div>
    </section>
  );
}
