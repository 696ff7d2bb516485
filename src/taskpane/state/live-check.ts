/** Follows the workbook's edits: what they touch is checked again, quietly, while the pane does nothing else. */
import type { WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import type { Engine, PaneState } from './pane-state.js';
import { detailOf, isRefusal, pause } from './run-task.js';
import type { StoreApi } from 'zustand/vanilla';

/** How long we wait where the workbook cannot be read just now, in ms. */
const RETRY_PAUSE = 1000;

export interface LiveParts {
  readonly host: WorkbookHost;
  readonly store: StoreApi<PaneState>;
  /** Whether a task of the person's is running: it comes first. */
  readonly busy: () => boolean;
  readonly accept: (checked: CheckedWorkbook) => void;
}

export class LiveCheck {
  private pending: WorkbookChange[] = [];
  private following = false;
  private working = false;
  /** Counts checks: what was read for an older one is not taken. */
  private generation = 0;

  constructor(private readonly parts: LiveParts) {}

  /** Once a workbook is checked. What was told before the check is in it. */
  async follow(): Promise<void> {
    this.generation += 1;
    if (this.following || !this.parts.host.can.events) return;
    this.following = true;
    await this.parts.host.onChange((changes) => {
      this.pending.push(...changes);
      void this.catchUp();
    });
  }

  /** Checks what is pending; called too when a task has ended. */
  async catchUp(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      while (this.pending.length > 0 && !this.parts.busy()) await this.once();
    } catch (error) {
      this.parts.store.setState({ trouble: { kind: 'defect', task: 'check', detail: detailOf(error) } });
    } finally {
      this.working = false;
    }
  }

  private async once(): Promise<void> {
    const { host, store, busy, accept } = this.parts;
    const { engine, checked } = store.getState();
    const changes = this.pending;
    this.pending = [];
    if (engine === null || checked === null) return;
    const { generation } = this;
    const outcome = await (engine satisfies Engine).recheck(host, checked, changes);
    if (generation !== this.generation || busy()) return;
    if (!isRefusal(outcome)) {
      accept(outcome.checked);
    } else if (outcome.kind === 'editing') {
      this.pending.unshift(...changes);
      await pause(RETRY_PAUSE);
    } else if (outcome.kind !== 'cancelled') {
      store.setState({ trouble: { kind: 'refused', task: 'check', refusal: outcome } });
    }
  }
}
