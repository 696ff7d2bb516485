/** What a check found: nothing, or the findings with their filters; and what can be done with them. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { usePaneState } from '../use-pane.js';
import { ActionsBar } from './actions-bar.js';
import { Clean } from './clean.js';
import { Filters } from './filters.js';
import { FindingsTree } from './findings-tree.js';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '320px' },
  note: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
});

export default function Results() {
  const styles = useStyles();
  const { t } = useTranslation();
  const checked = usePaneState((state) => state.checked);
  if (checked === null) return null;
  const { report, protectedSheets } = checked;
  return (
    <section className={styles.results} aria-label={t('results.label')}>
      {protectedSheets.length > 0 && (
        <Text className={styles.note} size={200}>
          {t('trouble.protectedSheets', { sheets: protectedSheets.join(t('correct.separator')) })}
        </Text>
      )}
      {report.findings.length === 0 ? (
        <Clean />
      ) : (
        <>
          <Filters />
          <FindingsTree />
        </>
      )}
      <ActionsBar />
    </section>
  );
}
