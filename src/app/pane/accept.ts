/** Findings that a person looked into and accepted: put on the workbook's sheet 已核实事项, listed, taken back. */
import type { Finding } from '../../core/report.js';
import type { RuleId } from '../../core/rules/finding-data.js';
import { cellAddress } from '../../core/sheet/address.js';
import { EMPTY_PLAN, type MadeSheet } from '../../core/sheet/write-plan.js';
import { acceptanceSheet, acceptFinding, type Accepting } from '../../core/suppressions/accept-finding.js';
import { ACCEPTANCE_SHEET, itemOf, type WrittenAcceptance } from '../../core/suppressions/acceptance.js';
import { readAcceptances } from '../../core/suppressions/read-acceptances.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import type { CheckedWorkbook } from './check-workbook.js';

export { ACCEPTANCE_SHEET };

/** `gone`: the finding, or the row, is not there any more. */
export type AcceptOutcome =
  | {
      readonly kind: 'written';
      readonly receipt: Receipt;
      readonly changes: readonly WorkbookChange[];
    }
  | { readonly kind: 'gone' }
  | Refusal;

/** What the sheet says of acceptances themselves cannot be accepted. */
export function isAcceptable({ rule }: Finding): boolean {
  return !rule.startsWith('acceptance-');
}

/** What the acceptance will be about, as the sheet names it: a project and a field, a cell, a list. */
export function acceptedItem(finding: Finding): string {
  return itemOf(finding);
}

/** @param wanted a finding of `checked`'s report */
export function accept(
  host: WorkbookHost,
  { session }: CheckedWorkbook,
  wanted: Finding,
  accepting: Accepting,
): Promise<AcceptOutcome> {
  return write(host, acceptFinding(wanted, accepting, readAcceptances(session.snapshot).rows));
}

async function write(host: WorkbookHost, sheet: MadeSheet): Promise<AcceptOutcome> {
  const outcome = await host.apply({ ...EMPTY_PLAN, sheets: [sheet] });
  if (outcome.kind !== 'applied') return outcome;
  // A sheet that was not there when the workbook was read makes the check read everything.
  return {
    kind: 'written',
    receipt: outcome.receipt,
    changes: [{ kind: 'cells', sheet: ACCEPTANCE_SHEET, areas: [] }],
  };
}

/** `holds`: its findings are left out. `expired`: they are told again. `needless`: there is none. `invalid`: the row cannot be followed. */
export type AcceptanceState = 'holds' | 'expired' | 'needless' | 'invalid';

export interface ListedAcceptance {
  readonly state: AcceptanceState;
  /** null where the row names no rule that there is. */
  readonly rule: RuleId | null;
  /** As the sheet has it. */
  readonly written: WrittenAcceptance;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
}

const TOLD: Readonly<Partial<Record<RuleId, AcceptanceState>>> = {
  'acceptance-expired': 'expired',
  'acceptance-needless': 'needless',
  'acceptance-invalid': 'invalid',
};

/** Row by row of the sheet. */
export function listedAcceptances({ session, report }: CheckedWorkbook): readonly ListedAcceptance[] {
  const { rows, acceptances, problems } = readAcceptances(session.snapshot);
  const states = new Map<string, AcceptanceState>();
  for (const { rule, sheet, row } of report.findings) {
    const state = TOLD[rule];
    if (state !== undefined) states.set(`${sheet ?? ''}!${row ?? ''}`, state);
  }
  const places = [
    ...acceptances.map(({ row, sheetName, rule, columns }) => ({ row, sheetName, rule, column: columns.rule })),
    ...problems.map(({ row, sheetName, column }) => ({ row, sheetName, rule: null, column })),
  ].sort((one, other) => one.row - other.row);
  return rows.flatMap((written, index) => {
    const place = places[index];
    if (place === undefined) return [];
    const { row, sheetName, rule, column } = place;
    const state = states.get(`${sheetName}!${row + 1}`) ?? (rule === null ? 'invalid' : 'holds');
    return [{ state, rule, written, sheet: sheetName, cell: cellAddress(row, column) }];
  });
}

/** Takes rows off the sheet; what they silenced is told again. */
export async function takeBack(
  host: WorkbookHost,
  { session }: CheckedWorkbook,
  unwanted: readonly WrittenAcceptance[],
): Promise<AcceptOutcome> {
  const { rows } = readAcceptances(session.snapshot);
  const gone = new Set(unwanted.map(keyOf));
  const kept = rows.filter((row) => !gone.has(keyOf(row)));
  return kept.length === rows.length ? { kind: 'gone' } : write(host, acceptanceSheet(kept));
}

function keyOf(row: WrittenAcceptance): string {
  return JSON.stringify([row.rule, row.sheet, row.item, row.reason, row.by, row.until]);
}
