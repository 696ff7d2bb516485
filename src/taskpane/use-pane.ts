/** The thin binding of the pane's store to React. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Pane } from './state/pane.js';
import type { PaneState } from './state/pane-state.js';

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('outside the pane');
  return pane;
}

/** `select` must give the same object for the same state. */
export function usePaneState<Selected>(select: (state: PaneState) => Selected): Selected {
  return useStore(usePane().store, select);
}
