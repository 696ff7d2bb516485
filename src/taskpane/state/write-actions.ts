/** What the pane writes into the workbook at a person's word, each to be taken back; and what it copies. */
import type { StoreApi } from 'zustand/vanilla';
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import type { Choices } from '../../app/pane/choices.js';
import { fixFinding } from '../../app/pane/fix-finding.js';
import { clearMarks as clearAll, markFindings } from '../../app/pane/marks.js';
import type { Finding } from '../../core/report.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import { sameFinding } from './arranged.js';
import type { LiveCheck } from './live-check.js';
import type { LocalText, PaneState, Success, WriteTask } from './pane-state.js';
import type { TaskRunner } from './run-task.js';

export interface WriteActions {
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  toSheet(): Promise<void>;
  /** Writes what the finding's rule proposes. */
  fix(finding: Finding): Promise<void>;
  /** Takes back what the notice speaks of. */
  undo(): Promise<void>;
  /** Copies the findings that are shown. */
  copyFindings(): Promise<void>;
  /** Yes or no to the write that waits. */
  confirm(yes: boolean): Promise<void>;
  /** @returns whether it was written; what went wrong stands in the state */
  perform(write: FeatureWrite): Promise<boolean>;
  write(task: WriteTask): Promise<void>;
}

/** A write of a feature that the pane's own tasks do not know: guarded, told and taken back as they are. */
export interface FeatureWrite {
  readonly doing: LocalText;
  /** With the check as it stands after every edit that was told; `cancelled` where there turns out to be nothing to write. */
  readonly apply: (checked: CheckedWorkbook, host: WorkbookHost) => Promise<FeatureOutcome | Refusal>;
}

export interface FeatureOutcome {
  readonly kind: 'written';
  readonly done: LocalText;
  /** null: nothing that could be taken back. */
  readonly receipt: Receipt | null;
  /** What changed in sheets that a check reads; they are checked again, also when it is taken back. */
  readonly changes: readonly WorkbookChange[];
}

export interface WriteParts {
  readonly host: WorkbookHost;
  readonly store: StoreApi<PaneState>;
  readonly tasks: TaskRunner;
  readonly live: Pick<LiveCheck, 'flush' | 'told'>;
  readonly copy: (text: string) => Promise<boolean>;
  readonly groups: (state: PaneState) => readonly FindingGroup[];
  readonly remember: (choices: Partial<Choices>) => void;
}

interface Written {
  readonly receipt: Receipt;
  /** The cells among it, which are to be checked again when it is taken back. */
  readonly changes: readonly WorkbookChange[];
}

export function writeActions({ host, store, tasks, live, copy, groups, remember }: WriteParts): WriteActions {
  /** The last thing written, for taking it back; kept beside the notice so that a retry still has it. */
  let written: Written | null = null;
  /** What the fix that waits, or is tried again, is for. */
  let fixing: Finding | null = null;
  /** The feature's write that waits, runs, or is tried again. */
  let performing: { readonly write: FeatureWrite; settle: (written: boolean) => void } | null = null;

  function succeed(success: Success, done: Written | null): void {
    written = done;
    store.setState({ notice: { success, undo: done?.receipt ?? null } });
  }

  /** What a write says of the findings must be true of the workbook as it stands. */
  async function upToDate<Outcome>(write: (checked: CheckedWorkbook) => Promise<Outcome>): Promise<Outcome | Refusal> {
    const refusal = await live.flush();
    if (refusal !== null) return refusal;
    const { checked } = store.getState();
    return checked === null ? { kind: 'cancelled' } : write(checked);
  }

  async function mark(): Promise<void> {
    const { checked, choices } = store.getState();
    if (checked === null) return;
    const outcome = await tasks.run('mark', { kind: 'writing', task: 'mark' }, () =>
      upToDate(({ report, protectedSheets }) =>
        markFindings(host, report.findings, choices.severities, protectedSheets),
      ),
    );
    if (outcome === null) return;
    if (outcome.kind === 'marked') succeed(outcome, { receipt: outcome.receipt, changes: [] });
    else store.setState({ passing: outcome });
  }

  async function clearMarks(): Promise<void> {
    const outcome = await tasks.run('clear', { kind: 'writing', task: 'clear' }, () => clearAll(host));
    if (outcome !== null) succeed(outcome, { receipt: outcome.receipt, changes: [] });
  }

  async function toSheet(): Promise<void> {
    const { engine, language } = store.getState();
    if (engine === null || store.getState().checked === null) return;
    let findings = 0;
    const outcome = await tasks.run('to-sheet', { kind: 'writing', task: 'to-sheet' }, () =>
      upToDate((checked) => {
        findings = checked.report.findings.length;
        return engine.writeFindingsSheet(host, checked.report, language, engine.organisationsOfRows(checked));
      }),
    );
    if (outcome !== null) succeed({ kind: 'sheet-written', findings }, { receipt: outcome.receipt, changes: [] });
  }

  async function applyFix(): Promise<void> {
    const wanted = fixing;
    if (wanted === null) return;
    const outcome = await tasks.run('fix', { kind: 'writing', task: 'fix' }, () =>
      upToDate(async ({ report, session }) => {
        const finding = sameFinding(wanted, report.findings);
        if (finding?.fix === undefined) return { kind: 'gone' } as const;
        const done = await fixFinding(host, session.snapshot, finding);
        if (done.kind === 'fixed') live.told(done.changes);
        return done;
      }),
    );
    if (outcome === null || outcome.kind === 'gone') return;
    succeed({ kind: 'fixed', cells: outcome.cells }, outcome);
  }

  async function performFeature(): Promise<void> {
    const asked = performing;
    if (asked === null) return;
    const { doing, apply } = asked.write;
    const outcome = await tasks.run('feature', { kind: 'writing', task: 'feature', text: doing }, () =>
      upToDate(async (checked) => {
        const done = await apply(checked, host);
        if (done.kind === 'written') live.told(done.changes);
        return done;
      }),
    );
    if (outcome !== null) {
      const { receipt, changes, done } = outcome;
      succeed({ kind: 'done', text: done }, receipt === null ? null : { receipt, changes });
    }
    asked.settle(outcome !== null);
  }

  async function undo(): Promise<void> {
    const last = written;
    if (last === null) return;
    const outcome = await tasks.run('undo', { kind: 'writing', task: 'undo' }, async () => {
      const done = await host.revert(last.receipt);
      if (done.kind === 'reverted') live.told(last.changes);
      return done;
    });
    if (outcome !== null) succeed({ kind: 'undone' }, null);
  }

  const doing: Readonly<Record<WriteTask, () => Promise<void>>> = {
    mark,
    clear: clearMarks,
    'to-sheet': toSheet,
    fix: applyFix,
    undo,
    feature: performFeature,
  };

  async function write(task: WriteTask): Promise<void> {
    if (tasks.busy) return;
    if (host.can.writingClearsUndo && !store.getState().choices.undoTold) {
      store.setState({ confirming: task });
      return;
    }
    await doing[task]();
  }

  function perform(wanted: FeatureWrite): Promise<boolean> {
    if (tasks.busy) return Promise.resolve(false);
    return new Promise((settle) => {
      performing = { write: wanted, settle };
      void write('feature');
    });
  }

  async function confirm(yes: boolean): Promise<void> {
    const { confirming } = store.getState();
    store.setState({ confirming: null });
    if (!yes || confirming === null) {
      performing?.settle(false);
      return;
    }
    remember({ undoTold: true });
    await doing[confirming]();
  }

  async function copyFindings(): Promise<void> {
    const state = store.getState();
    if (state.engine === null) return;
    const findings = groups(state).flatMap((group) => group.findings);
    const text = state.engine.findingsText(findings, state.language);
    if (await copy(text)) store.setState({ passing: { kind: 'copied', findings: findings.length } });
    else store.setState({ view: { kind: 'copy', text } });
  }

  return {
    mark: () => write('mark'),
    clearMarks: () => write('clear'),
    toSheet: () => write('to-sheet'),
    fix: async (finding) => {
      if (tasks.busy) return;
      fixing = finding;
      await write('fix');
    },
    undo: () => write('undo'),
    copyFindings,
    confirm,
    perform,
    write,
  };
}
