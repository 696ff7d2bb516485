/** What the chosen kinds of fixes come to, planned after the view has shown itself and anew with every check. */
import { useEffect, useRef, useState } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { plannedFixesOf } from '../../app/pane/fix-all.js';
import { FIX_KINDS, type FixKind } from '../../core/fixes/fix-kind.js';
import type { PlannedFixes } from '../../core/fixes/planned-fixes.js';
import type { Report } from '../../core/report.js';

export interface FixesInSight {
  readonly planned: PlannedFixes;
  /** How many cells each kind would write, were all chosen. */
  readonly counts: Readonly<Record<FixKind, number>>;
}

interface Known extends FixesInSight {
  readonly key: string;
  readonly report: Report;
}

/** null: not yet. */
export function usePlannedFixes(checked: CheckedWorkbook, kinds: readonly FixKind[]): FixesInSight | null {
  const [known, setKnown] = useState<Known | null>(null);
  const key = kinds.join(' ');
  const { report } = checked;
  /** Of all kinds: planned once for a report. */
  const whole = useRef<{ readonly report: Report; readonly planned: PlannedFixes } | null>(null);
  useEffect(() => {
    // A check of its own, several times over: the words are painted before.
    const timer = setTimeout(() => {
      try {
        if (whole.current?.report !== report) whole.current = { report, planned: plannedFixesOf(checked, FIX_KINDS) };
        const every = whole.current.planned;
        const chosen = FIX_KINDS.filter((kind) => key.split(' ').includes(kind));
        const planned = chosen.length === FIX_KINDS.length ? every : plannedFixesOf(checked, chosen);
        setKnown({ key, report, planned, counts: countsOf(every) });
      } catch (error) {
        // A defect is told where the view is shown, not lost in a timer.
        setKnown(() => {
          throw error;
        });
      }
    }, 16);
    return () => clearTimeout(timer);
    // The session's report changes with its content: it stands for it.
  }, [checked, report, key]);
  return known !== null && known.key === key && known.report === report ? known : null;
}

function countsOf({ cells }: PlannedFixes): Record<FixKind, number> {
  const counts = Object.fromEntries(FIX_KINDS.map((kind) => [kind, 0])) as Record<FixKind, number>;
  for (const { kinds } of cells) for (const kind of kinds) counts[kind]++;
  return counts;
}
