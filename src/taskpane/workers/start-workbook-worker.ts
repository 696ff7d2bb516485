/** Starts a worker that reads and checks files, so that the page goes on answering: Excel restarts a pane that does not. */
import { transfer, wrap } from 'comlink';
import { newPageWorker } from './page-workers.js';
import type { WorkbookWork } from './workbook-work.js';

export interface WorkbookWorker extends WorkbookWork {
  /** Ends it whatever it is doing: what was asked and is not answered rejects with WorkerEnded. */
  end(): void;
}

export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
}

/** What is given to it is given away: bytes are moved to the worker, not copied. Where no worker can be had, this thread works. */
export function startWorkbookWorker(): WorkbookWorker {
  let end: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = () => reject(new WorkerEnded('the worker was ended'));
  });
  // Whoever waits for an answer hears of it; nobody may be waiting.
  ended.catch(() => undefined);
  const worker = newPageWorker();
  const work = worker === null ? inThisThread() : inWorker(worker);
  const call = <Answer>(ask: (work: WorkbookWork) => Promise<Answer>): Promise<Answer> =>
    Promise.race([work.then(ask), ended]);
  return {
    read: (bytes, name) => call(({ read }) => read(bytes, name)),
    check: (bytes, name, settings) => call(({ check }) => check(bytes, name, settings)),
    annotate: (bytes, name, settings, language) => call(({ annotate }) => annotate(bytes, name, settings, language)),
    end: () => {
      worker?.terminate();
      end();
    },
  };
}

/** Only a worker whose program was loaded is given bytes: they could not be had back. */
async function inWorker(worker: Worker): Promise<WorkbookWork> {
  const remote = wrap<WorkbookWork & { ready(): boolean }>(worker);
  let broken: (error: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    broken = reject;
  });
  failure.catch(() => undefined);
  worker.addEventListener('error', ({ message }) => broken(new Error(`the worker failed: ${message}`)));
  worker.addEventListener('messageerror', () => broken(new Error('the worker’s answer could not be received')));
  try {
    await Promise.race([remote.ready(), failure]);
  } catch {
    worker.terminate();
    return inThisThread();
  }
  return {
    read: (bytes, name) => Promise.race([remote.read(transfer(bytes, [bytes.buffer]), name), failure]),
    check: (bytes, name, settings) =>
      Promise.race([remote.check(transfer(bytes, [bytes.buffer]), name, settings), failure]),
    annotate: (bytes, name, settings, language) =>
      Promise.race([remote.annotate(transfer(bytes, [bytes.buffer]), name, settings, language), failure]),
  };
}

async function inThisThread(): Promise<WorkbookWork> {
  return (await import(/* webpackChunkName: "workbook-work" */ './workbook-work.js')).workbookWork;
}
