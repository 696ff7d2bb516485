/** The files that are to be merged: read one after another in a worker that can be ended, each into a part. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { distinctLabels, hashOf, mergePart } from '../../app/pane/merge.js';
import type { UnreadableReason } from '../../app/unreadable.js';
import type { MergePart } from '../../core/merge/merge-outcome.js';
import { detailOf } from '../state/run-task.js';
import { readChosenFile } from '../workers/chosen-file.js';
import { startWorkbookWorker, WorkerEnded, type WorkbookWorker } from '../workers/start-workbook-worker.js';

/** `label`: what the file is called among the others. */
export type MergeFile = { readonly label: string } & (
  | { readonly kind: 'read'; readonly part: MergePart }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** The same bytes as another file: merged once. */
  | { readonly kind: 'same-file' }
);

/** `at`: counted from 1. */
export interface MergeReading {
  readonly at: number;
  readonly of: number;
  readonly name: string;
}

export interface MergeFiles {
  readonly files: readonly MergeFile[];
  /** null: nothing is being read. */
  readonly reading: MergeReading | null;
  readonly defect: string | null;
  add(files: readonly File[]): void;
  remove(label: string): void;
  cancel(): void;
}

/** Files that are given to begin with are read at once. */
export function useMergeFiles(checked: CheckedWorkbook, given: readonly File[]): MergeFiles {
  const [files, setFiles] = useState<readonly MergeFile[]>([]);
  const [reading, setReading] = useState<MergeReading | null>(null);
  const [defect, setDefect] = useState<string | null>(null);
  const running = useRef<WorkbookWorker | null>(null);
  const known = useRef<readonly MergeFile[]>([]);
  // Read as the workbook is at the time.
  const latest = useRef(checked);
  useEffect(() => {
    latest.current = checked;
  }, [checked]);

  const take = useCallback((next: readonly MergeFile[]): void => {
    known.current = next;
    setFiles(next);
  }, []);

  const end = useCallback((): void => {
    running.current?.end();
    running.current = null;
    setReading(null);
  }, []);

  const add = useCallback(
    (chosen: readonly File[]): void => {
      end();
      setDefect(null);
      const worker = startWorkbookWorker();
      running.current = worker;
      const isMine = (): boolean => running.current === worker;

      async function readAll(): Promise<void> {
        const labels = labelsFor(chosen, known.current);
        for (const [index, file] of chosen.entries()) {
          const label = labels[index] ?? file.name;
          setReading({ at: index + 1, of: chosen.length, name: label });
          const one = await readOne(file, label, worker, known.current, latest.current);
          if (!isMine()) return;
          take([...known.current, one]);
        }
      }

      void readAll()
        .catch((error: unknown) => {
          if (isMine() && !(error instanceof WorkerEnded)) setDefect(detailOf(error));
        })
        .finally(() => {
          if (isMine()) end();
          else worker.end();
        });
    },
    [end, take],
  );

  useEffect(() => {
    const timer = given.length > 0 ? setTimeout(() => add(given)) : undefined;
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [given, add, end]);

  return {
    files,
    reading,
    defect,
    add,
    remove: (label) => take(known.current.filter((file) => file.label !== label)),
    cancel: end,
  };
}

async function readOne(
  file: File,
  label: string,
  worker: WorkbookWorker,
  known: readonly MergeFile[],
  checked: CheckedWorkbook,
): Promise<MergeFile> {
  const source = await readChosenFile(file);
  if (source.kind === 'unreadable') return { label, kind: 'unreadable', reason: source.reason };
  // Before the bytes are given away.
  const sha256 = await hashOf(source.bytes);
  if (known.some((one) => one.kind === 'read' && one.part.sha256 === sha256)) return { label, kind: 'same-file' };
  const outcome = await worker.read(source.bytes, file.name);
  if (outcome.kind === 'unreadable') return { label, kind: 'unreadable', reason: outcome.reason };
  return { label, kind: 'read', part: mergePart(label, sha256, outcome.workbook, checked) };
}

/** With as many folders as tell them apart; a second file of one name is numbered. */
function labelsFor(chosen: readonly File[], known: readonly MergeFile[]): string[] {
  const taken = new Set(known.map(({ label }) => label));
  return distinctLabels(chosen.map(pathOf)).map((label) => {
    let free = label;
    for (let number = 2; taken.has(free); number++) free = `${label} (${number})`;
    taken.add(free);
    return free;
  });
}

function pathOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : (file.webkitRelativePath ?? file.name);
}
