/** The tab without its face: files are checked in a few workers side by side, and when all are done against each other. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { batchReport } from '../../app/bulk/batch-report.js';
import { batchOf, type CheckedFile } from '../../app/bulk/checked-batch.js';
import type { CheckSettings } from '../../app/check-file.js';
import { fileName } from '../../app/unreadable.js';
import type { Policy } from '../../core/policies/policy.js';
import { detailOf, pause } from '../state/run-task.js';
import { readChosenFile } from '../workers/chosen-file.js';
import { WorkerEnded, type WorkbookWorker } from '../workers/start-workbook-worker.js';
import { NO_FILES, type BulkEntry, type BulkState, type ChosenFile, type EntryState } from './bulk-state.js';

export interface BulkParts {
  readonly startWorker: () => WorkbookWorker;
  /** How many files are checked side by side. */
  readonly workers: number;
  /** @param id null: this workbook's */
  readonly policyOf: (id: string | null) => Policy;
}

export interface BulkCheck {
  readonly store: StoreApi<BulkState>;
  /** Files that are there already are not taken twice. */
  add(files: readonly ChosenFile[]): void;
  /** Ends the workers; what was checked stays. */
  cancel(): void;
  /** Checks what was cancelled or failed. */
  goOn(): void;
  /** Reads and checks the file again. */
  retry(id: number): void;
  remove(id: number): void;
  clear(): void;
  /** Other questions than before: everything is checked again. */
  ask(question: Partial<Pick<BulkState, 'policy' | 'month'>>): void;
  settings(): CheckSettings;
}

export function createBulkCheck({ startWorker, workers, policyOf }: BulkParts): BulkCheck {
  const store = createStore<BulkState>(() => NO_FILES);
  const running = new Set<WorkbookWorker>();
  /** Counts up when everything that runs is given up: what an older lane says is not told. */
  let generation = 0;
  let lanes = 0;
  let lastId = 0;
  let lastTurn = 0;
  /** Which attempt at a file counts. */
  const turns = new Map<number, number>();

  function setState(id: number, state: EntryState): void {
    store.setState(({ entries }) => ({
      entries: entries.map((entry) => (entry.id === id ? { ...entry, state } : entry)),
    }));
  }

  function settings(): CheckSettings {
    const { policy, month } = store.getState();
    return { policy: policyOf(policy), ...(month === null ? {} : { month }) };
  }

  function pump(): void {
    const waiting = store.getState().entries.filter(({ state }) => state.kind === 'waiting').length;
    for (let more = Math.min(workers - lanes, waiting); more > 0; more--) {
      lanes += 1;
      void lane();
    }
    if (lanes > 0) store.setState({ running: true, report: null });
    else finish();
  }

  async function lane(): Promise<void> {
    const mine = generation;
    let worker = begin();
    for (let entry = nextWaiting(); entry !== undefined; entry = nextWaiting()) {
      const { id } = entry;
      const turn = ++lastTurn;
      turns.set(id, turn);
      setState(id, { kind: 'checking' });
      const state = await checked(entry, worker);
      if (mine !== generation) return;
      if (state.kind === 'failed') {
        // Whatever befell it, the next file gets a worker that nothing befell.
        stop(worker);
        worker = begin();
      }
      if (turns.get(id) === turn) setState(id, state);
    }
    stop(worker);
    // Comparing many files takes a moment: what the last of them said is shown first.
    if (lanes === 1) await pause(16);
    if (mine !== generation) return;
    lanes -= 1;
    if (lanes === 0) pump();
  }

  function begin(): WorkbookWorker {
    const worker = startWorker();
    running.add(worker);
    return worker;
  }

  function stop(worker: WorkbookWorker): void {
    running.delete(worker);
    worker.end();
  }

  function nextWaiting(): BulkEntry | undefined {
    return store.getState().entries.find(({ state }) => state.kind === 'waiting');
  }

  async function checked({ file, path }: BulkEntry, worker: WorkbookWorker): Promise<EntryState> {
    try {
      const source = await readChosenFile(file);
      if (source.kind === 'unreadable') return { kind: 'done', outcome: source };
      return { kind: 'done', outcome: await worker.check(source.bytes, fileName(path), settings()) };
    } catch (error) {
      return error instanceof WorkerEnded ? { kind: 'cancelled' } : { kind: 'failed', detail: detailOf(error) };
    }
  }

  /** Nothing runs any more. */
  function finish(): void {
    const { entries, policy, month } = store.getState();
    const files: CheckedFile[] = [];
    const failed: string[] = [];
    for (const { path, state } of entries) {
      if (state.kind === 'done') files.push({ path, outcome: state.outcome });
      if (state.kind === 'failed') failed.push(path);
    }
    const isWhole = entries.length > 0 && files.length + failed.length === entries.length;
    const question = { policy: policyOf(policy), month };
    const report = isWhole ? batchReport(batchOf(files, question, failed), question) : null;
    store.setState({ running: false, report });
  }

  function giveUp(): void {
    generation += 1;
    lanes = 0;
    turns.clear();
    for (const worker of running) worker.end();
    running.clear();
  }

  function change(to: (entry: BulkEntry) => EntryState): void {
    store.setState(({ entries }) => ({ entries: entries.map((entry) => ({ ...entry, state: to(entry) })) }));
  }

  return {
    store,
    settings,
    add(files) {
      const { entries } = store.getState();
      const added = [...entries];
      const paths = new Set(entries.map(({ path }) => path));
      for (const { path, file } of files) {
        if (added.some((known) => isSameFile(known, path, file))) continue;
        const distinct = distinctPath(path, paths);
        paths.add(distinct);
        added.push({ id: ++lastId, path: distinct, file, state: { kind: 'waiting' } });
      }
      store.setState({ entries: added });
      pump();
    },
    cancel() {
      giveUp();
      change(({ state }) => (state.kind === 'waiting' || state.kind === 'checking' ? { kind: 'cancelled' } : state));
      finish();
    },
    goOn() {
      change(({ state }) => (state.kind === 'cancelled' || state.kind === 'failed' ? { kind: 'waiting' } : state));
      pump();
    },
    retry(id) {
      setState(id, { kind: 'waiting' });
      pump();
    },
    remove(id) {
      turns.delete(id);
      store.setState(({ entries }) => ({ entries: entries.filter((entry) => entry.id !== id) }));
      if (lanes === 0) finish();
    },
    clear() {
      giveUp();
      store.setState({ entries: [], running: false, report: null });
    },
    ask(question) {
      giveUp();
      store.setState(question);
      change(() => ({ kind: 'waiting' }));
      pump();
    },
  };
}

/** Chosen once more: the same name, the same bytes as far as one can see without reading them. */
function isSameFile(known: BulkEntry, path: string, { name, size, lastModified }: File): boolean {
  const { file } = known;
  const isNamed = file.name === name && file.size === size && file.lastModified === lastModified;
  // Of two folders, each with such a file, both are taken.
  return isNamed && (known.path === path || !path.includes('/') || !known.path.includes('/'));
}

/** 9月.xlsx → 9月 (2).xlsx, where another file is called so. */
function distinctPath(path: string, taken: ReadonlySet<string>): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  let distinct = path;
  for (let number = 2; taken.has(distinct); number++) distinct = `${stem} (${number})${ending}`;
  return distinct;
}
