/** What a check answers: data only, in the shapes of the command line's JSON; language comes later. */
import type { FieldName, ListId, MoneyUnit } from './schema/fields.js';
import type { FindingDataByRule, RuleId } from './rules/finding-data.js';

export type Severity = 'error' | 'warning' | 'info';

export type Category =
  | 'structure'
  | 'completeness'
  | 'type'
  | 'identity'
  | 'organisations'
  | 'consistency'
  | 'progress'
  | 'portfolio'
  | 'history'
  | 'batch'
  | 'summary';

/** One cell's new content. A number format is always named, since text written as a value is parsed as if typed. */
export interface CellEdit {
  /** A1, on the finding's own sheet. */
  readonly cell: string;
  readonly value: string | number;
  readonly numberFormat: string;
}

export interface Fix {
  readonly edits: readonly CellEdit[];
}

interface FindingOf<Rule extends RuleId> {
  readonly rule: Rule;
  readonly category: Category;
  readonly severity: Severity;
  readonly list: ListId | null;
  readonly sheet: string | null;
  /** A1; null where the finding is about no cell. */
  readonly cell: string | null;
  /** As people count rows, from 1. */
  readonly row: number | null;
  readonly field: FieldName | null;
  /** The project's name as its cell has it. */
  readonly project: string | null;
  readonly data: FindingDataByRule[Rule];
  readonly fix?: Fix;
}

/** A finding, told apart by its rule: narrowing `rule` narrows `data`. */
export type Finding = { [Rule in RuleId]: FindingOf<Rule> }[RuleId];

export interface ReportedColumn {
  readonly field: FieldName;
  /** Column letters. */
  readonly column: string;
  readonly heading: string;
  readonly moneyUnit?: MoneyUnit;
}

export interface ReportedList {
  readonly list: ListId;
  readonly sheet: string;
  /** As people count rows, from 1. */
  readonly headerRows: readonly number[];
  readonly projects: number;
  readonly columns: readonly ReportedColumn[];
}

/** In 万元 over project rows, never over total rows. completionRate: null without a plan. */
export interface ListTotals {
  readonly projects: number;
  readonly totalInvestment: number;
  readonly annualPlan: number;
  readonly investedYearToDate: number;
  readonly completionRate: number | null;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** A finding that a person accepted: it is in no count. */
export interface AcceptedFinding {
  readonly rule: RuleId;
  readonly sheet: string | null;
  /** A1. */
  readonly cell: string | null;
  readonly project: string | null;
  readonly reason: string;
  /** Who accepted it. */
  readonly by: string;
  /** ISO date, the last day on which it holds; null: without an end. */
  readonly until: string | null;
}

/** What stood for last month's lists, or why nothing did. */
export interface ReportedPrevious {
  /** YYYY-MM; null where it names none. */
  readonly month: string | null;
  readonly from: 'workbook' | 'older-sheets';
  readonly compared: boolean;
  /** null where it was compared. `other-lists`: none of this workbook's lists, and none of its projects. */
  readonly reason: 'same-month' | 'later-month' | 'other-lists' | 'no-lists' | null;
}

export interface Report {
  /** YYYY-MM; null where it could not be told. */
  readonly month: string | null;
  /** ISO date; null where the month is unknown. */
  readonly asOf: string | null;
  /** The policy's id. */
  readonly policy: string;
  readonly lists: readonly ReportedList[];
  readonly totals: Readonly<Partial<Record<ListId, ListTotals>>>;
  /** Ordered by sheet, row, column, rule. */
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  /** Absent where no workbook was given for last month and this one has no older sheets. */
  readonly previous?: ReportedPrevious;
  /** Left out of the findings by the sheet 已核实事项; absent in reports made elsewhere. */
  readonly accepted?: readonly AcceptedFinding[];
  /** rules: how many were switched on; cells: how many cells of project rows were looked at. */
  readonly checked: { readonly rules: number; readonly projects: number; readonly cells: number };
  /** Sheets left out of the check, with the reason. */
  readonly skippedSheets: readonly {
    readonly sheet: string;
    readonly reason: 'hidden' | 'older-month' | 'not-a-list';
  }[];
}
