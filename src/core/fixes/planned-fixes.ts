/**
 * Every safe fix of a workbook as one plan. Of two fixes of one cell the finding's comes first and the other is looked at
 * again on what it left, round by round until nothing is left to do. Formulas and protected sheets are never written.
 * Odd spellings are put into their normal form only where no finding comes of it.
 */
import type { Finding, Report } from '../report.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { EMPTY_PLAN, type WritePlan } from '../sheet/write-plan.js';
import { FIX_KINDS, type FixKind } from './fix-kind.js';
import type { FixedCell, FixQuestion, LeftFinding } from './fix-outcome.js';
import { FixPlanner } from './fix-planner.js';

export interface FixOptions {
  /** All where it is not said. */
  readonly kinds?: readonly FixKind[];
  readonly protectedSheets?: readonly string[];
  /**
   * Whether the plan also brings stored results of sums up to date: files keep the results of their last calculation.
   * Where the host calculates, it is not needed.
   */
  readonly recalculate?: boolean;
}

export interface PlannedFixes {
  readonly plan: WritePlan;
  /** By sheet, row and column. */
  readonly cells: readonly FixedCell[];
  readonly fixed: readonly Finding[];
  readonly left: readonly LeftFinding[];
  /** Said for the first time once the fixes are in: what an unusable value had hidden. */
  readonly revealed: readonly Finding[];
  /** Sums whose stored results follow the fixes; in the plan only where `recalculate` asks for it. */
  readonly recalculated: number;
  readonly before: Report;
  /** Of the workbook as it will be. */
  readonly after: Report;
}

export function plannedFixes(
  snapshot: WorkbookSnapshot,
  question: FixQuestion,
  { kinds = FIX_KINDS, protectedSheets = [], recalculate = false }: FixOptions = {},
): PlannedFixes {
  const planner = new FixPlanner(snapshot, question, new Set(kinds), new Set(protectedSheets));
  planner.fixFindings();
  const revealed = planner.newSince(planner.before);
  planner.normalise();
  const cells = planner.cells();
  const sums = planner.sums();
  const writes = [
    ...cells.map(({ sheet, row, column, before, after }) => ({ sheet, row, column, before, after })),
    ...(recalculate ? sums : []),
  ];
  return {
    plan: { ...EMPTY_PLAN, cells: writes },
    cells,
    ...planner.findings(),
    revealed,
    recalculated: sums.length,
    before: planner.before,
    after: planner.report,
  };
}
