/** What is done as a bar, with a tick at the plan to date; drawn for the eye only, the words stand beside it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Band } from './band-sign.js';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    display: 'block',
    height: '4px',
    marginBlock: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  done: { position: 'absolute', insetBlock: 0, left: 0, borderRadius: 'inherit', forcedColorAdjust: 'none' },
  tick: {
    position: 'absolute',
    insetBlock: '-2px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
  red: { backgroundColor: tokens.colorPaletteRedBackground3 },
  yellow: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  none: { backgroundColor: tokens.colorNeutralForeground3 },
});

export interface PlanBarProps {
  /** Of the plan, a fraction; above 1 the whole bar stands for it. */
  readonly done: number;
  /** The part that should be done by now; null: no tick. */
  readonly due: number | null;
  readonly band: Band | null;
}

export function PlanBar({ done, due, band }: PlanBarProps) {
  const styles = useStyles();
  const whole = Math.max(1, done, due ?? 0);
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={mergeClasses(styles.done, styles[band ?? 'none'])}
        style={{ width: `${Math.max(0, (done / whole) * 100)}%` }}
      />
      {due !== null && <span className={styles.tick} style={{ left: `${Math.max(0, (due / whole) * 100)}%` }} />}
    </span>
  );
}
