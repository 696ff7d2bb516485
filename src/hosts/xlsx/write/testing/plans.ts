/** Plans for tests, made against what a workbook holds. */
import { parseAddress } from '../../../../core/sheet/address.js';
import { GENERAL } from '../../number-formats.js';
import type { WorkbookSnapshot } from '../../../../core/sheet/snapshot.js';
import { type CellContent, type CellWrite, EMPTY_PLAN, type WritePlan } from '../../../../core/sheet/write-plan.js';
import { contentAt } from '../plan-refusal.js';

/** What shall be different in a cell; what is not told stays, a formula goes where a value is told without one. */
export type Change = Partial<CellContent>;

/** address: B7 */
export function writeTo(workbook: WorkbookSnapshot, sheet: string, address: string, change: Change): CellWrite {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`no address: ${address}`);
  const cell = { sheet, ...place };
  const before = contentAt(workbook, cell) ?? { value: null, formula: null, numberFormat: GENERAL };
  const formula = 'value' in change ? null : before.formula;
  return { ...cell, before, after: { ...before, formula, ...change } };
}

export function cellsPlan(
  workbook: WorkbookSnapshot,
  sheet: string,
  changes: Readonly<Record<string, Change>>,
): WritePlan {
  const cells = Object.entries(changes).map(([address, change]) => writeTo(workbook, sheet, address, change));
  return { ...EMPTY_PLAN, cells };
}
