/** Projects by size of total investment: 1, 10, 50 and 100 亿元 and more, nested. */
import type { ProjectRow } from '../lists/project-row.js';

/** 万元. */
export const USUAL_SIZE_CLASSES: readonly number[] = [10_000, 100_000, 500_000, 1_000_000];

export interface SizeClass {
  /** 万元; a project of the class has at least this. */
  readonly atLeast: number;
  /** Those of every larger class among them. */
  readonly projects: number;
  readonly totalInvestment: number;
}

/** @param classes the policy's, ascending; empty: the usual ones */
export function sizeClasses(rows: readonly ProjectRow[], classes: readonly number[] = []): readonly SizeClass[] {
  return (classes.length === 0 ? USUAL_SIZE_CLASSES : classes).map((atLeast) => {
    const amounts = rows
      .flatMap((row) => row.amount('totalInvestment') ?? [])
      .filter((amount) => amount >= atLeast - 1e-6);
    return { atLeast, projects: amounts.length, totalInvestment: amounts.reduce((sum, amount) => sum + amount, 0) };
  });
}
