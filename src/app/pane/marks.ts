/** Findings as marks on their cells, and the marks taken off again: conditional formats of ours, exactly reversible. */
import type { Finding, Severity } from '../../core/report.js';
import { parseAddress } from '../../core/sheet/address.js';
import { EMPTY_PLAN, type MarkWrite, type WritePlan } from '../../core/sheet/write-plan.js';
import type { Receipt, Refusal, WorkbookHost } from '../../hosts/host.js';

export type MarkOutcome =
  | {
      readonly kind: 'marked';
      readonly cells: number;
      /** Findings about no cell: nothing to mark. */
      readonly withoutCell: number;
      /** Left as they are, since they are protected. */
      readonly protectedSheets: readonly string[];
      readonly receipt: Receipt;
    }
  | { readonly kind: 'nothing-to-mark'; readonly protectedSheets: readonly string[] }
  | Refusal;

export type ClearOutcome =
  | {
      readonly kind: 'cleared';
      /** They keep the marks that they have. */
      readonly protectedSheets: readonly string[];
      readonly receipt: Receipt;
    }
  | Refusal;

export const CLEAR_PLAN: WritePlan = { ...EMPTY_PLAN, marks: { replace: true, add: [] } };

/** One mark for each sheet and rule, so that a rule's cells share a conditional format. */
export function marksOf(findings: readonly Finding[]): MarkWrite[] {
  const marks = new Map<string, { mark: MarkWrite; cells: { row: number; column: number }[]; seen: Set<string> }>();
  for (const { sheet, cell, rule, severity } of findings) {
    const place = cell === null ? undefined : parseAddress(cell);
    if (sheet === null || cell === null || place === undefined) continue;
    const key = JSON.stringify([sheet, rule, severity]);
    let entry = marks.get(key);
    if (entry === undefined) {
      const cells: { row: number; column: number }[] = [];
      marks.set(key, (entry = { mark: { sheet, rule, level: severity, cells }, cells, seen: new Set() }));
    }
    if (entry.seen.has(cell)) continue;
    entry.seen.add(cell);
    entry.cells.push(place);
  }
  return [...marks.values()].map(({ mark }) => mark);
}

/** Marks the findings of these severities, in place of the marks that are there; protected sheets are left out and told. */
export async function markFindings(
  host: WorkbookHost,
  findings: readonly Finding[],
  severities: readonly Severity[],
  protectedSheets: readonly string[],
): Promise<MarkOutcome> {
  const wanted = findings.filter(({ severity }) => severities.includes(severity));
  const all = marksOf(wanted);
  const locked = new Set(protectedSheets);
  const add = all.filter(({ sheet }) => !locked.has(sheet));
  const leftOut = [...new Set(all.filter(({ sheet }) => locked.has(sheet)).map(({ sheet }) => sheet))];
  if (add.length === 0) return { kind: 'nothing-to-mark', protectedSheets: leftOut };
  const outcome = await host.apply({ ...EMPTY_PLAN, marks: { replace: true, add } });
  if (outcome.kind !== 'applied') return outcome;
  return {
    kind: 'marked',
    cells: new Set(add.flatMap(({ sheet, cells }) => cells.map(({ row, column }) => `${sheet}!${row}!${column}`))).size,
    withoutCell: wanted.filter(({ cell }) => cell === null).length,
    protectedSheets: leftOut,
    receipt: outcome.receipt,
  };
}

export async function clearMarks(host: WorkbookHost): Promise<ClearOutcome> {
  const outcome = await host.apply(CLEAR_PLAN);
  if (outcome.kind !== 'applied') return outcome;
  return { kind: 'cleared', protectedSheets: outcome.skippedSheets, receipt: outcome.receipt };
}
