/** Where projects moved since last month: 前期 → 新开工 → 在建 → 竣工, in from nowhere, out of the lists. */
import { CellState } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { ListId } from '../schema/fields.js';
import type { ProjectMatches } from './match.js';

/** In the order in which a project goes through them; `finished`: an actual finish stands in its row. */
export const STAGES = ['preliminary', 'new-start', 'under-construction', 'finished'] as const satisfies readonly (
  ListId | 'finished'
)[];
export type Stage = (typeof STAGES)[number];

/** One cell of the table: how many projects were `from` and are `to`; null: in no list then, or now. */
export interface ListMove {
  readonly from: Stage | null;
  readonly to: Stage | null;
  readonly projects: number;
  /** 万元, as this month has them; where a project left, as last month had them. */
  readonly totalInvestment: number;
  readonly annualPlan: number;
}

const HAPPENED: ReadonlySet<CellState> = new Set([
  CellState.Value,
  CellState.Done,
  CellState.Ambiguous,
  CellState.Undated,
]);

/** null: nothing tells the row's list. */
export function stageOf(row: ProjectRow): Stage | null {
  return HAPPENED.has(row.state('actualFinish')) ? 'finished' : row.list;
}

/** The cells that are not empty, row by row of the table; rows of which nobody can tell which is which are left out. */
export function listMoves({ pairs, added, dropped }: ProjectMatches): ListMove[] {
  const cells = new Map<string, { from: Stage | null; to: Stage | null; rows: ProjectRow[] }>();
  const put = (from: Stage | null, to: Stage | null, row: ProjectRow): void => {
    const key = `${from} ${to}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { from, to, rows: [row] });
    else cell.rows.push(row);
  };
  for (const { row, previous } of pairs) put(stageOf(previous), stageOf(row), row);
  for (const row of added) put(null, stageOf(row), row);
  for (const row of dropped) put(stageOf(row), null, row);
  const order = (stage: Stage | null): number => (stage === null ? STAGES.length : STAGES.indexOf(stage));
  return [...cells.values()]
    .sort((one, other) => order(one.from) - order(other.from) || order(one.to) - order(other.to))
    .map(({ from, to, rows }) => ({
      from,
      to,
      projects: rows.length,
      totalInvestment: sumOf(rows, 'totalInvestment'),
      annualPlan: sumOf(rows, 'annualPlan'),
    }));
}

/** 万元; what is empty or unreadable adds nothing. */
export function sumOf(rows: readonly ProjectRow[], field: 'totalInvestment' | 'annualPlan'): number {
  return tidy(rows.reduce((sum, row) => sum + (row.amount(field) ?? 0), 0));
}

/** Without the dust that adding binary fractions leaves. */
export function tidy(sum: number): number {
  return Number(sum.toPrecision(14));
}
