/** The files as the list shows them: each with what is known of it, filtered, searched and in the order asked for. */
import { fileVerdict, VERDICTS, type FileVerdict, type Verdict } from '../../app/bulk/file-verdict.js';
import type { Policy } from '../../core/policies/policy.js';
import type { BulkEntry, BulkState, EntryState } from './bulk-state.js';

export const ORDERS = ['given', 'verdict', 'organisation', 'errors', 'name'] as const;
export type FileOrder = (typeof ORDERS)[number];

export interface ShownFile {
  readonly entry: BulkEntry;
  /** null: not checked, or not yet. */
  readonly verdict: FileVerdict | null;
}

export interface FileChoices {
  readonly order: FileOrder;
  /** Of files that have one; the others are always shown. */
  readonly verdicts: readonly Verdict[];
  /** Words that the path or the organisation must hold, each of them; '' for all. */
  readonly search: string;
}

export function filesWithVerdicts({ entries, report }: BulkState, policy: Policy): ShownFile[] {
  const known = new Map(report?.files.map((file) => [file.path, file]));
  return entries.map((entry) => {
    const { path } = entry;
    return { entry, verdict: known.get(path) ?? ownVerdict(entry, policy) };
  });
}

/** Kept, so that a row whose file is as it was stays as it is. */
const own = new WeakMap<EntryState, FileVerdict>();

function ownVerdict({ path, state }: BulkEntry, policy: Policy): FileVerdict | null {
  if (state.kind !== 'done') return null;
  let verdict = own.get(state);
  if (verdict === undefined) own.set(state, (verdict = fileVerdict({ path, outcome: state.outcome }, [], policy)));
  return verdict;
}

export function verdictCounts(files: readonly ShownFile[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { ready: 0, 'to-fix': 0, unreadable: 0 };
  for (const { verdict } of files) if (verdict !== null) counts[verdict.verdict] += 1;
  return counts;
}

export function arrangeFiles(files: readonly ShownFile[], { order, verdicts, search }: FileChoices): ShownFile[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = files.filter(({ entry, verdict }) => {
    if (verdict !== null && !verdicts.includes(verdict.verdict)) return false;
    const text = `${entry.path} ${verdict?.organisation ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const compare = COMPARE[order];
  return compare === null ? shown : shown.sort(compare);
}

type Compare = (one: ShownFile, other: ShownFile) => number;

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
/** Files that nothing is known of come last. */
const LAST = '\uFFFF';

const COMPARE: Readonly<Record<FileOrder, Compare | null>> = {
  given: null,
  verdict: (one, other) => rank(one) - rank(other),
  organisation: (one, other) => byText(one.verdict?.organisation ?? LAST, other.verdict?.organisation ?? LAST),
  errors: (one, other) =>
    (other.verdict?.counts.error ?? -1) - (one.verdict?.counts.error ?? -1) ||
    (other.verdict?.counts.warning ?? -1) - (one.verdict?.counts.warning ?? -1),
  name: (one, other) => byText(one.entry.path, other.entry.path),
};

function rank({ verdict }: ShownFile): number {
  return verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict.verdict);
}
