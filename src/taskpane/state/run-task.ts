/** Runs what the pane does with a workbook, one at a time: waits while a cell is edited, can be cancelled, tells what went wrong. */
import type { StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../../hosts/host.js';
import type { Activity, PaneState, Task } from './pane-state.js';

const REFUSALS: ReadonlySet<string> = new Set<Refusal['kind']>([
  'editing',
  'protected',
  'stale',
  'missing',
  'not-ours',
  'unsupported',
  'cancelled',
  'failed',
]);

export function isRefusal(outcome: { readonly kind: string }): outcome is Refusal {
  return REFUSALS.has(outcome.kind);
}

/** How long we wait before asking again whether the cell is still edited, in ms. */
const EDITING_PAUSE = 1000;

export class TaskRunner {
  private running: AbortController | null = null;

  constructor(
    private readonly store: StoreApi<PaneState>,
    private readonly onIdle: () => void,
  ) {}

  get busy(): boolean {
    return this.running !== null;
  }

  cancel(): void {
    this.running?.abort();
  }

  /** @returns null where nothing came of it: refused, cancelled, failed (the state says which) or another task is running */
  async run<Outcome extends { readonly kind: string }>(
    task: Task,
    activity: Activity,
    action: (signal: AbortSignal) => Promise<Outcome>,
  ): Promise<Exclude<Outcome, Refusal> | null> {
    if (this.running !== null) return null;
    const abort = new AbortController();
    this.running = abort;
    // What can be taken back stays until something else is written.
    this.store.setState(({ notice }) => ({
      trouble: null,
      passing: null,
      notice: notice === null || notice.undo === null ? null : notice,
    }));
    try {
      const outcome = await this.untilNotEditing(activity, action, abort.signal);
      if (!isRefusal(outcome)) return outcome as Exclude<Outcome, Refusal>;
      if (outcome.kind !== 'cancelled') this.store.setState({ trouble: { kind: 'refused', task, refusal: outcome } });
      return null;
    } catch (error) {
      this.store.setState({ trouble: { kind: 'defect', task, detail: detailOf(error) } });
      return null;
    } finally {
      this.running = null;
      this.store.setState({ activity: { kind: 'idle' } });
      this.onIdle();
    }
  }

  private async untilNotEditing<Outcome extends { readonly kind: string }>(
    activity: Activity,
    action: (signal: AbortSignal) => Promise<Outcome>,
    signal: AbortSignal,
  ): Promise<Outcome | Refusal> {
    for (;;) {
      this.store.setState({ activity });
      const outcome = await action(signal);
      if (!isRefusal(outcome) || outcome.kind !== 'editing') return outcome;
      this.store.setState({ activity: { kind: 'waiting', cell: outcome.cell } });
      await pause(EDITING_PAUSE, signal);
      if (signal.aborted) return { kind: 'cancelled' };
    }
  }
}

export function detailOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Ends early when the signal does. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    function end(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    }
    signal?.addEventListener('abort', end);
  });
}
