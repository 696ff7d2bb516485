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
import type { PaneState, Success, WriteTask } from './pane-state.js';
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
  write(task: WriteTask): Promise<void>;
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
    if (outcome !== null) succeed({ kind: 'cleared' }, { receipt: outcome.receipt, changes: [] });
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
  };

  async function write(task: WriteTask): Promise<void> {
    if (tasks.busy) return;
    if (host.can.writingClearsUndo && !store.getState().choices.undoTold) {
      store.setState({ confirming: task });
      return;
    }
    await doing[task]();
  }

  async function confirm(yes: boolean): Promise<void> {
    const { confirming } = store.getState();
    store.setState({ confirming: null });
    if (!yes || confirming === null) return;
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
    write,
  };
}
