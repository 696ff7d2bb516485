/** Every safe fix of the checked workbook, looked at first and then written as one step. */
import type { FixKind } from '../../core/fixes/fix-kind.js';
import type { PlannedFixes } from '../../core/fixes/planned-fixes.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import { fixAll, previewFixes, type FixRequest } from '../fix/fix-all.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { questionOf } from './question.js';

/** What would be written. Checks the workbook several times over. */
export function plannedFixesOf(checked: CheckedWorkbook, kinds: readonly FixKind[]): PlannedFixes {
  return previewFixes(checked.session.snapshot, requestOf(checked, kinds, false));
}

export type FixAllWritten =
  | {
      readonly kind: 'written';
      readonly cells: number;
      readonly receipt: Receipt;
      readonly changes: readonly WorkbookChange[];
    }
  | { readonly kind: 'nothing' }
  | Refusal;

export async function writeFixes(
  host: WorkbookHost,
  checked: CheckedWorkbook,
  kinds: readonly FixKind[],
): Promise<FixAllWritten> {
  const request = requestOf(checked, kinds, !host.can.calculates);
  const outcome = await fixAll(host, checked.session.snapshot, request);
  switch (outcome.kind) {
    case 'fixed': {
      const { planned, receipt, changes } = outcome;
      return { kind: 'written', cells: planned.cells.length, receipt, changes };
    }
    case 'nothing-to-fix':
      return { kind: 'nothing' };
    default:
      return outcome;
  }
}

function requestOf(
  { corrections, comparing, protectedSheets }: CheckedWorkbook,
  kinds: readonly FixKind[],
  recalculate: boolean,
): FixRequest {
  const { policy, options } = questionOf(corrections, comparing);
  return { policy, options, kinds, protectedSheets, recalculate };
}
