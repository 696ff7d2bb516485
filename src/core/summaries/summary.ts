/** What summary tabs are about: kinds, measures and the shapes that recognition, filling and reports share. */
import type { ProjectRow } from '../lists/project-row.js';
import type { ListId, MoneyUnit } from '../schema/fields.js';
import type { CellValue } from '../sheet/snapshot.js';
import type { CellContent } from '../sheet/write-plan.js';

/** One row a member: a list, an organisation, a programme … */
export const TABLE_KINDS = [
  'by-list',
  'by-organisation',
  'by-jurisdiction',
  'by-programme',
  'by-sector',
  'by-tier',
  'by-size',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** One row a project. */
export const LEDGER_KINDS = ['behind', 'not-started', 'problems', 'organisation-missing'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export type SummaryKind = TableKind | LedgerKind;

export const MONEY_SUMMARY_MEASURES = [
  'totalInvestment',
  'annualPlan',
  'investedThisMonth',
  'investedYearToDate',
  'investedSinceStart',
  'planToDate',
] as const;
export type MoneySummaryMeasure = (typeof MONEY_SUMMARY_MEASURES)[number];

export const RATE_SUMMARY_MEASURES = ['timeProgress', 'completionRate', 'startRate', 'dueStartRate'] as const;
export const COUNT_SUMMARY_MEASURES = [
  'projects',
  'startedCount',
  'dueCount',
  'green',
  'yellow',
  'red',
  'behindCount',
  'problemCount',
  'organisationMissing',
] as const;

export type SummaryMeasure =
  | MoneySummaryMeasure
  | (typeof RATE_SUMMARY_MEASURES)[number]
  | (typeof COUNT_SUMMARY_MEASURES)[number]
  /** 百分点. */
  | 'gapPoints'
  | 'rank'
  | 'band';

/** 万元, fractions, 百分点, counts; band as its id; null: nothing to say (no plan, no month). */
export type SummaryValue = number | string | null;

/** A row of a summary: a member, a subtotal or the total, with the projects that make it. */
export interface SummaryRow {
  /** As the tab writes it. */
  readonly label: string;
  /** null: the total of everything. */
  readonly member: string | null;
  readonly projects: readonly ProjectRow[];
}

/** How a measure stands in a column. */
export interface MeasureColumn {
  readonly measure: SummaryMeasure;
  /** Crossed heads: only projects of this list. */
  readonly list: ListId | null;
  /** Counted from 0. */
  readonly column: number;
  readonly heading: string;
  readonly moneyUnit: MoneyUnit | null;
}

/** A cell that a fill writes, or would. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly measure: SummaryMeasure;
  readonly list: ListId | null;
  readonly before: CellContent;
  readonly after: CellContent;
  /** What makes the number. */
  readonly projects: readonly ProjectRow[];
}

/** Why a sheet that looks like a summary is left alone, cell by cell. */
export interface UnreadTab {
  readonly sheet: string;
  readonly cells: readonly { readonly cell: string; readonly value: CellValue; readonly reason: UnreadReason }[];
}
export type UnreadReason =
  | 'measure-unknown'
  | 'label-unknown'
  | 'no-label-column'
  | 'kind-unclear'
  | 'formula-of-user'
  /** The title speaks of another year than the lists. */
  | 'other-year'
  /** The sheet is hidden: nothing is written where nobody looks. */
  | 'hidden';
