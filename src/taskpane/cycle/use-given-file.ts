/** A file that is made and given out of the pane, and what came of it. */
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../hosts/host.js';
import { detailOf } from '../state/run-task.js';
import { usePane } from '../use-pane.js';

export type FileGiving =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly name: string }
  /** `opened`: as a new workbook, which the person saves. */
  | { readonly kind: 'given'; readonly name: string; readonly opened: boolean }
  | { readonly kind: 'unwritable'; readonly name: string; readonly what: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'defect'; readonly detail: string };

/** What making a file comes to; null: something of which the maker tells itself. */
export type MadeFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unwritable'; readonly file: string; readonly what: string }
  | null;

export interface GivenFile {
  readonly giving: FileGiving;
  give(name: string, make: () => MadeFile | Promise<MadeFile>): void;
}

const NONE: FileGiving = { kind: 'none' };

export function useGivenFile(): GivenFile {
  const pane = usePane();
  const [giving, setGiving] = useState<FileGiving>(NONE);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  async function given(name: string, make: () => MadeFile | Promise<MadeFile>): Promise<FileGiving> {
    const made = await make();
    if (made === null) return NONE;
    if (made.kind === 'unwritable') return { kind: 'unwritable', name: made.file, what: made.what };
    const outcome = await pane.saveFile(name, made.bytes);
    if (outcome.kind !== 'saved') return { kind: 'refused', name, refusal: outcome };
    return { kind: 'given', name, opened: pane.host.can.newWorkbook && /\.xlsx$/i.test(name) };
  }

  return {
    giving,
    give: (name, make) => {
      if (giving.kind === 'making') return;
      setGiving({ kind: 'making', name });
      // Lets the words be painted before the making takes the thread.
      void new Promise((resolve) => setTimeout(resolve, 16))
        .then(() => given(name, make))
        .catch((error: unknown): FileGiving => ({ kind: 'defect', detail: detailOf(error) }))
        .then((told) => {
          if (isShown.current) setGiving(told);
        });
    },
  };
}
