/** Every rule there is, in the contract's order. */
import { dateOrder } from './consistency/date-order.js';
import { investedBeforeStart } from './consistency/invested-before-start.js';
import { investedOverTotal } from './consistency/invested-over-total.js';
import { magnitudeSuspect } from './consistency/magnitude-suspect.js';
import { monthExceedsYearToDate } from './consistency/month-exceeds-year-to-date.js';
import { monthlyPlanMismatch } from './consistency/monthly-plan-mismatch.js';
import { planOverTotal } from './consistency/plan-over-total.js';
import { rateMismatch } from './consistency/rate-mismatch.js';
import { sinceStartMismatch } from './consistency/since-start-mismatch.js';
import { startInFuture } from './consistency/start-in-future.js';
import { startedConflict } from './consistency/started-conflict.js';
import { yearToDateMismatch } from './consistency/year-to-date-mismatch.js';
import type { RuleId } from './finding-data.js';
import { planChanged, totalInvestmentChanged } from './history/amounts-changed.js';
import { carryOverMismatch } from './history/carry-over-mismatch.js';
import { monthDoneMismatch } from './history/month-done-mismatch.js';
import { physicalProgressUnchanged } from './history/physical-progress-unchanged.js';
import { HISTORY_RULES } from './history/project-dropped.js';
import { stageRegressed } from './history/stage-regressed.js';
import { yearToDateDecreased } from './history/year-to-date-decreased.js';
import { IDENTITY_RULES } from './identity/duplicates.js';
import { ENTRY_THRESHOLD_RULE } from './portfolio/entry-threshold.js';
import { PORTFOLIO_RULES } from './portfolio/missed-figures.js';
import { BATCH_RULES } from './batch/batch-rules.js';
import { accountabilityIncomplete } from './progress/accountability-incomplete.js';
import { behindSchedule } from './progress/behind-schedule.js';
import { escalationLevelMissing } from './progress/escalation-level-missing.js';
import { figuresTooRegular } from './progress/figures-too-regular.js';
import { finishOverdue } from './progress/finish-overdue.js';
import { milestoneOverdue } from './progress/milestone-overdue.js';
import { noInvestmentThisMonth } from './progress/no-investment-this-month.js';
import { startOverdue } from './progress/start-overdue.js';
import { statisticsEntryMissing } from './progress/statistics-entry-missing.js';
import type { RowRule, RuleMeta } from './rule.js';
import { ACCEPTANCE_RULES } from './structure/acceptance-rules.js';
import { STRUCTURE_RULES } from './structure/lists-and-columns.js';
import { SUMMARY_RULES } from './summary/summary-mismatch.js';
import { TOTAL_RULES } from './totals/total-rows.js';
import { responsibleOrganisationMissing } from './values/responsible-organisation.js';
import { VALUE_RULES } from './values/value-rules.js';

export type { RuleMeta } from './rule.js';

/** Rules about one project alone. */
export const ROW_RULES = [
  responsibleOrganisationMissing,
  planOverTotal,
  investedOverTotal,
  monthExceedsYearToDate,
  sinceStartMismatch,
  yearToDateMismatch,
  monthlyPlanMismatch,
  rateMismatch,
  magnitudeSuspect,
  dateOrder,
  startInFuture,
  startedConflict,
  investedBeforeStart,
  behindSchedule,
  noInvestmentThisMonth,
  startOverdue,
  milestoneOverdue,
  finishOverdue,
  escalationLevelMissing,
  statisticsEntryMissing,
  accountabilityIncomplete,
  figuresTooRegular,
  yearToDateDecreased,
  monthDoneMismatch,
  carryOverMismatch,
  planChanged,
  totalInvestmentChanged,
  stageRegressed,
  physicalProgressUnchanged,
] as unknown as readonly RowRule[];

const ORDER: readonly RuleMeta['category'][] = [
  'structure',
  'completeness',
  'type',
  'identity',
  'organisations',
  'consistency',
  'progress',
  'portfolio',
  'history',
  'batch',
  'summary',
];

const collected = new Map<RuleId, RuleMeta>();
for (const meta of [
  ...Object.values(STRUCTURE_RULES),
  ...Object.values(ACCEPTANCE_RULES),
  ...Object.values(VALUE_RULES),
  ...Object.values(IDENTITY_RULES),
  ...ROW_RULES.map((rule) => rule.meta),
  ...Object.values(TOTAL_RULES),
  ...Object.values(PORTFOLIO_RULES),
  ENTRY_THRESHOLD_RULE,
  ...Object.values(HISTORY_RULES),
  ...Object.values(SUMMARY_RULES),
  ...Object.values(BATCH_RULES),
] as readonly RuleMeta[]) {
  collected.set(meta.id, meta);
}

/** By category, each rule once. */
export const RULES: readonly RuleMeta[] = [...collected.values()].sort(
  (one, other) => ORDER.indexOf(one.category) - ORDER.indexOf(other.category),
);
