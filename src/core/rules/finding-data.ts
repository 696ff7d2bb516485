/**
 * What each rule says, as data. Messages are rendered from it last (core/messages), in one file a language.
 * Amounts are in 万元 unless a comment says otherwise, rates are fractions, days are ISO dates.
 * `heading` is the heading of the finding's own column as the sheet writes it, without line breaks;
 * `unit` is that column's money unit, in which a person reads the amounts.
 */
import type { PolicySource, TargetMeasure, TargetScope } from '../policies/policy.js';
import type { SettingFault } from '../settings/setting-problem.js';
import type { AcceptanceProblem } from '../suppressions/acceptance.js';
import type { ListId, MoneyUnit } from '../schema/fields.js';
import type { SummaryMeasure } from '../summaries/summary.js';

/** `previousMonth`: YYYY-MM; null where last month's workbook names no month. */
interface ChangedAmount {
  heading: string;
  unit: MoneyUnit;
  amount: number;
  previous: number;
  previousMonth: string | null;
}

interface NamedCell {
  name: string;
  sheet: string;
  cell: string;
}

/**
 * A figure of the policy that the projects together miss. Money in 万元 (`unit`: how the document has it), rates as
 * fractions, gapPoints in 百分点. `of`: what the rate is of, 万元 of plan or a number of projects. `by`: ISO date.
 */
interface MissedFigure {
  id: string;
  title: string;
  source: PolicySource;
  scope: TargetScope;
  measure: TargetMeasure;
  unit: string | null;
  actual: number;
  atLeast: number | null;
  atMost: number | null;
  of: number | null;
  by: string | null;
  /** How many projects the figure is about. */
  projects: number;
}

export type Band = 'green' | 'yellow' | 'red';

/** The structure, completeness, type, identity, organisations, consistency, progress, portfolio and history rules of the contract. */
export interface FindingDataByRule {
  'no-list-found': { sheets: readonly string[] };
  'list-missing': { list: ListId };
  /** `accepted`: headings that the column may have. */
  'column-missing': { accepted: readonly string[] };
  /** `other`: the cell of the heading that was read first, `otherHeading` what it says. */
  'column-duplicate': { heading: string; other: string; otherHeading: string };
  'column-unknown': { heading: string };
  'money-unit-unknown': { heading: string; assumed: MoneyUnit };
  'month-unknown': Record<string, never>;
  /** `label`: the setting's, or the register's heading; `value` as it stands in the cell; see SettingFault. */
  'setting-invalid': { label: string; value: string; reason: SettingFault; allowed: readonly string[] };
  'acceptance-invalid': { heading: string; value: string; reason: AcceptanceProblem['reason'] };
  /** `rule`, `item` as the row writes them; `until`: ISO date. */
  'acceptance-expired': { rule: string; item: string; until: string };
  'acceptance-needless': { rule: string; item: string };
  'formula-error': { heading: string; error: string };
  'formula-not-calculated': { heading: string; formula: string };
  'value-required': { heading: string };
  /** `value`: the generic role that stands there, null where the cell is empty. */
  'responsible-organisation-missing': { heading: string; value: string | null };
  'number-invalid': { heading: string; value: string };
  /** `number`: what it reads as, in the column's own unit (a fraction for rates). */
  'number-as-text': { heading: string; value: string; number: number; unit: MoneyUnit | null };
  /** `number` as it stands in the cell; `unit` null for rates. */
  'number-negative': { heading: string; number: number; unit: MoneyUnit | null };
  'date-invalid': { heading: string; value: string };
  /** `readings`: the months it may mean, YYYY-MM. */
  'date-ambiguous': { heading: string; value: string; readings: readonly string[] };
  'value-not-allowed': { heading: string; value: string; allowed: readonly string[] };
  /** `reason`: wrong shape, impossible year, or impossible month in the first segment. */
  'project-code-invalid': { heading: string; value: string; reason: 'shape' | 'year' | 'month' };
  'phone-invalid': { heading: string; value: string };
  /** `sheet`, `cell`: the earlier row's name cell. */
  'project-duplicate': { name: string; sheet: string; cell: string };
  'project-code-shared': { heading: string; code: string; project: string; sheet: string; cell: string };
  'organisation-unknown': { heading: string; value: string; suggestion: string | null };
  'organisation-alias': { heading: string; value: string; name: string };
  'plan-over-total': {
    heading: string;
    unit: MoneyUnit;
    annualPlan: number;
    totalInvestment: number;
    investedToPriorYear: number;
  };
  /** `basis`: the column itself, or the sum of what was invested to last year's end and this year. */
  'invested-over-total': {
    heading: string;
    unit: MoneyUnit;
    invested: number;
    totalInvestment: number;
    basis: 'since-start' | 'prior-plus-year';
  };
  'month-exceeds-year-to-date': {
    heading: string;
    unit: MoneyUnit;
    investedThisMonth: number;
    investedYearToDate: number;
    otherHeading: string;
  };
  'since-start-mismatch': {
    heading: string;
    unit: MoneyUnit;
    investedSinceStart: number;
    investedToPriorYear: number;
    investedYearToDate: number;
    expected: number;
  };
  /** `basis`: the column of the months before plus this month, or the sum of the month columns. */
  'year-to-date-mismatch': {
    heading: string;
    unit: MoneyUnit;
    investedYearToDate: number;
    expected: number;
    basis: 'previous-plus-month' | 'months';
  };
  'monthly-plan-mismatch': { heading: string; unit: MoneyUnit; annualPlan: number; expected: number };
  'rate-mismatch': { heading: string; rate: number; expected: number };
  /** `larger` over `smaller` is `times`; `otherHeading` is the smaller one's. */
  'magnitude-suspect': {
    heading: string;
    unit: MoneyUnit;
    larger: number;
    smaller: number;
    otherHeading: string;
    times: number;
  };
  /** `label`: what the total row says of itself. */
  'total-row-mismatch': { heading: string; unit: MoneyUnit; label: string; total: number; expected: number };
  /** Row numbers as people count them; `rows` is missed and doubled together. */
  'total-formula-incomplete': {
    heading: string;
    label: string;
    formula: string;
    rows: readonly number[];
    missed: readonly number[];
    doubled: readonly number[];
  };
  'group-count-mismatch': { label: string; count: number; expected: number };
  'date-order': { heading: string; finish: string; otherHeading: string; start: string };
  'start-in-future': { heading: string; actualStart: string; asOf: string };
  /** `actualStart`: null where 是 stands without a date. */
  'started-conflict': { heading: string; value: string; actualStart: string | null; otherHeading: string };
  'invested-before-start': { heading: string; unit: MoneyUnit; investedYearToDate: number };
  /** gapPoints: 百分点 of the annual plan, below 0. `basis`: where the plan to date comes from. */
  'behind-schedule': {
    heading: string;
    unit: MoneyUnit;
    investedYearToDate: number;
    annualPlan: number | null;
    planToDate: number;
    attainment: number;
    gapPoints: number | null;
    band: Band;
    basis: 'monthly-plans' | 'plan-to-date' | 'time';
  };
  'no-investment-this-month': { heading: string };
  'start-overdue': { heading: string; plannedStart: string; asOf: string; days: number };
  'milestone-overdue': { heading: string; node: string; planned: string; asOf: string; days: number };
  'finish-overdue': { heading: string; plannedFinish: string; asOf: string; days: number };
  'escalation-level-missing': { heading: string; problem: string };
  'statistics-entry-missing': { heading: string; unit: MoneyUnit; totalInvestment: number };
  /** `missing`: field names of the elements that lack. */
  'accountability-incomplete': { mechanism: string; missing: readonly string[] };
  'start-rate-low': MissedFigure;
  'completion-rate-low': MissedFigure;
  'target-shortfall': MissedFigure;
  /** `kinds`: the names of the policy that the threshold is for. */
  'entry-threshold-missed': {
    heading: string;
    unit: MoneyUnit;
    totalInvestment: number;
    threshold: number;
    kinds: readonly string[];
  };
  'figures-too-regular': { heading: string; unit: MoneyUnit; value: number; pattern: 'even-plan' | 'same-month' };
  /** `previous`: last month's, `previousMonth` (YYYY-MM) the month that stands for it. */
  'year-to-date-decreased': {
    heading: string;
    unit: MoneyUnit;
    investedYearToDate: number;
    previous: number;
    previousMonth: string;
  };
  /** `expected`: what the year to date grew by. */
  'month-done-mismatch': {
    heading: string;
    unit: MoneyUnit;
    investedThisMonth: number;
    investedYearToDate: number;
    previousYearToDate: number;
    expected: number;
    previousMonth: string;
  };
  /** `investedSinceStart`: that of last December. */
  'carry-over-mismatch': {
    heading: string;
    unit: MoneyUnit;
    investedToPriorYear: number;
    investedSinceStart: number;
    previousMonth: string;
  };
  'plan-changed': ChangedAmount;
  'total-investment-changed': ChangedAmount;
  /** `sheet`, `cell`: where the project's name stands in last month's workbook; `near`: new projects that may be it. */
  'project-dropped': NamedCell & { previousMonth: string | null; near: readonly NamedCell[] };
  'stage-regressed': { list: ListId; previousList: ListId; previousMonth: string | null };
  'physical-progress-unchanged': { heading: string; value: string; previousMonth: string | null };
  /** `files`: where the project stands in each, paths as they were given. */
  'project-duplicate-across-files': {
    name: string;
    files: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
  };
  'submission-missing': { organisation: string };
  /** `files`: paths as they were given. */
  'submission-duplicate': { organisation: string; files: readonly string[] };
  /** Months as YYYY-MM; `expected`: the one asked for, else the one that most files have. */
  'month-differs': { file: string; month: string; expected: string };
  /** `missing`: fields that nearly all other files have a column for. */
  'template-differs': { file: string; list: ListId; missing: readonly string[] };
  /**
   * A formula of a summary tab. `label` as the row writes it; `list`: under a list's heading. Money in 万元 (`unit`: the
   * column's), rates as fractions, gaps in 百分点. `actual` null: the formula gives no number but `value`.
   */
  'summary-mismatch': {
    heading: string;
    label: string;
    measure: SummaryMeasure;
    list: ListId | null;
    unit: MoneyUnit | null;
    actual: number | null;
    /** A band for 赋色. */
    expected: number | Band;
    value: string | null;
  };
}

export type RuleId = keyof FindingDataByRule;
