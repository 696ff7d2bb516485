/** The binding of the tab's own store to React. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BulkCheck } from './bulk-check.js';
import type { BulkState } from './bulk-state.js';

export const BulkContext = createContext<BulkCheck | null>(null);

export function useBulk(): BulkCheck {
  const bulk = useContext(BulkContext);
  if (bulk === null) throw new Error('outside the tab of many files');
  return bulk;
}

/** `select` must give the same object for the same state. */
export function useBulkState<Selected>(select: (state: BulkState) => Selected): Selected {
  return useStore(useBulk().store, select);
}
