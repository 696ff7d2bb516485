/** The shapes that planning fixes and telling of them share. */
import type { CheckOptions } from '../check.js';
import type { Policy } from '../policies/policy.js';
import type { Finding } from '../report.js';
import type { CellContent, CellRef } from '../sheet/write-plan.js';
import type { FixKind } from './fix-kind.js';

/** What the workbook is checked with. */
export interface FixQuestion {
  readonly policy: Policy;
  readonly options?: CheckOptions;
}

/** One cell with what is to be done to it, for a preview. */
export interface FixedCell extends CellRef {
  /** A1. */
  readonly cell: string;
  /** In the order in which they were applied. */
  readonly kinds: readonly FixKind[];
  readonly field: string | null;
  readonly project: string | null;
  readonly before: CellContent;
  readonly after: CellContent;
  /** ISO date, where the number written is a day; else null. */
  readonly day: string | null;
}

/**
 * Why a finding of a fixable rule stays: its cell is calculated, its sheet is protected, or nothing can be written that
 * means the same (300万美元 in a column of 万元).
 */
export type LeftReason = 'formula' | 'protected' | 'no-safe-value';

export interface LeftFinding {
  readonly finding: Finding;
  readonly reason: LeftReason;
}
