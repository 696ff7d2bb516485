/** The tabs, in order: a tab is one entry. */
import type { ComponentType } from 'react';
import { CheckTab } from '../check/check-tab.js';
import { part } from '../part.js';
import type { TabId } from '../state/pane-state.js';

export interface TabEntry {
  readonly id: TabId;
  readonly Panel: ComponentType;
}

export const TABS: readonly TabEntry[] = [
  { id: 'check', Panel: CheckTab },
  { id: 'progress', Panel: part(() => import('../progress/progress-tab.js')) },
  { id: 'summaries', Panel: part(() => import(/* webpackChunkName: "summaries" */ '../summaries/summaries-tab.js')) },
  { id: 'bulk', Panel: part(() => import(/* webpackChunkName: "bulk" */ '../bulk/bulk-tab.js')) },
  { id: 'more', Panel: part(() => import('../more/more-tab.js')) },
];
