/** The columns of 调度明细, a row a project: what stands where, for the sheet and for the formulas that point to it. */
import { columnName } from '../../sheet/address.js';

export const DETAIL_COLUMNS = [
  'list',
  'name',
  'organisation',
  'programme',
  'sector',
  'tier',
  'jurisdiction',
  'size',
  'totalInvestment',
  'annualPlan',
  'investedThisMonth',
  'investedYearToDate',
  'investedSinceStart',
  'planToDate',
  'started',
  'due',
  'band',
  'problem',
  'organisationMissing',
  'sourceSheet',
  'sourceCell',
] as const;
export type DetailColumn = (typeof DETAIL_COLUMNS)[number];

/** Of one name in every language: a formula stays right whoever fills the sheet next. */
export const DETAIL_SHEET = '调度明细';

/** Counted from 0. Title, unit and note, time progress, head: projects begin below. */
export const TIME_PROGRESS_ROW = 2;
export const HEAD_ROW = 3;
export const FIRST_ROW = 4;

/** $B$3: time progress as a fraction, empty without a month. */
export const TIME_PROGRESS_CELL = `${DETAIL_SHEET}!$B$${TIME_PROGRESS_ROW + 1}`;

/** Formulas reach to a multiple of this, so that a few projects more do not change every one of them. */
const REACH = 1000;

/** The last row that formulas reach, counted from 0. */
export function lastReachedRow(projects: number): number {
  return FIRST_ROW + Math.max(1, Math.ceil(projects / REACH)) * REACH - 1;
}

/** 调度明细!$H$5:$H$1004. Excel itself writes the sheet's name without quotes. */
export function detailRange(column: DetailColumn, lastRow: number): string {
  const name = columnName(DETAIL_COLUMNS.indexOf(column));
  return `${DETAIL_SHEET}!$${name}$${FIRST_ROW + 1}:$${name}$${lastRow + 1}`;
}
