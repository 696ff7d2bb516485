/** Who checks one file: this thread, or worker threads where there are many files. The answers are the same. */
import { existsSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckSettings } from '../app/check-file.js';
import type { CheckedSource } from '../app/check-workbooks.js';
import { checkFoundFile } from './check-found-file.js';
import type { WorkerAnswer } from './check-worker.js';
import type { FoundFile } from './find-workbooks.js';

/** A thread that checks fewer costs more by its start than it saves. */
const FILES_A_THREAD = 4;

/** The one that is checked and the next: it waits in the thread, not here, where nobody may be free to hand it over. */
const JOBS_A_THREAD = 2;

/** Each thread may hold a large workbook in memory. */
const MOST_THREADS = 8;

export interface Checker {
  /** How many files it takes at once. */
  readonly atOnce: number;
  checkOne(found: FoundFile): Promise<CheckedSource>;
  close(): Promise<void>;
}

/**
 * How many worker threads so many files are worth; 0: none, this thread checks them.
 * @param cores how many threads the machine runs side by side
 */
export function threadsFor(files: number, cores = availableParallelism()): number {
  const threads = Math.min(cores, MOST_THREADS, Math.floor(files / FILES_A_THREAD));
  // One worker would only do what this thread can do itself.
  return threads < 2 ? 0 : threads;
}

/**
 * @param threads worker threads; 0: this thread checks
 * @param onFallback called once where worker threads were wanted and cannot be had
 */
export async function startChecker(threads: number, settings: CheckSettings, onFallback: () => void): Promise<Checker> {
  if (threads === 0) return inThisThread(settings);
  const worker = workerFile();
  if (worker === undefined) {
    onFallback();
    return inThisThread(settings);
  }
  return inWorkers(worker, threads, settings, onFallback);
}

function inThisThread(settings: CheckSettings): Checker {
  return {
    atOnce: 1,
    checkOne: (found) => checkFoundFile(found, settings),
    close: () => Promise.resolve(),
  };
}

async function inWorkers(
  worker: string,
  threads: number,
  settings: CheckSettings,
  onFallback: () => void,
): Promise<Checker> {
  const { default: Piscina } = await import('piscina');
  const pool = new Piscina<FoundFile, WorkerAnswer>({
    filename: worker,
    // As few as most: otherwise a thread ends with each file and its start is paid again for the next.
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: JOBS_A_THREAD,
    workerData: settings,
  });
  let working = true;
  let giveUp: (value: undefined) => void = () => undefined;
  const broken = new Promise<undefined>((resolve) => (giveUp = resolve));
  function fallBack(): void {
    if (working) onFallback();
    working = false;
    giveUp(undefined);
  }
  pool.on('error', fallBack);
  return {
    atOnce: threads * JOBS_A_THREAD,
    async checkOne(found) {
      // When a thread dies the pool forgets the jobs that wait for one: they must not be waited for.
      const answer = working ? await Promise.race([pool.run(found).catch(fallBack), broken]) : undefined;
      if (answer === undefined) return checkFoundFile(found, settings);
      if (answer.kind === 'defect') throw answer.error;
      return answer.checked;
    },
    close: () => pool.destroy(),
  };
}

/** Beside the program that runs, in a checkout (.ts) as in the bundle (.cjs); undefined where there is none. */
function workerFile(): string | undefined {
  const program = process.argv[1];
  if (program === undefined || !existsSync(program)) return undefined;
  const real = realpathSync(program);
  const file = join(dirname(real), `check-worker${extname(real)}`);
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}
