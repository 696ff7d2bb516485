/** From the list of then, last month's or the frozen base list, to today's: what was added, dropped, raised and lowered. */
import type { ProjectRow } from '../lists/project-row.js';
import { differs, halfDigitsOf } from '../rules/tolerance.js';
import { sumOf, tidy } from './list-moves.js';
import type { ProjectMatches } from './match.js';

export interface BridgeStep {
  readonly projects: number;
  /** 万元, below 0 where it takes away. */
  readonly amount: number;
}

/** base + added + dropped + raised + lowered + other = today, in projects (raised and lowered apart) and in 万元. */
export interface Bridge {
  readonly base: BridgeStep;
  readonly added: BridgeStep;
  readonly dropped: BridgeStep;
  readonly raised: BridgeStep;
  readonly lowered: BridgeStep;
  /** Rows of which nobody can tell which is which, and the rounding of figures that were written with fewer digits. */
  readonly other: BridgeStep;
  readonly today: BridgeStep;
}

/** Amounts that are empty or unreadable count as 0. */
export function bridgeOf(
  field: 'annualPlan' | 'totalInvestment',
  previous: readonly ProjectRow[],
  current: readonly ProjectRow[],
  { pairs, added, dropped, unclear }: ProjectMatches,
): Bridge {
  const raised = { projects: 0, amount: 0 };
  const lowered = { projects: 0, amount: 0 };
  for (const { row, previous: old } of pairs) {
    const now = row.amount(field) ?? 0;
    const before = old.amount(field) ?? 0;
    const digits = (): readonly number[] => [...halfDigitsOf(row, [field])(), ...halfDigitsOf(old, [field])()];
    if (!differs(now, before, digits)) continue;
    const step = now > before ? raised : lowered;
    step.projects += 1;
    step.amount += now - before;
  }
  const base = stepOf(previous, field);
  const today = stepOf(current, field);
  const came = stepOf(added, field);
  const left = stepOf(dropped, field);
  const explained = base.amount + came.amount - left.amount + raised.amount + lowered.amount;
  return {
    base,
    added: came,
    dropped: { projects: -left.projects, amount: -left.amount },
    raised: { ...raised, amount: tidy(raised.amount) },
    lowered: { ...lowered, amount: tidy(lowered.amount) },
    other: {
      projects: unclear.current.length - unclear.previous.length,
      amount: rest(today.amount - explained),
    },
    today,
  };
}

function stepOf(rows: readonly ProjectRow[], field: 'annualPlan' | 'totalInvestment'): BridgeStep {
  return { projects: rows.length, amount: sumOf(rows, field) };
}

/** What is left over by less than a hundredth of a yuan is dust of adding. */
function rest(amount: number): number {
  return Math.abs(amount) < 1e-6 ? 0 : tidy(amount);
}
