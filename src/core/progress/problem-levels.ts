/** Problems by the level that has to solve them, lowest first, with those whose project is overdue. */
import { CellState } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { CheckContext } from '../rules/context.js';
import { readEscalationLevel } from '../values/escalation-level.js';
import { hasProblem } from '../values/problem.js';

export interface LevelOfProblems {
  /** null: the row names no level of the policy. */
  readonly level: string | null;
  readonly problems: readonly ProjectRow[];
  /** Those of a project whose start, finish or milestone should have been by the as-of day. */
  readonly overdue: readonly ProjectRow[];
}

/** A row that names several levels counts for the highest. Levels without a problem are listed too. */
export function problemsByLevel(context: CheckContext): readonly LevelOfProblems[] {
  const names = context.policy.escalationLevels.map(({ name }) => name);
  const byLevel = new Map<string | null, ProjectRow[]>([...names, null].map((name) => [name, []]));
  for (const row of context.rows) {
    if (row.state('problem') === CellState.Value && hasProblem(row.value('problem')))
      byLevel.get(levelOf(context, row, names))?.push(row);
  }
  return [...byLevel].map(([level, problems]) => ({
    level,
    problems,
    overdue: problems.filter((row) => isOverdue(context, row)),
  }));
}

function levelOf({ policy }: CheckContext, row: ProjectRow, names: readonly string[]): string | null {
  const reading = readEscalationLevel(row.value('escalationLevel'), policy.escalationLevels);
  if (reading.kind !== 'value') return null;
  const highest = Math.max(...reading.levels.map((level) => names.indexOf(level)));
  return names[highest] ?? null;
}

function isOverdue(context: CheckContext, row: ProjectRow): boolean {
  const { asOf } = context;
  if (asOf === null) return false;
  const passed = (field: string) => (row.day(field) ?? Infinity) <= asOf;
  const open = (field: string) => row.state(field) === CellState.Empty;
  if (row.list === 'new-start' && context.start(row) === 'no' && passed('plannedStart')) return true;
  if (passed('plannedFinish') && (open('actualFinish') || !row.has('actualFinish'))) return true;
  return row.table.columns.some(({ field }) => {
    const node = /^milestones\.(\w+)\.planned$/.exec(field)?.[1];
    return node !== undefined && passed(field) && open(`milestones.${node}.actual`);
  });
}
