/** The summary tabs of a workbook, previewed and filled as one step that can be taken back. */
import { prepare, type CheckOptions } from '../../core/check.js';
import type { Language } from '../../core/messages/language.js';
import type { Policy } from '../../core/policies/policy.js';
import type { CheckContext } from '../../core/rules/context.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { WritePlan } from '../../core/sheet/write-plan.js';
import { summarise, type SummariesPlan, type SummariseOptions } from '../../core/summaries/summarise.js';
import type { Receipt, Refusal, WorkbookHost } from '../../hosts/host.js';

export interface SummarizeRequest {
  /** What the workbook was checked with: the tabs sum up the same projects that people saw. */
  readonly policy: Policy;
  readonly options: CheckOptions;
  readonly mode: SummariseOptions['mode'];
  readonly language: Language;
  readonly protectedSheets: readonly string[];
  readonly appendUnlisted?: SummariseOptions['appendUnlisted'];
}

export interface PlannedSummaries extends SummariesPlan {
  readonly context: CheckContext;
}

/** Every cell with before and after. Writes nothing. */
export function previewSummaries(snapshot: WorkbookSnapshot, request: SummarizeRequest): PlannedSummaries {
  const { policy, options, mode, language, protectedSheets, appendUnlisted } = request;
  const { context } = prepare(snapshot, policy, options);
  const asked = appendUnlisted === undefined ? {} : { appendUnlisted };
  return { context, ...summarise(context, { mode, language, protectedSheets, ...asked }) };
}

export type SummarizeOutcome =
  | { readonly kind: 'filled'; readonly planned: PlannedSummaries; readonly receipt: Receipt }
  | { readonly kind: 'nothing-to-fill'; readonly planned: PlannedSummaries }
  | Refusal;

/** @param snapshot the workbook as it was checked: where a cell holds something else by now, nothing is written */
export async function summarizeAll(
  host: WorkbookHost,
  snapshot: WorkbookSnapshot,
  request: SummarizeRequest,
): Promise<SummarizeOutcome> {
  const planned = previewSummaries(snapshot, request);
  if (isEmpty(planned.plan)) return { kind: 'nothing-to-fill', planned };
  const outcome = await host.apply(planned.plan);
  return outcome.kind === 'applied' ? { kind: 'filled', planned, receipt: outcome.receipt } : outcome;
}

function isEmpty({ cells, sheets }: WritePlan): boolean {
  return cells.length === 0 && sheets.length === 0;
}
