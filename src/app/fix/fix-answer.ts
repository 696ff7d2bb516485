/** What `dispatch fix --format json` answers. */
import type { LeftReason } from '../../core/fixes/fix-outcome.js';
import type { PlannedFixes } from '../../core/fixes/planned-fixes.js';
import type { FixKind } from '../../core/fixes/fix-kind.js';
import type { Counts } from '../../core/report.js';
import type { CellValue } from '../../core/sheet/snapshot.js';

export interface AnsweredFix {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** As people count rows, from 1. */
  readonly row: number;
  readonly field: string | null;
  readonly project: string | null;
  readonly kinds: readonly FixKind[];
  readonly before: CellValue;
  readonly after: CellValue;
  readonly numberFormat: string;
  /** ISO date, where the number written is a day; else null. */
  readonly day: string | null;
}

export interface AnsweredLeft {
  readonly rule: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  readonly project: string | null;
  readonly reason: LeftReason;
}

export interface FixAnswer {
  readonly tool: { readonly name: 'dispatch'; readonly version: string };
  /** As given, with /. */
  readonly path: string;
  readonly out: string;
  readonly month: string | null;
  readonly policy: string;
  readonly fixed: readonly AnsweredFix[];
  /** Findings of fixable rules that stay. */
  readonly left: readonly AnsweredLeft[];
  /** Findings that an unusable value had hidden: they are in `after`. */
  readonly revealed: readonly Omit<AnsweredLeft, 'reason'>[];
  /** Stored results of sums that follow the fixes. */
  readonly recalculated: number;
  readonly counts: { readonly before: Counts; readonly after: Counts };
}

export function fixAnswer(
  { cells, left, revealed, recalculated, before, after }: PlannedFixes,
  { version, path, out }: { readonly version: string; readonly path: string; readonly out: string },
): FixAnswer {
  return {
    tool: { name: 'dispatch', version },
    path,
    out,
    month: before.month,
    policy: before.policy,
    fixed: cells.map((one) => ({
      sheet: one.sheet,
      cell: one.cell,
      row: one.row + 1,
      field: one.field,
      project: one.project,
      kinds: one.kinds,
      before: one.before.value,
      after: one.after.value,
      numberFormat: one.after.numberFormat,
      day: one.day,
    })),
    left: left.map(({ finding, reason }) => ({ ...placeOf(finding), reason })),
    revealed: revealed.map(placeOf),
    recalculated,
    counts: { before: before.counts, after: after.counts },
  };
}

function placeOf({ rule, sheet, cell, row, project }: PlannedFixes['revealed'][number]): Omit<AnsweredLeft, 'reason'> {
  return { rule, sheet, cell, row, project };
}
