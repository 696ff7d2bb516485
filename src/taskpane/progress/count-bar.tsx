/** One step with how many projects have taken it, of how many. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLineStyles } from './line-styles.js';

const useStyles = makeStyles({
  step: { paddingBlock: tokens.spacingVerticalXXS, paddingInline: tokens.spacingHorizontalXS },
  track: {
    display: 'block',
    height: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: 'inherit',
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
});

export interface CountBarProps {
  readonly name: string;
  readonly figure: string;
  readonly note?: string | null;
  /** How much of the bar is filled, a fraction. */
  readonly share: number;
}

export function CountBar({ name, figure, note = null, share }: CountBarProps) {
  const lines = useLineStyles();
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <span className={lines.line}>
        <span className={lines.title}>{name}</span>
        {note !== null && <span className={mergeClasses(lines.note, lines.aside)}>{note}</span>}
        <span className={lines.aside}>{figure}</span>
      </span>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
      </span>
    </div>
  );
}
