/** A rule's page: when it speaks, why it matters, how to put it right. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { listRules } from '../../app/list-rules.js';
import { CATEGORY_TERMS, SEVERITY_TERMS } from '../../core/messages/fields.js';
import { ruleText } from '../../core/messages/render.js';
import type { Finding } from '../../core/report.js';
import { usePaneState } from '../use-pane.js';
import { ViewFrame } from './view-frame.js';
import { useTopic } from '../texts/topic-texts.js';
import { VIEWS_TEXTS } from './views-texts.js';

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  term: { fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXXS },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  id: {
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

export function RuleView({ rule }: { readonly rule: Finding['rule'] }) {
  const styles = useStyles();
  const t = useTopic(VIEWS_TEXTS);
  const language = usePaneState((state) => state.language);
  const { title, page, why, how } = ruleText(rule, language);
  const meta = listRules(language).find(({ id }) => id === rule);
  const facts = [
    [t('rulePage.when'), page],
    [t('rulePage.why'), why],
    [t('rulePage.how'), how],
  ];
  return (
    <ViewFrame title={title}>
      {meta !== undefined && (
        <div className={styles.badges}>
          <Badge appearance="outline" color="informative">
            {CATEGORY_TERMS[meta.category][language]}
          </Badge>
          <Badge appearance="outline" color="informative">
            {SEVERITY_TERMS[meta.severity][language]}
          </Badge>
          {meta.fixable && (
            <Badge appearance="outline" color="informative">
              {t('rulePage.fixable')}
            </Badge>
          )}
        </div>
      )}
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
      <span className={styles.id}>{rule}</span>
    </ViewFrame>
  );
}
