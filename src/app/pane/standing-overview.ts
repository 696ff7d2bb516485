/** Stages, sizes, problems and the day of reporting: the whole at a glance. */
import { CellState } from '../../core/lists/cell-state.js';
import type { ProjectRow } from '../../core/lists/project-row.js';
import { MILESTONE_TERMS } from '../../core/messages/fields.js';
import { problemsByLevel } from '../../core/progress/problem-levels.js';
import { reportDayOf } from '../../core/progress/report-day.js';
import { sizeClasses, type SizeClass } from '../../core/progress/size-classes.js';
import { stageFunnel, type StageFunnel } from '../../core/progress/stage-funnel.js';
import type { CheckContext } from '../../core/rules/context.js';
import { dayFromYmd, isoDay } from '../../core/values/day.js';
import { singleLine } from '../../core/values/text.js';
import { standingProject, type StandingProject } from './standing-project.js';

/** A node of preliminary work. */
export interface MilestoneStep {
  /** Of the contract: proposal, feasibility … */
  readonly node: string;
  readonly done: number;
  /** Not done, and planned for a day that has come. */
  readonly overdue: number;
  /** Preliminary projects of sheets that have the node. */
  readonly projects: number;
}

export type StageStep = 'signed' | 'filed' | 'started' | 'finished' | 'inProduction' | 'atCapacity';
/** 五率, in the order in which a project comes to them. */
export type StageRate = 'filingRate' | 'startRate' | 'completionRate' | 'productionRate' | 'capacityRate';

export interface Stages {
  /** `projects` null: no column tells it. */
  readonly steps: readonly { readonly step: StageStep; readonly projects: number | null }[];
  /** Fractions; null: the columns do not tell it. */
  readonly rates: readonly { readonly rate: StageRate; readonly value: number | null }[];
  /** In the order in which the work goes; none: no sheet of preliminary projects has a node. */
  readonly milestones: readonly MilestoneStep[];
  /** What the column 前期工作阶段 says, most frequent first. */
  readonly stages: readonly { readonly stage: string; readonly projects: number }[];
}

export function stagesOf(context: CheckContext): Stages {
  const preliminary = context.rows.filter(({ list }) => list === 'preliminary');
  const funnel = stageFunnel(context);
  return {
    steps: stepsOf(funnel),
    rates: ratesOf(funnel),
    milestones: Object.keys(MILESTONE_TERMS).flatMap((node) => milestoneStep(context, preliminary, node)),
    stages: stageTexts(preliminary),
  };
}

function stepsOf(funnel: StageFunnel): Stages['steps'] {
  const steps = ['signed', 'filed', 'started', 'finished', 'inProduction', 'atCapacity'] as const;
  return steps.map((step) => ({ step, projects: funnel[step] }));
}

function ratesOf(funnel: StageFunnel): Stages['rates'] {
  const rates = ['filingRate', 'startRate', 'completionRate', 'productionRate', 'capacityRate'] as const;
  return rates.map((rate) => ({ rate, value: funnel[rate] }));
}

function milestoneStep({ asOf }: CheckContext, rows: readonly ProjectRow[], node: string): MilestoneStep[] {
  const actual = `milestones.${node}.actual`;
  const planned = `milestones.${node}.planned`;
  const telling = rows.filter((row) => row.has(actual));
  if (telling.length === 0) return [];
  const done = telling.filter((row) => hasHappened(row.state(actual)));
  const overdue = telling.filter(
    (row) => row.state(actual) === CellState.Empty && asOf !== null && (row.day(planned) ?? Infinity) <= asOf,
  );
  return [{ node, done: done.length, overdue: overdue.length, projects: telling.length }];
}

function hasHappened(state: CellState): boolean {
  return state === CellState.Value || state === CellState.Done || state === CellState.Undated;
}

function stageTexts(rows: readonly ProjectRow[]): Stages['stages'] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const stage = row.text('stage');
    if (stage !== '') counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return [...counts].map(([stage, projects]) => ({ stage, projects })).toSorted((a, b) => b.projects - a.projects);
}

/** Nested: a project of 10 亿元 is of the class of 1 亿元 too. */
export function sizesOf(context: CheckContext): readonly SizeClass[] {
  return sizeClasses(context.rows, context.policy.sizeClasses);
}

export interface ProjectWithProblem extends StandingProject {
  readonly problem: string;
  readonly isOverdue: boolean;
}

export interface ProblemLevel {
  /** null: the rows name no level of the policy. */
  readonly level: string | null;
  readonly problems: number;
  readonly overdue: number;
  /** Those that are overdue first; {@link problemOf} tells the rest. */
  readonly rows: readonly ProblemRow[];
}

interface ProblemRow {
  readonly row: ProjectRow;
  readonly isOverdue: boolean;
}

/** Highest level first, the problems of no level last; levels without a problem are left out. */
export function problemLevelsOf(context: CheckContext): readonly ProblemLevel[] {
  return problemsByLevel(context)
    .filter(({ problems }) => problems.length > 0)
    .map(({ level, problems, overdue }) => {
      const late = new Set(overdue);
      const rows = problems.map((row) => ({ row, isOverdue: late.has(row) }));
      return {
        level,
        problems: problems.length,
        overdue: overdue.length,
        rows: rows.toSorted((one, other) => Number(other.isOverdue) - Number(one.isOverdue)),
      };
    })
    .toReversed()
    .toSorted((one, other) => Number(one.level === null) - Number(other.level === null));
}

export function problemOf(context: CheckContext, { row, isOverdue }: ProblemRow): ProjectWithProblem {
  const text = row.value('problem');
  return {
    ...standingProject(context, row),
    problem: typeof text === 'string' ? singleLine(text).trim() : String(text ?? ''),
    isOverdue,
  };
}

export interface DayOfReport {
  /** ISO date. */
  readonly day: string;
  /** Below 0 where it has passed. */
  readonly daysLeft: number;
}

/** null: the policy names no day, or the month is unknown. */
export function dayOfReport({ month, policy }: CheckContext, now: Date): DayOfReport | null {
  const today = dayFromYmd(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (month === null || today === null) return null;
  const found = reportDayOf(policy, month, today);
  return found === undefined ? null : { day: isoDay(found.day), daysLeft: found.daysLeft };
}
