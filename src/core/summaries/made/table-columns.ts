/** Which measures a made tab shows: those of which the lists have something to say. */
import type { ListTable } from '../../lists/table.js';
import type { CheckContext } from '../../rules/context.js';
import { responsibilityField } from '../../rules/values/responsible-organisation.js';
import { isNewStart } from '../project-facts.js';
import type { SummaryMeasure } from '../summary.js';
import type { MadeTab } from './words.js';

export type TableTab = Extract<MadeTab, 'overall' | 'organisations' | 'programmes' | 'sectors' | 'starts'>;

const PROGRESS = [
  'projects',
  'totalInvestment',
  'annualPlan',
  'investedThisMonth',
  'investedYearToDate',
  'planToDate',
  'completionRate',
  'gapPoints',
] as const satisfies readonly SummaryMeasure[];
const BANDS = ['green', 'yellow', 'red', 'behindCount'] as const satisfies readonly SummaryMeasure[];

const MEASURES: Readonly<Record<TableTab, readonly SummaryMeasure[]>> = {
  overall: [
    'projects',
    'totalInvestment',
    'annualPlan',
    'investedThisMonth',
    'investedYearToDate',
    'investedSinceStart',
    'planToDate',
    'timeProgress',
    'completionRate',
    'gapPoints',
    'dueCount',
    'startedCount',
    'startRate',
    'dueStartRate',
    ...BANDS,
    'problemCount',
    'organisationMissing',
  ],
  organisations: ['rank', 'band', ...PROGRESS, 'dueCount', 'startedCount', 'startRate', ...BANDS, 'problemCount'],
  programmes: [...PROGRESS, 'startedCount', 'startRate', ...BANDS, 'problemCount', 'organisationMissing'],
  sectors: [...PROGRESS, 'startedCount', 'startRate', ...BANDS, 'problemCount', 'organisationMissing'],
  starts: [
    'projects',
    'totalInvestment',
    'annualPlan',
    'investedYearToDate',
    'dueCount',
    'startedCount',
    'startRate',
    'dueStartRate',
  ],
};

export function measuresOf(context: CheckContext, tab: TableTab): readonly SummaryMeasure[] {
  return MEASURES[tab].filter((measure) => hasSomethingToSay(context, measure));
}

function hasSomethingToSay(context: CheckContext, measure: SummaryMeasure): boolean {
  switch (measure) {
    case 'projects':
      return true;
    case 'totalInvestment':
    case 'annualPlan':
    case 'investedThisMonth':
    case 'investedYearToDate':
    case 'investedSinceStart':
      return someTable(context, (table) => table.column(measure) !== undefined);
    case 'completionRate':
    case 'rank':
      return hasSomethingToSay(context, 'annualPlan') && hasSomethingToSay(context, 'investedYearToDate');
    case 'planToDate':
    case 'timeProgress':
    case 'gapPoints':
    case 'green':
    case 'yellow':
    case 'red':
    case 'behindCount':
    case 'band':
      return context.month !== null && hasSomethingToSay(context, 'completionRate');
    case 'startedCount':
    case 'startRate':
      return context.rows.some(isNewStart);
    case 'dueCount':
    case 'dueStartRate':
      return context.asOf !== null && context.rows.some((row) => isNewStart(row) && row.has('plannedStart'));
    case 'problemCount':
      return hasProblems(context);
    case 'organisationMissing':
      return hasOrganisations(context);
  }
}

export function hasProblems(context: CheckContext): boolean {
  return someTable(context, (table) => table.column('problem') !== undefined);
}

export function hasOrganisations(context: CheckContext): boolean {
  return someTable(context, (table) => responsibilityField(table) !== undefined);
}

function someTable({ sheets }: CheckContext, fits: (table: ListTable) => boolean): boolean {
  return sheets.some(({ tables }) => tables.some(fits));
}
