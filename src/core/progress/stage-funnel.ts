/**
 * From the filing to the finish (五率). The contract's fields tell 备案 (the project approval's milestone), 开工, 投资 and 竣工;
 * 签约, 投产 and 达效 have no column of their own, so their rates are null.
 */
import { CellState } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { CheckContext } from '../rules/context.js';

const FILED = 'milestones.proposal.actual';

export interface StageFunnel {
  /** null: no column tells it. */
  readonly filed: number | null;
  readonly started: number | null;
  readonly finished: number | null;
  /** 签约项目备案率. */
  readonly filingRate: null;
  /** 备案项目开工率. */
  readonly startRate: number | null;
  /** 开工项目投资完成率: invested of the annual plan, of the projects that have started. */
  readonly completionRate: number | null;
  /** 竣工项目投产率. */
  readonly productionRate: null;
  /** 产能达效率. */
  readonly capacityRate: null;
}

export function stageFunnel(context: CheckContext, rows: readonly ProjectRow[] = context.rows): StageFunnel {
  const filed = rows.filter((row) => hasHappened(row, FILED));
  const started = rows.filter((row) => context.start(row) === 'yes');
  const tellsFiling = rows.some((row) => row.has(FILED));
  const plan = started.reduce((sum, row) => sum + (row.amount('annualPlan') ?? 0), 0);
  const invested = started.reduce((sum, row) => sum + (row.amount('investedYearToDate') ?? 0), 0);
  return {
    filed: tellsFiling ? filed.length : null,
    started: rows.length === 0 ? null : started.length,
    finished: rows.some((row) => row.has('actualFinish'))
      ? rows.filter((row) => hasHappened(row, 'actualFinish')).length
      : null,
    filingRate: null,
    startRate: filed.length === 0 ? null : filed.filter((row) => context.start(row) === 'yes').length / filed.length,
    completionRate: plan > 0 ? invested / plan : null,
    productionRate: null,
    capacityRate: null,
  };
}

function hasHappened(row: ProjectRow, field: string): boolean {
  const state = row.state(field);
  return state === CellState.Value || state === CellState.Done || state === CellState.Undated;
}
