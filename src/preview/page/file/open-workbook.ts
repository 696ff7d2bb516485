/** A file's bytes → the workbook of the preview with its Excel. */
import type { WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import { readWorkbook, type UnreadableReason } from '../../../hosts/xlsx/read-workbook.js';
import { PreviewEngine } from '../../engine/engine.js';
import { applyLooks } from '../../../grid/looks/read-looks.js';
import { IronCalcRecalculation, type IronCalcModule } from '../../calculation/ironcalc-recalculation.js';
import { workbookFromSnapshot } from '../../../grid/model/workbook-from-snapshot.js';

export interface OpenedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly engine: PreviewEngine;
  /** Whether fills, sizes and conditional formats were read with it. */
  readonly hasLooks: boolean;
  /** Formulas that keep the value the file has for them. */
  readonly keptFormulas: number;
  /** Lets go of what no garbage collector does; formulas are calculated all the same where somebody still asks. */
  close(): void;
}

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly opened: OpenedWorkbook }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** `ironcalc` undefined: formulas are not calculated. */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  ironcalc: IronCalcModule | undefined,
): Promise<OpenOutcome> {
  const outcome = await readWorkbook(bytes, name);
  if (outcome.kind === 'unreadable') return outcome;
  const workbook = workbookFromSnapshot(outcome.workbook);
  const hasLooks = applyLooks(bytes, workbook);
  const recalculation = ironcalc && new IronCalcRecalculation(ironcalc, workbook);
  const engine = new PreviewEngine(workbook, recalculation === undefined ? {} : { recalculation });
  const keptFormulas = recalculation?.disagreements.length ?? 0;
  const close = (): void => recalculation?.close();
  return { kind: 'opened', opened: { name, bytes, snapshot: outcome.workbook, engine, hasLooks, keptFormulas, close } };
}
