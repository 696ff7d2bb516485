/** The whole contract. */
import type { WorkbookHost } from '../host.js';
import { CELL_CHECKS } from './cell-checks.js';
import { runChecks, type ContractCheck, type ContractReport, type ContractResult } from './contract.js';
import { MADE_SHEET_CHECKS } from './made-sheet-checks.js';
import { MARK_CHECKS } from './mark-checks.js';
import type { ContractScratch } from './scratch.js';
import { WORKBOOK_CHECKS } from './workbook-checks.js';

export const CONTRACT: readonly ContractCheck[] = [
  ...CELL_CHECKS,
  ...MARK_CHECKS,
  ...WORKBOOK_CHECKS,
  ...MADE_SHEET_CHECKS,
];

/** The report is plain data, so that it can be handed back as JSON. */
export function runContract(
  host: WorkbookHost,
  scratch: ContractScratch,
  onResult?: (result: ContractResult) => void,
): Promise<ContractReport> {
  return runChecks(CONTRACT, host, scratch, onResult);
}
