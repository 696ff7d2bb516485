/** Follows the workbook's edits: what they touch is checked again, quietly, while the pane does nothing else. */
import type { Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import type { PaneState } from './pane-state.js';
import { detailOf, isRefusal, pause } from './run-task.js';
import type { StoreApi } from 'zustand/vanilla';

/** How long we wait where the workbook cannot be read just now, in ms. */
const RETRY_PAUSE = 1000;

/** How long a check waits to be told of edits: while a cell is edited the host answers only when that has ended. In ms. */
const PATIENCE = 300;

export interface LiveParts {
  readonly host: WorkbookHost;
  readonly store: StoreApi<PaneState>;
  /** Whether a task of the person's is running: it comes first. */
  readonly busy: () => boolean;
  readonly accept: (checked: CheckedWorkbook) => void;
}

export class LiveCheck {
  /** What was told and is in no accepted report yet: taken out only when it is in one. */
  private pending: WorkbookChange[] = [];
  private subscription: Promise<void> | null = null;
  private subscribed = false;
  /** Whether a read began before edits were told: what fell between is found by a whole read. */
  private missed = false;
  private catching = false;
  private running: Promise<Refusal | null> | null = null;
  /** Counts whole checks: what was read for an older one is not taken. */
  private generation = 0;

  constructor(private readonly parts: LiveParts) {}

  /** Before a whole check reads, so that no edit falls between. Where the host refuses, the check holds all the same. */
  async follow(): Promise<void> {
    if (!this.parts.host.can.events || this.subscribed) return;
    await Promise.race([this.subscribe(), pause(PATIENCE)]);
  }

  private async subscribe(): Promise<void> {
    try {
      this.subscription ??= this.parts.host
        .onChange((changes) => {
          this.told(changes);
          void this.catchUp();
        })
        .then(() => {
          this.subscribed = true;
          if (this.missed) this.told([{ kind: 'structure', sheet: null }]);
          this.missed = false;
          void this.catchUp();
        });
      await this.subscription;
    } catch (error) {
      this.subscription = null;
      this.tellDefect(error);
    }
  }

  /** Changes that the host does not tell of: our own writes. */
  told(changes: readonly WorkbookChange[]): void {
    this.pending.push(...changes);
  }

  /** Just before a whole check reads. @returns a mark for `covered` */
  readBegins(): number {
    this.missed = this.parts.host.can.events && !this.subscribed;
    return this.pending.length;
  }

  /** A whole check was accepted: what was told before its read began is in it. */
  covered(mark: number): void {
    this.generation += 1;
    this.pending.splice(0, mark);
  }

  /** Checks what is pending; called too when a task has ended. */
  async catchUp(): Promise<void> {
    if (this.catching) return;
    this.catching = true;
    try {
      while (this.waits() && !this.parts.busy()) {
        const refusal = await (this.running ?? this.once());
        if (refusal === null || this.parts.busy()) continue;
        if (refusal.kind !== 'editing') {
          this.parts.store.setState({ trouble: { kind: 'refused', task: 'check', refusal } });
          return;
        }
        await pause(RETRY_PAUSE);
      }
    } catch (error) {
      this.tellDefect(error);
    } finally {
      this.catching = false;
    }
  }

  /** For a task that needs a report of the workbook as it stands. @returns null: the report is up to date */
  async flush(): Promise<Refusal | null> {
    while (this.waits()) {
      const refusal = await (this.running ?? this.once());
      if (refusal !== null) return refusal;
    }
    return null;
  }

  private waits(): boolean {
    const { engine, checked } = this.parts.store.getState();
    return this.pending.length > 0 && engine !== null && checked !== null;
  }

  private async once(): Promise<Refusal | null> {
    const work = this.recheck();
    this.running = work;
    try {
      return await work;
    } finally {
      this.running = null;
    }
  }

  private async recheck(): Promise<Refusal | null> {
    const { host, store, accept } = this.parts;
    const { engine, checked } = store.getState();
    if (engine === null || checked === null) return null;
    const { generation } = this;
    const changes = [...this.pending];
    try {
      const outcome = await engine.recheck(host, checked, changes);
      if (isRefusal(outcome)) return outcome;
      // Corrected or checked meanwhile: the changes stay pending, for the newer one.
      if (generation !== this.generation || store.getState().checked !== checked) return null;
      this.pending.splice(0, changes.length);
      accept(outcome.checked);
      return null;
    } catch (error) {
      // The session may be half updated: the next one starts from a whole read.
      if (generation === this.generation) this.pending.push({ kind: 'structure', sheet: null });
      throw error;
    }
  }

  private tellDefect(error: unknown): void {
    this.parts.store.setState({ trouble: { kind: 'defect', task: 'check', detail: detailOf(error) } });
  }
}
