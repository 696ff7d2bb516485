import { useState } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { usePaneState } from '../use-pane.js';

/** The check as it stood when the tab was last seen: what nobody sees is not planned after every edit. */
export function useCheckedWhileShown(): CheckedWorkbook | null {
  const checked = usePaneState((state) => state.checked);
  const isShown = usePaneState((state) => state.tab === 'summaries');
  const [seen, setSeen] = useState(checked);
  if (isShown && seen !== checked) setSeen(checked);
  return isShown ? checked : seen;
}
