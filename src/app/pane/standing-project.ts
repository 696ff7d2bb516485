/** One project as the progress tab lists it: where it stands against its plan, and the cell to go to. */
import { CellState } from '../../core/lists/cell-state.js';
import type { ProjectRow } from '../../core/lists/project-row.js';
import { bothSchedules, judged, type Judged } from '../../core/progress/band-changes.js';
import { planToDate } from '../../core/progress/plan-to-date.js';
import type { CheckContext } from '../../core/rules/context.js';
import { isFinished } from '../../core/rules/progress/behind-schedule.js';
import { cellAddress } from '../../core/sheet/address.js';

/** Why a project has no band. */
export type Unjudged = 'preliminary' | 'not-started' | 'start-unclear' | 'finished' | 'no-figures';

/** A row judged by plans of its own, and by the months that have passed. */
export interface Schedules {
  readonly own: Judged;
  readonly calendar: Judged;
}

export interface StandingProject {
  /** null: the row has no name. */
  readonly name: string | null;
  readonly sheet: string;
  /** A1, of the name. */
  readonly cell: string;
  /** 万元; null where the cell is empty or cannot be read. */
  readonly investedYearToDate: number | null;
  readonly judged: Judged | Unjudged;
  /** null: the row has no plans of its own, or they ask for as much as the months that have passed. */
  readonly schedules: Schedules | null;
}

export function standingProject(context: CheckContext, row: ProjectRow): StandingProject {
  return {
    name: row.name,
    sheet: row.table.sheet.name,
    cell: row.has('name') ? row.address('name') : cellAddress(row.row, 0),
    investedYearToDate: row.amount('investedYearToDate') ?? null,
    judged: judged(context, row, context.policy) ?? whyUnjudged(context, row),
    schedules: schedulesOf(context, row),
  };
}

/** The rows furthest behind first, then those without a band as they stand in the sheets. */
export function worstFirst(context: CheckContext, rows: readonly ProjectRow[]): readonly ProjectRow[] {
  return rows
    .map((row) => ({ row, gap: lag(judged(context, row, context.policy)) }))
    .toSorted((one, other) => one.gap - other.gap || 0)
    .map(({ row }) => row);
}

/** undefined where the row has no plans of its own, or cannot be judged by them. */
export function ownSchedules(context: CheckContext, row: ProjectRow): Schedules | undefined {
  const { month, policy } = context;
  if (month === null || row.list === null || row.list === 'preliminary') return undefined;
  const basis = planToDate(row, month, { ...policy, baseline: { kind: 'plans' } })?.basis;
  if (basis === undefined || basis === 'time') return undefined;
  const { own, calendar } = bothSchedules(context, row);
  return own === undefined || calendar === undefined ? undefined : { own, calendar };
}

function schedulesOf(context: CheckContext, row: ProjectRow): Schedules | null {
  const schedules = ownSchedules(context, row);
  if (schedules === undefined) return null;
  return Math.abs(schedules.own.planToDate - schedules.calendar.planToDate) < 0.01 ? null : schedules;
}

/** 百分点; without an annual plan the attainment stands for it. */
function lag(of: Judged | undefined): number {
  if (of === undefined) return Number.MAX_VALUE;
  return of.gapPoints ?? (of.attainment - 1) * 100;
}

function whyUnjudged(context: CheckContext, row: ProjectRow): Unjudged {
  if (row.list === 'preliminary') return 'preliminary';
  const start = context.start(row);
  if (row.list === 'new-start' && start === 'no') return 'not-started';
  if (row.list === 'new-start' && start !== 'yes') return 'start-unclear';
  const finish = row.state('actualFinish');
  return finish !== CellState.Absent && isFinished(finish) ? 'finished' : 'no-figures';
}
