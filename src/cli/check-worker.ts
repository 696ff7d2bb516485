/** What a worker thread runs: one file at a time, the settings given once when it starts. */
import { workerData } from 'node:worker_threads';
import { checkFile, type CheckSettings, type FileOutcome } from '../app/check-file.js';

export interface WorkerJob {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A defect is an answer, so that a rejected job can only mean that the thread itself failed. */
export type WorkerAnswer =
  { readonly kind: 'outcome'; readonly outcome: FileOutcome } | { readonly kind: 'defect'; readonly error: unknown };

export default async function checkInWorker({ bytes, name }: WorkerJob): Promise<WorkerAnswer> {
  try {
    return { kind: 'outcome', outcome: await checkFile(bytes, name, workerData as CheckSettings) };
  } catch (error) {
    return { kind: 'defect', error };
  }
}
