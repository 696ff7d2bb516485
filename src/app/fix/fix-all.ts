/** Every safe fix of a workbook, previewed and written as one step that can be taken back. */
import type { CheckOptions } from '../../core/check.js';
import type { FixKind } from '../../core/fixes/fix-kind.js';
import { plannedFixes, type PlannedFixes } from '../../core/fixes/planned-fixes.js';
import type { Policy } from '../../core/policies/policy.js';
import { cellAddress } from '../../core/sheet/address.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';

/** What the workbook was checked with: the same findings are fixed that people saw. */
export interface FixRequest {
  readonly policy: Policy;
  readonly options: CheckOptions;
  /** null: every kind. */
  readonly kinds: readonly FixKind[] | null;
  readonly protectedSheets: readonly string[];
  /** Whether the host leaves stored results as they are: a file does, Excel calculates. */
  readonly recalculate: boolean;
}

export type FixAllOutcome =
  | {
      readonly kind: 'fixed';
      readonly planned: PlannedFixes;
      readonly receipt: Receipt;
      /** What was written: hosts do not tell of our own writes. */
      readonly changes: readonly WorkbookChange[];
    }
  | { readonly kind: 'nothing-to-fix'; readonly planned: PlannedFixes }
  | Refusal;

/** What fixAll would write, cell by cell with before and after. Writes nothing. */
export function previewFixes(
  snapshot: WorkbookSnapshot,
  { policy, options, kinds, protectedSheets, recalculate }: FixRequest,
): PlannedFixes {
  const wanted = kinds === null ? {} : { kinds };
  return plannedFixes(snapshot, { policy, options }, { ...wanted, protectedSheets, recalculate });
}

/** @param snapshot the workbook as it was checked: where a cell holds something else by now, nothing is written */
export async function fixAll(
  host: WorkbookHost,
  snapshot: WorkbookSnapshot,
  request: FixRequest,
): Promise<FixAllOutcome> {
  const planned = previewFixes(snapshot, request);
  const { plan } = planned;
  if (plan.cells.length === 0) return { kind: 'nothing-to-fix', planned };
  const outcome = await host.apply(plan);
  if (outcome.kind !== 'applied') return outcome;
  const bySheet = new Map<string, string[]>();
  for (const { sheet, row, column } of plan.cells) {
    const areas = bySheet.get(sheet) ?? [];
    areas.push(cellAddress(row, column));
    bySheet.set(sheet, areas);
  }
  const changes = [...bySheet].map(([sheet, areas]) => ({ kind: 'cells' as const, sheet, areas }));
  return { kind: 'fixed', planned, receipt: outcome.receipt, changes };
}
