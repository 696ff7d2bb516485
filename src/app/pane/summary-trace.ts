/** From a number of a summary to the projects that make it, and on to the cells that say so. */
import type { ProjectRow } from '../../core/lists/project-row.js';
import type { FieldName } from '../../core/schema/fields.js';
import { cellAddress } from '../../core/sheet/address.js';
import type { SummaryMeasure } from '../../core/summaries/summary.js';

export interface TracedProject {
  /** null: the row has no name. */
  readonly name: string | null;
  readonly sheet: string;
  /** A1: where the project says what the measure counts, else its name. */
  readonly cell: string;
  /** 万元, of that cell; null where the measure is no amount, or nothing readable stands there. */
  readonly amount: number | null;
}

/** Where a project says what a measure counts, the first that its list has. */
const FIELDS: Readonly<Partial<Record<SummaryMeasure, readonly FieldName[]>>> = {
  totalInvestment: ['totalInvestment'],
  annualPlan: ['annualPlan'],
  investedThisMonth: ['investedThisMonth'],
  investedYearToDate: ['investedYearToDate'],
  investedSinceStart: ['investedSinceStart'],
  planToDate: ['planToDate', 'annualPlan'],
  completionRate: ['investedYearToDate'],
  gapPoints: ['investedYearToDate'],
  rank: ['investedYearToDate'],
  band: ['investedYearToDate'],
  green: ['investedYearToDate'],
  yellow: ['investedYearToDate'],
  red: ['investedYearToDate'],
  behindCount: ['investedYearToDate'],
  startedCount: ['started', 'actualStart'],
  startRate: ['started', 'actualStart'],
  dueCount: ['plannedStart'],
  dueStartRate: ['started', 'actualStart'],
  problemCount: ['problem'],
  organisationMissing: ['responsibleOrganisation', 'leadOrganisation'],
};

/** @param measure null: the project as a whole */
export function tracedProject(row: ProjectRow, measure: SummaryMeasure | null): TracedProject {
  const field = (measure === null ? [] : (FIELDS[measure] ?? [])).find((one) => row.has(one));
  return {
    name: row.name,
    sheet: row.table.sheet.name,
    cell: field !== undefined ? row.address(field) : row.has('name') ? row.address('name') : cellAddress(row.row, 0),
    amount: field !== undefined && row.table.column(field)?.kind === 'money' ? (row.amount(field) ?? null) : null,
  };
}
