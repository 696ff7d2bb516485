/** Keys that work wherever the focus is in the pane. */
import { useEffect } from 'react';
import type { Pane } from './state/pane.js';
import { isBusy } from './state/pane-state.js';

export function usePaneKeys(pane: Pane): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !isOurs(event, pane)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [pane]);
}

/** Does what the key asks; false: the key is not ours. */
function isOurs(event: KeyboardEvent, pane: Pane): boolean {
  const state = pane.store.getState();
  switch (event.key) {
    case 'F8':
      void pane.step(event.shiftKey ? -1 : 1);
      return true;
    case 'Enter':
      if (!event.ctrlKey && !event.metaKey) return false;
      void pane.check();
      return true;
    case 'Escape':
      if (isBusy(state)) pane.cancel();
      else if (state.confirming !== null) void pane.confirm(false);
      else if (state.view !== null) pane.closeView();
      else if (state.correcting) pane.setCorrecting(false);
      else return false;
      return true;
    default:
      return false;
  }
}
