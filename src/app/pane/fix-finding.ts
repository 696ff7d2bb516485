/** Putting a finding right: the edits that its rule proposes, written as one plan over the content that was checked. */
import type { Finding } from '../../core/report.js';
import { parseAddress } from '../../core/sheet/address.js';
import { cellKey, formatIndexAt, valueAt, type WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { EMPTY_PLAN, type CellWrite } from '../../core/sheet/write-plan.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';

export type FixOutcome =
  | {
      readonly kind: 'fixed';
      readonly cells: number;
      readonly receipt: Receipt;
      /** What was written: hosts do not tell of our own writes. */
      readonly changes: readonly WorkbookChange[];
    }
  | Refusal;

/** @param snapshot the workbook as the finding's check knows it: where a cell holds something else by now, nothing is written */
export async function fixFinding(
  host: WorkbookHost,
  snapshot: WorkbookSnapshot,
  finding: Finding,
): Promise<FixOutcome> {
  const { sheet, fix } = finding;
  if (sheet === null || fix === undefined) throw new Error(`${finding.rule} has nothing to write`);
  const cells = fixWrites(snapshot, sheet, fix.edits);
  if (cells === undefined) return { kind: 'missing', sheet };
  const outcome = await host.apply({ ...EMPTY_PLAN, cells });
  if (outcome.kind !== 'applied') return outcome;
  const areas = fix.edits.map(({ cell }) => cell);
  return {
    kind: 'fixed',
    cells: cells.length,
    receipt: outcome.receipt,
    changes: [{ kind: 'cells', sheet, areas }],
  };
}

/** undefined: the workbook has no such sheet. */
export function fixWrites(
  { sheets, numberFormats }: WorkbookSnapshot,
  name: string,
  edits: NonNullable<Finding['fix']>['edits'],
): readonly CellWrite[] | undefined {
  const sheet = sheets.find((known) => known.name === name);
  if (sheet === undefined) return undefined;
  return edits.map(({ cell, value, numberFormat }) => {
    const place = parseAddress(cell);
    if (place === undefined) throw new Error(`no address: ${cell}`);
    const { row, column } = place;
    const before = {
      value: valueAt(sheet, row, column),
      formula: sheet.formulas.get(cellKey(row, column)) ?? null,
      numberFormat: numberFormats[formatIndexAt(sheet, row, column)] ?? 'General',
    };
    return { sheet: name, row, column, before, after: { value, formula: null, numberFormat } };
  });
}
