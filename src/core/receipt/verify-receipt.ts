/** Whether a workbook is still the one that its receipt was given for, and if not, which projects differ. */
import type { CheckContext } from '../rules/context.js';
import { foldName } from '../values/text.js';
import { fingerprintOf, type PlacedRow } from './fingerprint.js';
import type { CheckReceipt, ReceiptRow, TextHash } from './receipt.js';

export interface DifferingProject {
  readonly change: 'changed' | 'added' | 'removed' | 'moved';
  readonly name: string;
  readonly list: ReceiptRow['list'];
  /** null for what was removed. */
  readonly sheet: string | null;
  /** As people count rows, from 1; null for what was removed. */
  readonly row: number | null;
}

export type Verification =
  | { readonly kind: 'unchanged' }
  /** The projects are the same, but they would be judged by other rules or another policy today: check again. */
  | { readonly kind: 'rules-updated'; readonly rules: boolean; readonly policy: boolean }
  | {
      readonly kind: 'changed';
      /** null where the receipt does not remember the projects one by one. */
      readonly differing: readonly DifferingProject[] | null;
      /** Total and group rows, by their labels; null with the projects. */
      readonly totalRows: readonly DifferingProject[] | null;
      /** What the workbook says of its month now (YYYY-MM, null: nothing); undefined where it is the receipt's. */
      readonly month?: string | null;
      /** Whom the workbook names as its sender now; undefined where it is the receipt's. */
      readonly sender?: string | null;
    };

/** @param context of the workbook as it is, asked in the receipt's way */
export async function verifyReceipt(
  receipt: CheckReceipt,
  context: CheckContext,
  hash: TextHash,
): Promise<Verification> {
  const now = await fingerprintOf(context, hash);
  if (now.content !== receipt.content) {
    const month = context.monthText;
    return {
      kind: 'changed',
      differing: receipt.rows === null ? null : differing(receipt.rows, now.rows),
      totalRows: receipt.totalRows === null ? null : differing(receipt.totalRows, now.totalRows),
      ...(month === receipt.month ? {} : { month }),
      ...(foldName(now.sender ?? '') === foldName(receipt.sender ?? '') ? {} : { sender: now.sender }),
    };
  }
  const rules = now.rules !== receipt.rules.version;
  const policy = now.policy !== receipt.policy.hash;
  return rules || policy ? { kind: 'rules-updated', rules, policy } : { kind: 'unchanged' };
}

/**
 * Projects that say the same are the same wherever they stand; of the others, those of one name and list, then of one
 * name, are one project that changed. Where nothing else differs, the ones that stand elsewhere are told.
 */
function differing(then: readonly ReceiptRow[], now: readonly PlacedRow[]): readonly DifferingProject[] {
  const same = paired(then, now, ({ hash }) => hash);
  const inList = paired(same.left, same.right, ({ list, name }) => JSON.stringify([list, name]));
  const named = paired(inList.left, inList.right, ({ name }) => name);
  const changed = [...inList.pairs, ...named.pairs].map(([, row]) => row);
  const found = [
    ...changed.map((row) => placed('changed', row)),
    ...named.right.map((row) => placed('added', row)),
  ].sort((one, other) => now.indexOf(one.of) - now.indexOf(other.of));
  const removed = named.left.map(({ list, name }): DifferingProject => ({
    change: 'removed',
    name,
    list,
    sheet: null,
    row: null,
  }));
  if (found.length + removed.length > 0) return [...found.map(({ told }) => told), ...removed];
  return now.filter(({ hash }, index) => then[index]?.hash !== hash).map((row) => placed('moved', row).told);
}

function placed(change: DifferingProject['change'], of: PlacedRow): { of: PlacedRow; told: DifferingProject } {
  return { of, told: { change, name: of.name, list: of.list, sheet: of.sheet, row: of.row + 1 } };
}

interface Pairing {
  readonly pairs: readonly (readonly [ReceiptRow, PlacedRow])[];
  readonly left: readonly ReceiptRow[];
  readonly right: readonly PlacedRow[];
}

/** Pairs what has one key, in order. */
function paired(then: readonly ReceiptRow[], now: readonly PlacedRow[], keyOf: (row: ReceiptRow) => string): Pairing {
  const waiting = new Map<string, PlacedRow[]>();
  for (const row of now) {
    const key = keyOf(row);
    const there = waiting.get(key);
    if (there === undefined) waiting.set(key, [row]);
    else there.push(row);
  }
  const pairs: [ReceiptRow, PlacedRow][] = [];
  const left: ReceiptRow[] = [];
  const taken = new Set<PlacedRow>();
  for (const row of then) {
    const match = waiting.get(keyOf(row))?.shift();
    if (match === undefined) left.push(row);
    else {
      pairs.push([row, match]);
      taken.add(match);
    }
  }
  return { pairs, left, right: now.filter((row) => !taken.has(row)) };
}
