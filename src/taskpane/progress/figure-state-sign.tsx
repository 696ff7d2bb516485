/** The shape of what may be said of a figure; its words stand beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DiamondFilled } from '@fluentui/react-icons/svg/diamond';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { FigureState } from '../../app/pane/standing-figures.js';

const useStyles = makeStyles({
  missed: { color: tokens.colorPaletteRedForeground1, verticalAlign: 'text-bottom' },
  met: { color: tokens.colorPaletteGreenForeground1, verticalAlign: 'text-bottom' },
  other: { color: tokens.colorNeutralForeground2, verticalAlign: 'text-bottom' },
});

export function FigureStateSign({ state }: { readonly state: FigureState }) {
  const styles = useStyles();
  switch (state) {
    case 'missed':
      return <DiamondFilled className={styles.missed} aria-hidden />;
    case 'met':
      return <CheckmarkCircleFilled className={styles.met} aria-hidden />;
    case 'ahead':
      return <ClockRegular className={styles.other} aria-hidden />;
    default:
      return <InfoRegular className={styles.other} aria-hidden />;
  }
}
