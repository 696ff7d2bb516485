/** Choosing the file to compare with: read in a worker that can be ended, judged, then checked against. */
import { useEffect, useRef, useState } from 'react';
import { judgeCandidate, type Candidate } from '../../app/pane/compare.js';
import type { UnreadableReason } from '../../app/unreadable.js';
import { detailOf } from '../state/run-task.js';
import { usePane } from '../use-pane.js';
import { readChosenFile } from '../workers/chosen-file.js';
import { startWorkbookWorker, WorkerEnded, type WorkbookWorker } from '../workers/start-workbook-worker.js';

export type FileStep =
  | { readonly kind: 'none' }
  /** `since`: milliseconds since 1970. */
  | { readonly kind: 'reading'; readonly name: string; readonly bytes: number; readonly since: number }
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: UnreadableReason }
  | { readonly kind: 'refused'; readonly name: string; readonly candidate: Exclude<Candidate, { kind: 'earlier' }> }
  | { readonly kind: 'defect'; readonly detail: string };

export interface ComparedFile {
  readonly step: FileStep;
  choose(file: File): void;
  cancel(): void;
}

const NONE: FileStep = { kind: 'none' };

export function useComparedFile(): ComparedFile {
  const pane = usePane();
  const [step, setStep] = useState<FileStep>(NONE);
  const running = useRef<WorkbookWorker | null>(null);
  /** Counts the files that were chosen or given up: what an older one says is not told. */
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
      running.current?.end();
    },
    [],
  );

  function begin(): (step: FileStep) => void {
    running.current?.end();
    running.current = null;
    turn.current += 1;
    const mine = turn.current;
    return (told) => {
      if (turn.current === mine) setStep(told);
    };
  }

  async function read(file: File, worker: WorkbookWorker, tell: (step: FileStep) => void): Promise<FileStep> {
    const { name } = file;
    tell({ kind: 'reading', name, bytes: file.size, since: Date.now() });
    const source = await readChosenFile(file);
    const reading = source.kind === 'bytes' ? await worker.read(source.bytes, name) : source;
    // Ended while its bytes were fetched: nobody waits for it any more.
    if (running.current !== worker) return NONE;
    if (reading.kind === 'unreadable') return { kind: 'unreadable', name, reason: reading.reason };
    tell({ kind: 'checking', name });
    // Without a check there is no month to judge by.
    if (pane.store.getState().checked === null) await pane.compare(null);
    const { checked } = pane.store.getState();
    if (checked === null) return NONE;
    const candidate = judgeCandidate(checked, reading.workbook);
    if (candidate.kind !== 'earlier') return { kind: 'refused', name, candidate };
    await pane.compare({ name, workbook: reading.workbook });
    return NONE;
  }

  function choose(file: File): void {
    const tell = begin();
    const worker = startWorkbookWorker();
    running.current = worker;
    void read(file, worker, tell)
      .then(tell, (error: unknown) => {
        tell(error instanceof WorkerEnded ? NONE : { kind: 'defect', detail: detailOf(error) });
      })
      .finally(() => worker.end());
  }

  return { step, choose, cancel: () => begin()(NONE) };
}
