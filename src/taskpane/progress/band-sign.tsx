/** A band as shape, word and colour: 绿 a circle, 黄 a triangle, 红 a diamond. */
import { CircleFilled } from '@fluentui/react-icons/svg/circle';
import { DiamondFilled } from '@fluentui/react-icons/svg/diamond';
import { TriangleFilled } from '@fluentui/react-icons/svg/triangle';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BAND_TERMS } from '../../core/messages/fields.js';
import type { ProgressFigures } from '../../app/pane/progress-figures.js';
import { usePaneState } from '../use-pane.js';

export type Band = keyof ProgressFigures['bands'];

const useStyles = makeStyles({
  sign: { display: 'inline-flex', alignItems: 'center', gap: '2px', whiteSpace: 'nowrap', verticalAlign: 'bottom' },
  shape: { fontSize: '12px' },
  green: { color: tokens.colorPaletteGreenForeground1 },
  yellow: { color: tokens.colorPaletteMarigoldForeground2 },
  red: { color: tokens.colorPaletteRedForeground1 },
});

const SHAPES = { green: CircleFilled, yellow: TriangleFilled, red: DiamondFilled };

export function BandSign({ band, count }: { readonly band: Band; readonly count?: string }) {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const Shape = SHAPES[band];
  return (
    <span className={styles.sign}>
      <Shape className={mergeClasses(styles.shape, styles[band])} aria-hidden />
      {BAND_TERMS[band][language]}
      {count !== undefined && <b>{count}</b>}
    </span>
  );
}
