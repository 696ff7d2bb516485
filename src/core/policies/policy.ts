/**
 * A policy: what one place asks for in one year. People write it as a JSON file in which everything but `id` and `title`
 * may be left out (policy-file.ts says the defaults); what parsePolicy answers is complete.
 */
import type { FieldName, ListId, MoneyUnit } from '../schema/fields.js';

/** A document by its own title and number, as printed; never a web address. */
export interface PolicySource {
  readonly document: string;
  readonly number: string | null;
  /** Its clause as the document numbers it, 二（二）; null for the whole document. */
  readonly clause: string | null;
}

/** A name of a programme (专项), sector or tier, and the other ways in which sheets write it. */
export interface PolicyName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * `body` (指挥部, 领导小组) and `collective` (各街镇, 各平台公司) are known names, but they send no list of their own and
 * are ranked with nobody.
 */
export const ORGANISATION_KINDS = [
  'department',
  'platform-company',
  'town',
  'park',
  'institution',
  'bank',
  'body',
  'collective',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** One entry of the register. No alias belongs to two entries, nor is it another entry's name. */
export interface PolicyOrganisation {
  /** The name that findings, fixes and summaries use. */
  readonly name: string;
  /** Full legal names, short and old forms, without the remark (旧) or (误) that the file may carry. */
  readonly aliases: readonly string[];
  /** One of `rankGroups`: organisations are ranked within their group. */
  readonly group: string;
  readonly kind: OrganisationKind;
}

/** Which projects a target or a checkpoint is about: those that fit everything that is said; null says nothing. */
export interface TargetScope {
  readonly lists: readonly ListId[];
  /** A name of `programmes`, `tiers`, `sectors`, or of the register. */
  readonly programme: string | null;
  readonly tier: string | null;
  readonly sector: string | null;
  readonly organisation: string | null;
  /** Text that the funding source holds (中央预算内). Nothing is said about sheets without that column. */
  readonly fundingSource: string | null;
  /** In 万元. */
  readonly totalInvestmentAtLeast: number | null;
}

export const MONEY_MEASURES = ['totalInvestment', 'annualPlan', 'investedYearToDate', 'investedSinceStart'] as const;
export const COUNT_MEASURES = ['projects', 'startedCount'] as const;
/**
 * `startRate`: started of all new starts. `dueStartRate`: of those whose planned day has come. `completionRate`: invested of
 * the annual plan. `statisticsEntryRate`: in statistics of the started that are large enough. `investedShare`: invested of
 * what all projects of the lists invested. The others are the five rates (五率) that are no start or completion rate of a
 * whole list: see stage-funnel.ts.
 */
export const RATE_MEASURES = [
  'startRate',
  'dueStartRate',
  'completionRate',
  'statisticsEntryRate',
  'investedShare',
  'filingRate',
  'filedStartRate',
  'startedCompletionRate',
  'productionRate',
  'capacityRate',
] as const;
/** `gapPoints`: 百分点 above time progress. `outside-lists`: a figure that no list can tell; kept to be read, never enforced. */
export const TARGET_MEASURES = [
  ...MONEY_MEASURES,
  ...COUNT_MEASURES,
  ...RATE_MEASURES,
  'gapPoints',
  'outside-lists',
] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

export const CHECKPOINT_MEASURES = [...RATE_MEASURES, 'gapPoints'] as const;
export type CheckpointMeasure = (typeof CHECKPOINT_MEASURES)[number];

/** A figure of the year. At least one of `atLeast` and `atMost` is a number. */
export interface PolicyTarget {
  /** Unique over targets and checkpoints. */
  readonly id: string;
  readonly title: string;
  readonly source: PolicySource;
  readonly scope: TargetScope;
  readonly measure: TargetMeasure;
  /** In `unit`; rates are fractions. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** A money unit for money, 个 for counts, null for rates, 百分点 for gapPoints, free text outside the lists. */
  readonly unit: string | null;
  /** ISO date from which the figure is due; the end of the policy's year where the file is silent, null without a year. */
  readonly by: string | null;
  /** false: never a finding (stretch figures, damaged copies, figures outside the lists). */
  readonly enforced: boolean;
  /** The copy of the document has lost digits here: the figure stands as printed and is never enforced. */
  readonly damaged: boolean;
  readonly note: string | null;
}

/** A rate that is due on a day. */
export interface PolicyCheckpoint {
  readonly id: string;
  readonly title: string;
  readonly source: PolicySource;
  readonly scope: TargetScope;
  readonly measure: CheckpointMeasure;
  /** A fraction; 百分点 for gapPoints. */
  readonly atLeast: number;
  /** ISO date. */
  readonly by: string;
  readonly enforced: boolean;
  readonly note: string | null;
}

/** Attainment ≥ green − tolerance is green, ≥ yellow is yellow, below is red. */
export interface RatioBands {
  readonly by: 'ratio';
  readonly green: number;
  readonly yellow: number;
  readonly tolerance: number;
}

/** 百分点 behind plan: more than yellow + tolerance is yellow, more than red is red, else green. */
export interface PointsBands {
  readonly by: 'points';
  readonly yellow: number;
  readonly red: number;
  readonly tolerance: number;
}
export type PolicyBands = RatioBands | PointsBands;

/**
 * Where a row's plan to date comes from.
 * `plans`: its own monthly plans or plan to date, else n/12, new starts from their planned month. `calendar`: n/12 for all.
 * `factor`: factor × n/12 for all. `shares`: each month's share of the annual plan, twelve, adding up to 1.
 */
export type PolicyBaseline =
  | { readonly kind: 'plans' }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'factor'; readonly factor: number }
  | { readonly kind: 'shares'; readonly shares: readonly number[] };

export const RULE_LEVELS = ['off', 'info', 'warning', 'error'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** What a policy says of a rule: its level, or its level and its numbers by name. See ruleSetting. */
export type RuleOverride = RuleLevel | ({ readonly severity?: RuleLevel } & { readonly [number: string]: unknown });

/** The levels to which a problem goes up, lowest first, with the other ways in which sheets write each. */
export interface EscalationLevel {
  readonly name: string;
  readonly shortForms: readonly string[];
}

/** A mechanism such as 四位一体, 五个一 or 五明确, and the fields that a row must fill for it. */
export interface Accountability {
  readonly mechanism: string;
  /** null: the file names none. */
  readonly source: PolicySource | null;
  /** Projects that it is asked of. */
  readonly scope: TargetScope;
  readonly elements: readonly FieldName[];
}

/** What a project needs at least to be let into a list (入库标准). */
export interface EntryThreshold {
  readonly source: PolicySource;
  /** Kinds of projects that the threshold is for; its totalInvestmentAtLeast is null. */
  readonly scope: TargetScope;
  /** In 万元. */
  readonly totalInvestment: number;
}

export const CADENCES = ['ten-days', 'half-month', 'month', 'two-months', 'quarter'] as const;
export type Cadence = (typeof CADENCES)[number];

export const AS_OF_CHOICES = ['month-end', 'report-day'] as const;
export const RANK_MEASURES = ['completionRate', 'attainment'] as const;

export interface Policy {
  readonly id: string;
  readonly title: string;
  /** null: the title stands in both languages. */
  readonly titleEn: string | null;
  readonly source: readonly PolicySource[];
  /** The year of titles and dates that name none. */
  readonly year: number | null;
  /** Six-digit code of GB/T 2260. */
  readonly region: { readonly code: string; readonly name: string } | null;
  /** What amounts are in where neither heading nor unit row says; null: 万元 is assumed, and the heading told. */
  readonly defaultMoneyUnit: MoneyUnit | null;
  /** Day of the month by which units report; months without it end earlier. */
  readonly reportDay: number | null;
  readonly cadence: Cadence;
  readonly asOf: (typeof AS_OF_CHOICES)[number];
  /** Empty: no register, no organisation is unknown. */
  readonly organisations: readonly PolicyOrganisation[];
  readonly rankGroups: readonly string[];
  readonly rankBy: (typeof RANK_MEASURES)[number];
  readonly programmes: readonly PolicyName[];
  readonly sectors: readonly PolicyName[];
  readonly tiers: readonly PolicyName[];
  readonly targets: readonly PolicyTarget[];
  readonly checkpoints: readonly PolicyCheckpoint[];
  readonly bands: PolicyBands;
  readonly baseline: PolicyBaseline;
  readonly requiredLists: readonly ListId[];
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleOverride>>;
  readonly escalationLevels: readonly EscalationLevel[];
  readonly accountability: readonly Accountability[];
  /** Total investment, in 万元, from which projects count as of a class; classes are nested. Ascending. */
  readonly sizeClasses: readonly number[];
  readonly entryThresholds: readonly EntryThreshold[];
  readonly numbers: {
    /** Projects of at least this total investment, in 万元, enter the statistics. */
    readonly statisticsEntry: number;
  };
}
