/** What a set of projects comes to in every measure of a summary but rank, for which a row needs its siblings. */
import { isUnreadable } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import { aggregate } from '../progress/aggregates.js';
import { timeProgress } from '../progress/time-progress.js';
import type { CheckContext } from '../rules/context.js';
import type { Band } from '../rules/finding-data.js';
import type { ListId } from '../schema/fields.js';
import { sumOf } from './decimal-sum.js';
import {
  amountOf,
  bandOfRow,
  hasOpenProblem,
  isDueNewStart,
  isNewStart,
  isOrganisationMissing,
  isStartedNewStart,
  planToDateOf,
} from './project-facts.js';
import { MONEY_SUMMARY_MEASURES, type MoneySummaryMeasure, type SummaryMeasure, type SummaryValue } from './summary.js';

export interface ValuesScope {
  /** Only projects of this list. */
  readonly list?: ListId | null;
}

/** Asks for one measure; each is worked out when it is first asked for. `rank` is always null here: see rankRows. */
export type SummaryValues = (measure: SummaryMeasure) => SummaryValue;

/**
 * Money is the sum over all the projects, of every list; what is absent, empty or unreadable counts as 0 (see
 * {@link unreadableProjects}). Rates are those of the sums, never capped.
 */
export function summaryValues(
  context: CheckContext,
  projects: readonly ProjectRow[],
  { list = null }: ValuesScope = {},
): SummaryValues {
  const rows = projectsOfList(projects, list);
  const known = new Map<SummaryMeasure, SummaryValue>();
  const values: SummaryValues = (measure) => {
    let value = known.get(measure);
    if (value === undefined) known.set(measure, (value = worked(context, rows, measure, values)));
    return value;
  };
  return values;
}

/** The projects of which a measure under a list's heading speaks. */
export function projectsOfList(projects: readonly ProjectRow[], list: ListId | null): readonly ProjectRow[] {
  return list === null ? projects : projects.filter((row) => row.list === list);
}

export function isMoneyMeasure(measure: SummaryMeasure): measure is MoneySummaryMeasure {
  return (MONEY_SUMMARY_MEASURES as readonly string[]).includes(measure);
}

/** Projects whose amount of the measure stands there and cannot be read: it counts as 0, and people are told. */
export function unreadableProjects(projects: readonly ProjectRow[], measure: SummaryMeasure): readonly ProjectRow[] {
  const fields: readonly string[] =
    measure === 'completionRate' || measure === 'gapPoints' || measure === 'band' || measure === 'rank'
      ? ['annualPlan', 'investedYearToDate']
      : measure === 'planToDate'
        ? ['annualPlan', 'planToDate']
        : isMoneyMeasure(measure)
          ? [measure]
          : [];
  return fields.length === 0 ? [] : projects.filter((row) => fields.some((field) => isUnreadable(row.state(field))));
}

/** The projects that make a count or a sum: for planned starts those that are due, for 红 those that are red. */
export function projectsBehind(
  context: CheckContext,
  projects: readonly ProjectRow[],
  measure: SummaryMeasure,
): readonly ProjectRow[] {
  switch (measure) {
    case 'startedCount':
      return projects.filter((row) => isStartedNewStart(context, row));
    case 'startRate':
      return projects.filter(isNewStart);
    case 'dueCount':
    case 'dueStartRate':
      return projects.filter((row) => isDueNewStart(context, row));
    case 'green':
    case 'yellow':
    case 'red':
      return projects.filter((row) => bandOfRow(context, row) === measure);
    case 'behindCount':
      return projects.filter((row) => isBehind(bandOfRow(context, row)));
    case 'problemCount':
      return projects.filter((row) => hasOpenProblem(context, row));
    case 'organisationMissing':
      return projects.filter((row) => isOrganisationMissing(context, row));
    default:
      return projects;
  }
}

function isBehind(band: Band | null): boolean {
  return band === 'yellow' || band === 'red';
}

function worked(
  context: CheckContext,
  rows: readonly ProjectRow[],
  measure: SummaryMeasure,
  values: SummaryValues,
): SummaryValue {
  switch (measure) {
    case 'projects':
    case 'startedCount':
    case 'problemCount':
    case 'organisationMissing':
      return projectsBehind(context, rows, measure).length;
    case 'dueCount':
      return context.asOf === null ? null : projectsBehind(context, rows, measure).length;
    case 'green':
    case 'yellow':
    case 'red':
    case 'behindCount':
      return context.month === null ? null : projectsBehind(context, rows, measure).length;
    case 'totalInvestment':
    case 'annualPlan':
    case 'investedThisMonth':
    case 'investedYearToDate':
    case 'investedSinceStart':
      return sumOf(rows.map((row) => amountOf(context, row, measure)));
    case 'planToDate':
      return context.month === null ? null : sumOf(rows.map((row) => planToDateOf(context, row) ?? 0));
    case 'timeProgress':
      return context.month === null ? null : timeProgress(context.month.month, context.month.tenDays);
    case 'completionRate':
      return ratio(values('investedYearToDate'), values('annualPlan'));
    case 'gapPoints': {
      const rate = values('completionRate');
      const passed = values('timeProgress');
      return typeof rate === 'number' && typeof passed === 'number' ? (rate - passed) * 100 : null;
    }
    case 'startRate':
      return ratio(values('startedCount'), rows.filter(isNewStart).length);
    case 'dueStartRate': {
      const due = projectsBehind(context, rows, 'dueCount');
      return context.asOf === null ? null : ratio(due.filter((row) => context.start(row) === 'yes').length, due.length);
    }
    case 'band':
      return aggregate(context, rows).band;
    case 'rank':
      return null;
  }
}

function ratio(part: SummaryValue, whole: SummaryValue): number | null {
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;
}
