/** What a project counts for in a summary, by row: told once, however many tabs ask. */
import { CellState, isUnreadable } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import { firstOrganisation } from '../progress/aggregates.js';
import { planToDate } from '../progress/plan-to-date.js';
import type { CheckContext } from '../rules/context.js';
import type { Band } from '../rules/finding-data.js';
import { responsibilityField } from '../rules/values/responsible-organisation.js';
import { hasProblem } from '../values/problem.js';
import { rowBand } from './row-band.js';
import type { MoneySummaryMeasure } from './summary.js';

export function isNewStart({ list }: ProjectRow): boolean {
  return list === 'new-start';
}

export function isStartedNewStart(context: CheckContext, row: ProjectRow): boolean {
  return isNewStart(row) && context.start(row) === 'yes';
}

/** Whether the planned day has come; without a day to speak of none has. */
export function isDueNewStart({ asOf }: CheckContext, row: ProjectRow): boolean {
  if (asOf === null || !isNewStart(row)) return false;
  const planned = row.day('plannedStart');
  return planned !== undefined && planned <= asOf;
}

export function hasOpenProblem(context: CheckContext, row: ProjectRow): boolean {
  const facts = factsOf(context, row);
  facts.problem ??= row.state('problem') === CellState.Value && hasProblem(row.value('problem'));
  return facts.problem;
}

/** The responsibility cell is empty or names only generic roles; not where the sheet has no such column. */
export function isOrganisationMissing(context: CheckContext, row: ProjectRow): boolean {
  const facts = factsOf(context, row);
  if (facts.missing === undefined) {
    const field = responsibilityField(row.table);
    facts.missing = field !== undefined && !isUnreadable(row.state(field)) && organisationOf(context, row) === null;
  }
  return facts.missing;
}

export type MoneyField = Exclude<MoneySummaryMeasure, 'planToDate'>;

/** 万元; 0 where there is none that can be read. */
export function amountOf(context: CheckContext, row: ProjectRow, field: MoneyField): number {
  const facts = factsOf(context, row);
  return (facts[field] ??= row.amount(field) ?? 0);
}

interface Facts {
  totalInvestment?: number;
  annualPlan?: number;
  investedThisMonth?: number;
  investedYearToDate?: number;
  investedSinceStart?: number;
  missing?: boolean;
  problem?: boolean;
  organisation?: string | null;
  band?: Band | null;
  planToDate?: number | null;
}

const known = new WeakMap<CheckContext, { readonly revision: number; readonly facts: Map<ProjectRow, Facts> }>();

function factsOf(context: CheckContext, row: ProjectRow): Facts {
  let held = known.get(context);
  if (held === undefined || held.revision !== context.revision) {
    held = { revision: context.revision, facts: new Map() };
    known.set(context, held);
  }
  let facts = held.facts.get(row);
  if (facts === undefined) held.facts.set(row, (facts = {}));
  return facts;
}

/** The organisation for which the project counts: the first; null for none or a generic role. */
export function organisationOf(context: CheckContext, row: ProjectRow): string | null {
  const facts = factsOf(context, row);
  if (facts.organisation === undefined) facts.organisation = firstOrganisation(context, row);
  return facts.organisation;
}

export function bandOfRow(context: CheckContext, row: ProjectRow): Band | null {
  const facts = factsOf(context, row);
  if (facts.band === undefined) facts.band = rowBand(context, row);
  return facts.band;
}

/** 万元; null where there is none, or no month. */
export function planToDateOf(context: CheckContext, row: ProjectRow): number | null {
  const facts = factsOf(context, row);
  if (facts.planToDate === undefined) {
    facts.planToDate = context.month === null ? null : (planToDate(row, context.month, context.policy)?.amount ?? null);
  }
  return facts.planToDate;
}
