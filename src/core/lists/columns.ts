/** The columns of a head as fields, once the dispatch month is known; and the money unit of each. */
import { fieldKind } from '../schema/lists.js';
import type { TenDays } from '../values/period.js';
import type { FieldKind, FieldName, MoneyUnit } from '../schema/fields.js';
import type { DatedMeaning, DatedMeasure } from '../schema/headings.js';
import type { Head, HeadColumn } from './heads.js';

export interface FieldColumn {
  readonly field: FieldName;
  readonly kind: FieldKind;
  readonly column: number;
  /** The heading's own cell. */
  readonly headingRow: number;
  readonly heading: string;
  /** Money columns only. */
  readonly moneyUnit?: MoneyUnit;
  /** Whether heading, unit row or policy name the unit; false: 万元 is assumed. */
  readonly unitKnown: boolean;
  /** monthlyPlan.2 and monthlyInvested.2 only: the column is January's too (1-2月). */
  readonly isFirstPeriod?: true;
}

export interface DuplicateColumn {
  readonly column: HeadColumn;
  readonly field: FieldName;
  readonly first: FieldColumn;
}

export interface ResolvedColumns {
  readonly fields: readonly FieldColumn[];
  readonly duplicates: readonly DuplicateColumn[];
  readonly unknown: readonly HeadColumn[];
}

/** Where the money units that headings do not name come from. */
export interface UnitSources {
  /** The sheet's unit row; several units are told apart by which fits (单位：个、亿元). */
  readonly sheet: MoneyUnit | null;
  readonly policy: MoneyUnit | null;
}

const THE_FIELD: Readonly<Record<DatedMeasure, FieldName>> = {
  'invested-to-date': 'investedYearToDate',
  'invested-month': 'investedThisMonth',
  'invested-ten-days': 'investedThisTenDays',
  'planned-to-date': 'planToDate',
  'planned-month': 'monthPlan',
  progress: 'physicalProgress',
};

/** Whether the column holds money, whatever field it becomes. */
export function isMoneyColumn(column: HeadColumn): boolean {
  const { meaning } = column.heading;
  if (meaning.kind === 'total-to-date') return true;
  if (meaning.kind === 'dated') return meaning.measure !== 'progress';
  return meaning.kind === 'field' && fieldKind(meaning.field) === 'money';
}

/** What the workbook reports: null where it is unknown. */
export interface DispatchTime {
  /** 1 to 12. */
  readonly month: number | null;
  readonly year: number | null;
  /** The ten-day period (旬) that is reported; absent or null: the whole month. */
  readonly tenDays?: TenDays | null;
}

/** What columns that differ only in their year have in common; undefined where a year says nothing. */
function yearlyKey({ heading: { meaning } }: HeadColumn): string | undefined {
  if (meaning.kind === 'field') return meaning.field;
  if (meaning.kind !== 'dated') return undefined;
  return meaning.bare === true ? undefined : meaning.measure;
}

/**
 * The columns that speak of the dispatch year; 2021年度计划投资 beside 2022年度计划投资 is history. Where none of them names
 * the dispatch year or no year, the latest is a stale heading and stays.
 */
function columnsOfYear(columns: readonly HeadColumn[], year: number | null): ReadonlySet<HeadColumn> {
  const byKey = new Map<string, HeadColumn[]>();
  for (const column of columns) {
    const key = yearlyKey(column);
    const there = key === undefined ? undefined : byKey.get(key);
    if (there !== undefined) there.push(column);
    else if (key !== undefined) byKey.set(key, [column]);
  }
  const kept = new Set(columns);
  for (const same of byKey.values()) {
    const years = same.map(({ heading }) => heading.year);
    const current = years.includes(null) || years.includes(year) ? year : Math.max(...years.map((named) => named ?? 0));
    for (const column of same) {
      const named = column.heading.year;
      if (named !== null && current !== null && named !== current) kept.delete(column);
    }
  }
  return kept;
}

/** The dated headings that count, and the month that they speak of. */
class DatedColumns {
  private readonly current: number | null;
  private readonly tenDays: DatedMeaning | undefined;

  constructor(
    private readonly columns: ReadonlySet<HeadColumn>,
    private readonly when: DispatchTime,
  ) {
    this.current = this.headMonth();
    this.tenDays = this.reportedTenDays();
  }

  /** The months that headings of this measure name. */
  private monthsOf(measure: DatedMeasure): number[] {
    const months: number[] = [];
    for (const { heading } of this.columns) {
      if (heading.meaning.kind === 'dated' && heading.meaning.measure === measure && heading.meaning.month !== null) {
        months.push(heading.meaning.month);
      }
    }
    return months;
  }

  private hasUndated(measure: DatedMeasure): boolean {
    for (const { heading } of this.columns) {
      const { meaning } = heading;
      if (meaning.kind === 'field' && meaning.field === THE_FIELD[measure]) return true;
      if (meaning.kind === 'dated' && meaning.measure === measure && meaning.month === null) return true;
    }
    return false;
  }

  /**
   * The dispatch month where a year-to-date heading names it; else, where nothing undated takes its place, the latest
   * year-to-date heading is a stale one and keeps its field.
   */
  private headMonth(): number | null {
    const { month } = this.when;
    const toDate = this.monthsOf('invested-to-date');
    if (month !== null && toDate.includes(month)) return month;
    if (toDate.length > 0 && !this.hasUndated('invested-to-date')) return Math.max(...toDate);
    return month;
  }

  /**
   * Of 上旬, 中旬 and 下旬 side by side the reported one; where nothing tells which, 本旬, else the latest. Those of another
   * month are history, unless there is nothing else.
   */
  private reportedTenDays(): DatedMeaning | undefined {
    const all = [...this.columns].flatMap(({ heading: { meaning } }) =>
      meaning.kind === 'dated' && meaning.measure === 'invested-ten-days' ? [meaning] : [],
    );
    const ofMonth = all.filter(({ month }) => month === null || month === this.current);
    const latestMonth = Math.max(...all.map(({ month }) => month ?? 0));
    const those = ofMonth.length > 0 ? ofMonth : all.filter(({ month }) => month === latestMonth);
    return (
      those.find(({ tenDays }) => tenDays !== undefined && tenDays === this.when.tenDays) ??
      those.find(({ tenDays }) => tenDays === undefined) ??
      those.toSorted((one, other) => (other.tenDays ?? 0) - (one.tenDays ?? 0))[0]
    );
  }

  /** Whether 1-2月 is the first of the single periods 1-2月, 3月, 4月 …: January alone is reported by nobody. */
  private isFirstPeriod({ measure, month }: DatedMeaning): boolean {
    if (month !== 2 || (measure !== 'invested-to-date' && measure !== 'planned-to-date')) return false;
    const single = this.monthsOf(measure === 'invested-to-date' ? 'invested-month' : 'planned-month');
    return single.includes(3) && !single.includes(1) && !single.includes(2);
  }

  /** null: history of another month, read as no field and nothing to tell. */
  private fieldOfDated(meaning: DatedMeaning): FieldName | null {
    const { measure, month: own } = meaning;
    if (measure === 'invested-ten-days') {
      const isReported = own === this.tenDays?.month && meaning.tenDays === this.tenDays.tenDays;
      return isReported ? THE_FIELD[measure] : null;
    }
    if (own === null) return THE_FIELD[measure];
    const { current } = this;
    const months = this.monthsOf(measure);
    const alone = months.length === 1 && !this.hasUndated(measure);
    if (measure === 'planned-month') return alone ? THE_FIELD[measure] : `monthlyPlan.${own}`;
    const isFirst = own !== current && this.isFirstPeriod(meaning);
    if (own === current || (alone && measure !== 'invested-to-date' && !isFirst)) return THE_FIELD[measure];
    switch (measure) {
      case 'invested-to-date':
        if (current !== null && own === current - 1) return 'previousYearToDate';
        return this.isFirstPeriod(meaning) ? 'monthlyInvested.2' : null;
      case 'invested-month':
        return `monthlyInvested.${own}`;
      case 'planned-to-date':
        return this.isFirstPeriod(meaning) ? 'monthlyPlan.2' : null;
      case 'progress':
        return current !== null && own === current - 1 ? 'previousPhysicalProgress' : null;
    }
  }

  /** undefined: no field is known for it. */
  fieldFor(column: HeadColumn): FieldName | null | undefined {
    const { meaning } = column.heading;
    if (meaning.kind === 'ignored') return null;
    if (meaning.kind === 'unknown') return undefined;
    if (isToPriorYear(column, this.when)) return 'investedToPriorYear';
    if (!this.columns.has(column)) return null;
    if (meaning.kind === 'field') return meaning.field;
    if (meaning.kind === 'total-to-date') {
      const yearToDate = this.hasUndated('invested-to-date') || this.monthsOf('invested-to-date').length > 0;
      return yearToDate ? 'investedSinceStart' : 'investedYearToDate';
    }
    if (meaning.bare === true && this.monthsOf(meaning.measure).length < 6) return undefined;
    return this.fieldOfDated(meaning);
  }
}

/** 截至2021年12月底累计完成投资, in 2022. */
function isToPriorYear({ heading, text }: HeadColumn, { year }: DispatchTime): boolean {
  const { meaning } = heading;
  return (
    meaning.kind === 'dated' &&
    meaning.measure === 'invested-to-date' &&
    meaning.month === 12 &&
    heading.year !== null &&
    heading.year + 1 === year &&
    /^\s*[截至]/.test(text)
  );
}

function isFirstPeriod(field: FieldName, { heading: { meaning } }: HeadColumn): boolean {
  const ofFebruary = field === 'monthlyPlan.2' || field === 'monthlyInvested.2';
  return ofFebruary && meaning.kind === 'dated' && /-to-date$/.test(meaning.measure);
}

/** 投产时间 alone is the finish; beside 竣工时间 it is the stage behind it. */
const PRODUCTION: Readonly<Record<FieldName, FieldName>> = {
  plannedFinish: 'milestones.production.planned',
  actualFinish: 'milestones.production.actual',
};

function isProduction({ text }: HeadColumn): boolean {
  return /投产/.test(text) && !/竣工|完工/.test(text);
}

function besideFinish(column: HeadColumn, field: FieldName, columns: readonly HeadColumn[]): FieldName {
  const production = PRODUCTION[field];
  if (production === undefined || !isProduction(column)) return field;
  const hasFinish = columns.some(
    (other) => other.heading.meaning.kind === 'field' && other.heading.meaning.field === field && !isProduction(other),
  );
  return hasFinish ? production : field;
}

export function resolveColumns(head: Head, when: DispatchTime, units: UnitSources): ResolvedColumns {
  const thisYears = head.columns.filter((column) => !isToPriorYear(column, when));
  const dated = new DatedColumns(columnsOfYear(thisYears, when.year), when);
  const fields: FieldColumn[] = [];
  const duplicates: DuplicateColumn[] = [];
  const unknown: HeadColumn[] = [];
  const byField = new Map<FieldName, FieldColumn>();
  for (const column of head.columns) {
    const own = dated.fieldFor(column);
    if (own === null) continue;
    const field = own === undefined ? undefined : besideFinish(column, own, head.columns);
    const kind = field === undefined ? undefined : fieldKind(field);
    if (field === undefined || kind === undefined) {
      unknown.push(column);
      continue;
    }
    const first = byField.get(field);
    if (first !== undefined) {
      duplicates.push({ column, field, first });
      continue;
    }
    const named = column.heading.unit ?? units.sheet ?? units.policy;
    const resolved: FieldColumn = {
      field,
      kind,
      column: column.column,
      headingRow: column.row,
      heading: column.text,
      ...(kind === 'money' ? { moneyUnit: named ?? '万元' } : {}),
      unitKnown: kind !== 'money' || named !== null,
      ...(isFirstPeriod(field, column) ? { isFirstPeriod: true as const } : {}),
    };
    byField.set(field, resolved);
    fields.push(resolved);
  }
  return { fields, duplicates, unknown };
}
