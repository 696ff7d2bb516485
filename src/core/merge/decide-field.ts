/** What one field of one project becomes, from what several files report: decided where it can be, else asked. */
import type { FieldValue } from './field-value.js';

/** Where a reported value stands. */
export interface ReportedCell {
  readonly file: string;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
}

export interface Candidate {
  readonly from: ReportedCell;
  readonly value: FieldValue;
  /** Whether the file was merged into this master before: alone it changes nothing any more. */
  readonly known: boolean;
}

export type Prefer = 'first' | 'last' | 'none';

export type Decided =
  | { readonly kind: 'kept' }
  | { readonly kind: 'taken'; readonly candidate: Candidate }
  /** `chosen`: what a person or a preference chose; null: nobody did, and nothing is written. */
  | { readonly kind: 'conflict'; readonly chosen: Candidate | 'master' | null };

/**
 * @param master what the master holds; null for nothing or where there is no master
 * @param candidates in the order in which the files were given
 * @param isChosen whether a person chose this reported value, or the master's
 * @param asksFirst whether this value may take the place of the master's only after somebody has said so. Every other one
 * may: it is the newer report's to say.
 */
export function decideField(
  master: FieldValue | null,
  candidates: readonly Candidate[],
  isChosen: (candidate: Candidate | 'master') => boolean,
  prefer: Prefer,
  asksFirst: (master: FieldValue, candidate: Candidate) => boolean,
): Decided {
  const [first] = candidates;
  const last = candidates.at(-1);
  if (first === undefined || last === undefined) return { kind: 'kept' };
  if (candidates.every(({ value }) => value.key === first.value.key)) {
    if (master?.key === first.value.key) return { kind: 'kept' };
    const isAsked = master !== null && candidates.some((one) => isChosen(one) || asksFirst(master, one));
    if (!isAsked) {
      const fresh = candidates.find(({ known }) => !known);
      return fresh === undefined ? { kind: 'kept' } : { kind: 'taken', candidate: steadiest(candidates) };
    }
  }
  const chosen = candidates.filter(isChosen);
  const [one] = chosen;
  const own = isChosen('master');
  // Two values chosen for one field are no decision.
  if (one !== undefined && !own && chosen.every(({ value }) => value.key === one.value.key)) {
    return { kind: 'conflict', chosen: one };
  }
  if (own && one === undefined) return { kind: 'conflict', chosen: 'master' };
  return { kind: 'conflict', chosen: prefer === 'none' ? null : prefer === 'first' ? first : last };
}

/** Of several that say the same the one whose writing comes first, whatever the order of the files. */
function steadiest(candidates: readonly Candidate[]): Candidate {
  const writing = ({ value, from }: Candidate): string =>
    JSON.stringify([
      typeof value.stored,
      value.stored,
      value.numberFormat,
      value.unit,
      from.file,
      from.sheet,
      from.cell,
    ]);
  return candidates.reduce((best, one) => (writing(one) < writing(best) ? one : best));
}
