/** The pane without its face: a store of what it shows, and everything that a person can do. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import type { Comparing } from '../../app/pane/comparing.js';
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { RibbonAction } from '../../app/pane/ribbon-actions.js';
import type { Language } from '../../core/messages/language.js';
import type { Finding } from '../../core/report.js';
import type { SaveOutcome, WorkbookHost } from '../../hosts/host.js';
import { createArranger, placeOfGone, sameFinding } from './arranged.js';
import { LiveCheck } from './live-check.js';
import { lookActions, type LookActions } from './look-actions.js';
import { initialState, type Engine, type Opening, type PaneState } from './pane-state.js';
import { rememberActions, type RememberActions } from './remember-actions.js';
import { pause, TaskRunner } from './run-task.js';
import { writeActions, type WriteActions } from './write-actions.js';

export interface PaneParts {
  readonly host: WorkbookHost;
  readonly loadOpening: () => Promise<Opening>;
  readonly loadEngine: () => Promise<Engine>;
  /** Office's own language, for people who chose none. */
  readonly language: Language;
  /** false: the host lets nothing onto the clipboard. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Whose language the pane speaks until somebody chooses one. */
  readonly languageOf: 'office' | 'browser';
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Pane extends LookActions, WriteActions, RememberActions {
  readonly store: StoreApi<PaneState>;
  /** For views that give files out or read beside the check; what is written goes through perform. */
  readonly host: WorkbookHost;
  readonly languageOf: PaneParts['languageOf'];
  readonly groups: (state: PaneState) => readonly FindingGroup[];
  /** Loads what checks, recalls what the workbook remembers, recognises its lists, then does what the ribbon asked. */
  start(action: RibbonAction): Promise<void>;
  check(): Promise<void>;
  /** Checks with what this month is to be compared with; null: with nothing chosen. @returns whether it was checked */
  compare(comparing: Comparing | null): Promise<boolean>;
  /** Gives a file out that does not touch the workbook. */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Ends what is running, where it can be ended. */
  cancel(): void;
  retry(): Promise<void>;
}

export function createPane(parts: PaneParts): Pane {
  const { host, loadOpening, loadEngine, now } = parts;
  const store = createStore<PaneState>(() => initialState(parts.language));
  const groups = createArranger();
  const tasks = new TaskRunner(store, () => void live.catchUp());

  function accept(checked: CheckedWorkbook): void {
    const before = store.getState();
    const { findings } = checked.report;
    const current = sameFinding(before.current, findings);
    const shown = (): Finding[] => groups(before).flatMap((group) => group.findings);
    store.setState({
      checked,
      recognition: checked.recognition,
      checkedAt: now(),
      current,
      resumeAt:
        before.current === null
          ? before.resumeAt
          : current === null
            ? placeOfGone(before.current, shown(), findings)
            : null,
    });
  }
  const live = new LiveCheck({ host, store, busy: () => tasks.busy, accept });

  async function prepareOpening(): Promise<Opening> {
    const known = store.getState().opening;
    if (known !== null) return known;
    const opening = await loadOpening();
    store.setState({ opening });
    return opening;
  }

  async function prepareEngine(): Promise<Engine> {
    const known = store.getState().engine;
    if (known !== null) return known;
    const engine = await loadEngine();
    store.setState({ engine });
    return engine;
  }

  const remembering = rememberActions({ host, store, accept, language: parts.language });
  const looking = lookActions({ host, store, groups });
  const writing = writeActions({ host, store, tasks, live, copy: parts.copy, groups, remember: remembering.choose });

  /** false: the first view could not be made. */
  async function open(): Promise<boolean> {
    const opened = await tasks.run('start', { kind: 'loading' }, async (signal) => {
      const opening = await prepareOpening();
      const recalled = await remembering.recall(opening);
      if (recalled !== null) return recalled;
      return signal.aborted ? ({ kind: 'cancelled' } as const) : ({ kind: 'opened' } as const);
    });
    return opened !== null && (await recognise());
  }

  async function recognise(): Promise<boolean> {
    const outcome = await tasks.run('start', { kind: 'reading', progress: null }, async (signal) => {
      const opening = await prepareOpening();
      const onProgress = tellProgress;
      const { corrections } = store.getState();
      const outcome = await opening.recogniseWorkbook(host, corrections, { onProgress, signal });
      if (outcome.kind !== 'recognised') return outcome;
      const { read } = outcome;
      remembering.keepRead(read);
      const latest = store.getState().corrections;
      const corrected = latest === corrections ? read.recognition : opening.recognise(read.workbook, latest);
      store.setState({ recognition: corrected });
      return outcome;
    });
    return outcome !== null;
  }

  function tellProgress(progress: { sheet: string; done: number; of: number }): void {
    store.setState({ activity: { kind: 'reading', progress } });
  }

  async function check(): Promise<void> {
    if (await checkWith(store.getState().checked?.comparing ?? null)) store.setState({ tab: 'check' });
  }

  async function checkWith(comparing: Comparing | null): Promise<boolean> {
    const done = await tasks.run('check', { kind: 'reading', progress: null }, async (signal) => {
      const engine = await prepareEngine();
      await live.follow();
      const { corrections } = store.getState();
      const told = live.readBegins();
      const outcome = await engine.checkWorkbook(host, corrections, {
        comparing,
        onProgress: tellProgress,
        signal,
        onRead: async () => {
          store.setState({ activity: { kind: 'checking' } });
          // Lets the words be painted before the check takes the thread.
          await pause(16);
        },
      });
      if (outcome.kind !== 'checked') return outcome;
      // Before the task ends, since then the edits that were told meanwhile are checked on top of it.
      const { session, protectedSheets } = outcome.checked;
      const latest = store.getState().corrections;
      accept(
        latest === corrections
          ? outcome.checked
          : engine.checkSnapshot(session.snapshot, latest, protectedSheets, comparing),
      );
      live.covered(told);
      store.setState({ correcting: false });
      return outcome;
    });
    return done !== null;
  }

  let asked: RibbonAction = 'open';

  async function start(action: RibbonAction): Promise<void> {
    asked = action;
    if (!(await open())) return;
    asked = 'open';
    if (action === 'check' || action === 'mark') await check();
    if (action === 'mark' && store.getState().checked !== null) await writing.mark();
    if (action === 'clear') await writing.clearMarks();
  }

  async function retry(): Promise<void> {
    const { trouble } = store.getState();
    if (trouble === null) return;
    if (trouble.kind === 'not-remembered') return remembering.rememberAgain();
    switch (trouble.task) {
      case 'start':
        return start(asked);
      case 'check':
        return check();
      default:
        return writing.write(trouble.task);
    }
  }

  /** A write that waits for a yes belongs to the view in which it was asked for: whoever leaves that has said no. */
  function withoutWaiting<Given extends unknown[]>(move: (...given: Given) => void): (...given: Given) => void {
    return (...given) => {
      if (store.getState().confirming !== null) void writing.confirm(false);
      move(...given);
    };
  }

  return {
    store,
    host,
    languageOf: parts.languageOf,
    groups,
    start,
    check,
    compare: checkWith,
    retry,
    saveFile: (name, bytes) => host.saveFile(name, bytes),
    cancel: () => tasks.cancel(),
    ...looking,
    open: withoutWaiting(looking.open),
    closeView: withoutWaiting(looking.closeView),
    ...writing,
    ...remembering,
  };
}
