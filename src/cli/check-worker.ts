/** What a worker thread runs: one file at a time, the settings given once when it starts. */
import { workerData } from 'node:worker_threads';
import type { CheckSettings } from '../app/check-file.js';
import type { CheckedSource } from '../app/check-workbooks.js';
import { checkFoundFile } from './check-found-file.js';
import type { FoundFile } from './find-workbooks.js';

/** A defect is an answer, so that a rejected job can only mean that the thread itself failed. */
export type WorkerAnswer =
  { readonly kind: 'checked'; readonly checked: CheckedSource } | { readonly kind: 'defect'; readonly error: unknown };

let last: Promise<unknown> = Promise.resolve();

/** The next file is named while one is being checked, so that the thread never waits for it; it is read afterwards. */
export default function checkInTurn(found: FoundFile): Promise<WorkerAnswer> {
  const answer = last.then(() => checkInWorker(found));
  last = answer;
  return answer;
}

async function checkInWorker(found: FoundFile): Promise<WorkerAnswer> {
  try {
    return { kind: 'checked', checked: await checkFoundFile(found, workerData as CheckSettings) };
  } catch (error) {
    return { kind: 'defect', error };
  }
}
