/**
 * A row that opens what belongs to it. A button, not a `summary`: Office.js moves the focus on Tab by itself in a pane, and
 * does not count that among what has a place in the order.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { useLineStyles } from './progress/line-styles.js';

const useStyles = makeStyles({
  summary: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  chevron: { flexShrink: 0, fontSize: '12px', marginTop: '4px', color: tokens.colorNeutralForeground2 },
  body: { flexGrow: 1, minWidth: 0 },
  inside: {
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly opensAtOnce?: boolean;
  /** Made when it is opened. */
  readonly children: () => ReactNode;
}

export function Disclosure({ summary, opensAtOnce = false, children }: DisclosureProps) {
  const lines = useLineStyles();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(opensAtOnce);
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <>
      <button
        type="button"
        className={lines.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.summary}>
          <Chevron className={styles.chevron} aria-hidden />
          <span className={styles.body}>{summary}</span>
        </span>
      </button>
      {isOpen && (
        <div id={id} className={styles.inside}>
          {children()}
        </div>
      )}
    </>
  );
}
