/** Changes put together over a short while, so that a listener hears of a burst once. */
import type { WorkbookChange } from '../host.js';

const QUIET_MS = 150;
/** Changes that never pause are told at least this often. */
const LONGEST_MS = 1000;

export class ChangeLog {
  private waiting: WorkbookChange[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  constructor(private readonly tell: (changes: readonly WorkbookChange[]) => void) {}

  add(change: WorkbookChange): void {
    if (this.waiting.length === 0) this.since = performance.now();
    this.waiting.push(change);
    clearTimeout(this.timer);
    const left = Math.max(0, this.since + LONGEST_MS - performance.now());
    this.timer = setTimeout(() => this.flush(), Math.min(QUIET_MS, left));
  }

  /** Forgets what waits. */
  stop(): void {
    clearTimeout(this.timer);
    this.waiting = [];
  }

  private flush(): void {
    const changes = joined(this.waiting);
    this.waiting = [];
    this.tell(changes);
  }
}

/** Each kind once a sheet; where the structure changed, all else of that sheet says nothing more. */
export function joined(changes: readonly WorkbookChange[]): WorkbookChange[] {
  const structures = new Set(changes.filter(({ kind }) => kind === 'structure').map(({ sheet }) => sheet));
  if (structures.has(null)) return [{ kind: 'structure', sheet: null }];
  const result: WorkbookChange[] = [...structures].map((sheet) => ({ kind: 'structure', sheet }));
  const areas = new Map<string, Set<string>>();
  const calculated = new Set<string>();
  for (const change of changes) {
    if (structures.has(change.sheet)) continue;
    if (change.kind === 'calculated') calculated.add(change.sheet);
    if (change.kind !== 'cells') continue;
    const known = areas.get(change.sheet) ?? new Set();
    areas.set(change.sheet, known);
    for (const area of change.areas) known.add(area);
  }
  for (const [sheet, all] of areas) result.push({ kind: 'cells', sheet, areas: [...all] });
  for (const sheet of calculated) result.push({ kind: 'calculated', sheet });
  return result;
}
