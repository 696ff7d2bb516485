/** None of the lists was found: what one looks like, and where to point at a sheet. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentSearch32Regular } from '@fluentui/react-icons/svg/document-search';
import { useTranslation } from 'react-i18next';
import { usePane } from '../use-pane.js';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
  },
  sign: { color: tokens.colorNeutralForeground3 },
  body: { color: tokens.colorNeutralForeground2 },
});

export default function NotADispatchWorkbook() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  return (
    <section className={styles.state}>
      <DocumentSearch32Regular className={styles.sign} aria-hidden />
      <Text as="h2" size={400} weight="semibold">
        {t('empty.title')}
      </Text>
      <Text className={styles.body}>{t('empty.body')}</Text>
      <Button onClick={() => pane.setCorrecting(true)}>{t('empty.choose')}</Button>
    </section>
  );
}
