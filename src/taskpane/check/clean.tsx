/** Nothing wrong: what was looked at, and when. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useTranslation } from 'react-i18next';
import { plainNumber } from '../../core/messages/numbers.js';
import { usePaneState } from '../use-pane.js';
import { clockTime } from './clock-time.js';

const useStyles = makeStyles({
  state: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  sign: { color: tokens.colorStatusSuccessForeground1 },
  figures: { color: tokens.colorNeutralForeground2 },
});

export function Clean() {
  const styles = useStyles();
  const { t } = useTranslation();
  const checked = usePaneState((state) => state.checked);
  const checkedAt = usePaneState((state) => state.checkedAt);
  if (checked === null) return null;
  const { rules, projects, cells } = checked.report.checked;
  return (
    <div className={styles.state}>
      <CheckmarkCircle48Filled className={styles.sign} aria-hidden />
      <Text as="h2" size={400} weight="semibold">
        {t('clean.title')}
      </Text>
      <Text className={styles.figures}>
        {t('clean.figures', {
          rules: plainNumber(rules),
          projects: plainNumber(projects),
          cells: plainNumber(cells),
          time: checkedAt === null ? '' : clockTime(checkedAt),
        })}
      </Text>
      <Text className={styles.figures}>{t('clean.next')}</Text>
    </div>
  );
}
