/** Files for the tab from outside the pane: a page around it takes what is dropped anywhere on it. */
import type { ChosenFile } from './bulk-state.js';

type Taker = (files: readonly ChosenFile[]) => void;

let waiting: readonly ChosenFile[] = [];
let taker: Taker | null = null;

/** They wait until the tab is there. */
export function giveFiles(files: readonly ChosenFile[]): void {
  if (taker === null) waiting = [...waiting, ...files];
  else taker(files);
}

/** Takes what waits, then what comes. @returns the way to stop */
export function takeGivenFiles(take: Taker): () => void {
  taker = take;
  if (waiting.length > 0) take(waiting);
  waiting = [];
  return () => {
    if (taker === take) taker = null;
  };
}
