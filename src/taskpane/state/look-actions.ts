/** Going through the findings: which are shown, which is the current one, where it stands in the workbook. */
import type { StoreApi } from 'zustand/vanilla';
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import { parseAddress } from '../../core/sheet/address.js';
import type { Finding } from '../../core/report.js';
import type { WorkbookHost } from '../../hosts/host.js';
import type { PaneState, TabId, View } from './pane-state.js';
import { detailOf, isRefusal } from './run-task.js';

export interface LookActions {
  showTab(tab: TabId): void;
  search(words: string): void;
  toggleGroup(key: string): void;
  setGroupOpen(key: string, open: boolean): void;
  /** Makes it the current one without going to its cell; null: none is. */
  select(finding: Finding | null): void;
  /** Makes it the current one and shows its cell in the workbook. */
  goTo(finding: Finding): Promise<void>;
  /** Shows a cell in the workbook, whatever the current finding is. `cell`: A1. */
  reveal(sheet: string, cell: string): Promise<void>;
  /** The next finding in the list's order, the one before for -1; at an end it stays. */
  step(direction: 1 | -1): Promise<void>;
  open(view: View): void;
  closeView(): void;
  setCorrecting(open: boolean): void;
  dismissTrouble(): void;
  dismissNotice(): void;
  dismissPassing(): void;
}

export interface LookParts {
  readonly host: WorkbookHost;
  readonly store: StoreApi<PaneState>;
  readonly groups: (state: PaneState) => readonly FindingGroup[];
}

export function lookActions({ host, store, groups }: LookParts): LookActions {
  const set = (change: Partial<PaneState>): void => store.setState(change);

  function setGroupOpen(key: string, open: boolean): void {
    const closed = new Set(store.getState().closedGroups);
    if (open) closed.delete(key);
    else closed.add(key);
    set({ closedGroups: closed });
  }

  async function goTo(finding: Finding): Promise<void> {
    set({ current: finding, resumeAt: null });
    if (finding.sheet !== null && finding.cell !== null) await reveal(finding.sheet, finding.cell);
  }

  async function reveal(sheet: string, cell: string): Promise<void> {
    const place = parseAddress(cell);
    if (place === undefined) return;
    try {
      const outcome = await host.reveal({ sheet, ...place });
      if (isRefusal(outcome) && outcome.kind !== 'cancelled') {
        set({ trouble: { kind: 'refused', task: 'check', refusal: outcome } });
      }
    } catch (error) {
      set({ trouble: { kind: 'defect', task: 'check', detail: detailOf(error) } });
    }
  }

  async function step(direction: 1 | -1): Promise<void> {
    const state = store.getState();
    const shown = groups(state).flatMap((group) => group.findings.map((finding) => ({ finding, group })));
    const at = shown.findIndex(({ finding }) => finding === state.current);
    const to = at === -1 ? entry(state.resumeAt, direction, shown.length) : at + direction;
    const next = shown[to];
    if (next === undefined) return;
    // A view lies over the list: what is gone to would not be seen.
    if (state.tab !== 'check' || state.view !== null) set({ tab: 'check', view: null });
    setGroupOpen(next.group.key, true);
    await goTo(next.finding);
  }

  return {
    showTab: (tab) => set({ tab, view: null }),
    search: (words) => set({ search: words, resumeAt: null }),
    toggleGroup: (key) => setGroupOpen(key, store.getState().closedGroups.has(key)),
    setGroupOpen,
    select: (finding) => set({ current: finding, resumeAt: null }),
    goTo,
    reveal,
    step,
    open: (view) => set({ view }),
    closeView: () => set({ view: null }),
    setCorrecting: (open) => set({ correcting: open }),
    dismissTrouble: () => set({ trouble: null }),
    dismissNotice: () => set({ notice: null }),
    dismissPassing: () => set({ passing: null }),
  };
}

/** Where to go on without a current finding: where the last one was, else at the end that is gone away from. */
function entry(resumeAt: number | null, direction: 1 | -1, length: number): number {
  if (resumeAt === null) return direction === 1 ? 0 : length - 1;
  const at = Math.min(resumeAt, length);
  return direction === 1 ? at : at - 1;
}
