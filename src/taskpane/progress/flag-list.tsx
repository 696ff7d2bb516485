/** Findings as a list of projects; each goes to its cell. */
import type { ReactNode } from 'react';
import type { Finding } from '../../core/report.js';
import { usePane, usePaneState } from '../use-pane.js';
import { CappedList } from './capped-list.js';
import { useLineStyles } from './line-styles.js';

export interface FlagListProps<Of> {
  readonly label: string;
  readonly flags: readonly Of[];
  readonly findingOf: (flag: Of) => Finding;
  /** Said where there is none. */
  readonly none: string;
  readonly children: (flag: Of) => ReactNode;
}

export function FlagList<Of>({ label, flags, findingOf, none, children }: FlagListProps<Of>) {
  const lines = useLineStyles();
  const pane = usePane();
  const current = usePaneState((state) => state.current);
  if (flags.length === 0) return <p className={lines.note}>{none}</p>;
  return (
    <CappedList items={flags} label={label}>
      {(flag) => {
        const finding = findingOf(flag);
        return (
          <button
            type="button"
            className={lines.row}
            aria-current={finding === current}
            onClick={() => void pane.goTo(finding)}
          >
            {children(flag)}
          </button>
        );
      }}
    </CappedList>
  );
}
