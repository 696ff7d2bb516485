/** One master's bytes → a workbook for each organisation. */
import { prepare } from '../../core/check.js';
import type { Policy } from '../../core/policies/policy.js';
import { errorCells, type ErrorCell } from '../../core/split/error-cells.js';
import { splitPlan } from '../../core/split/split-plan.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import { newWorkbook } from '../../hosts/xlsx/write/new-workbook.js';
import { unwritableSheets } from '../../hosts/xlsx/write/plan-content.js';
import type { UnreadableReason } from '../unreadable.js';

export interface SplitFile {
  /** null: the projects for which no organisation answers. */
  readonly organisation: string | null;
  readonly fileName: string;
  readonly projects: number;
  readonly bytes: Uint8Array;
}

export type SplitFileOutcome =
  /** `errors`: cells of projects whose error values no part has. */
  | {
      readonly kind: 'split';
      readonly month: string | null;
      readonly files: readonly SplitFile[];
      readonly errors: readonly ErrorCell[];
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** `what`: why no workbook can hold it, in English. */
  | { readonly kind: 'unwritable'; readonly what: string };

/** @param name the file's name without its folder: the month may stand in it */
export async function splitFile(
  bytes: Uint8Array,
  name: string,
  { policy, month }: { readonly policy: Policy; readonly month?: string },
): Promise<SplitFileOutcome> {
  const reading = await readWorkbook(bytes, name);
  if (reading.kind === 'unreadable') return reading;
  const { context } = prepare(reading.workbook, policy, month === undefined ? {} : { month });
  const files: SplitFile[] = [];
  for (const { organisation, fileName, projects, sheets } of splitPlan(context)) {
    const what = unwritableSheets(sheets);
    if (what !== undefined) return { kind: 'unwritable', what };
    files.push({ organisation, fileName, projects, bytes: newWorkbook(sheets) });
  }
  return { kind: 'split', month: context.monthText, files, errors: errorCells(context) };
}
