/** What the pane writes into the workbook at a person's word, each to be taken back; and what it copies. */
import type { StoreApi } from 'zustand/vanilla';
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { Choices } from '../../app/pane/choices.js';
import { clearMarks as clearAll, markFindings } from '../../app/pane/marks.js';
import type { WorkbookHost } from '../../hosts/host.js';
import type { PaneState, Success, WriteTask } from './pane-state.js';
import type { TaskRunner } from './run-task.js';

export interface WriteActions {
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  toSheet(): Promise<void>;
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
  readonly copy: (text: string) => Promise<boolean>;
  readonly groups: (state: PaneState) => readonly FindingGroup[];
  readonly remember: (choices: Partial<Choices>) => void;
}

export function writeActions({ host, store, tasks, copy, groups, remember }: WriteParts): WriteActions {
  /** The last thing written, for taking it back; kept beside the notice so that a retry still has it. */
  let receipt: Exclude<PaneState['notice'], null>['undo'] = null;

  function succeed(success: Success, undo: typeof receipt): void {
    receipt = undo;
    store.setState({ notice: { success, undo } });
  }

  async function mark(): Promise<void> {
    const { checked, choices } = store.getState();
    if (checked === null) return;
    const outcome = await tasks.run('mark', { kind: 'writing', task: 'mark' }, () =>
      markFindings(host, checked.report.findings, choices.severities, checked.protectedSheets),
    );
    if (outcome !== null) succeed(outcome, outcome.kind === 'marked' ? outcome.receipt : null);
  }

  async function clearMarks(): Promise<void> {
    const outcome = await tasks.run('clear', { kind: 'writing', task: 'clear' }, () => clearAll(host));
    if (outcome !== null) succeed({ kind: 'cleared' }, outcome.receipt);
  }

  async function toSheet(): Promise<void> {
    const { engine, checked, language } = store.getState();
    if (engine === null || checked === null) return;
    const outcome = await tasks.run('to-sheet', { kind: 'writing', task: 'to-sheet' }, () =>
      engine.writeFindingsSheet(host, checked.report, language, engine.organisationsOfRows(checked)),
    );
    if (outcome !== null) {
      succeed({ kind: 'sheet-written', findings: checked.report.findings.length }, outcome.receipt);
    }
  }

  async function undo(): Promise<void> {
    const written = receipt;
    if (written === null) return;
    const outcome = await tasks.run('undo', { kind: 'writing', task: 'undo' }, () => host.revert(written));
    if (outcome !== null) succeed({ kind: 'undone' }, null);
  }

  const doing: Readonly<Record<WriteTask, () => Promise<void>>> = {
    mark,
    clear: clearMarks,
    'to-sheet': toSheet,
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
    if (await copy(text))
      store.setState({ notice: { success: { kind: 'copied', findings: findings.length }, undo: null } });
    else store.setState({ view: { kind: 'copy', text } });
  }

  return {
    mark: () => write('mark'),
    clearMarks: () => write('clear'),
    toSheet: () => write('to-sheet'),
    undo: () => write('undo'),
    copyFindings,
    confirm,
    write,
  };
}
