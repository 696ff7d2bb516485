/** A severity as a shape of its own, so that it is told without its colour. The word stands beside it, or is its label. */
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../core/report.js';

const useStyles = makeStyles({
  sign: { flexShrink: 0, display: 'inline-flex' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const SIGNS = { error: DismissCircle16Filled, warning: Warning16Filled, info: Info16Filled };

/** `label`: said to screen readers where no word stands beside the sign. */
export function SeveritySign({ severity, label }: { readonly severity: Severity; readonly label?: string }) {
  const styles = useStyles();
  const Sign = SIGNS[severity];
  return (
    <span className={mergeClasses(styles.sign, styles[severity])}>
      <Sign {...(label === undefined ? { 'aria-hidden': true } : { title: label })} />
    </span>
  );
}
