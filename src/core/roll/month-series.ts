/**
 * Columns of several months side by side (1月完成 … 12月完成): each keeps its month when the next begins, and the next one's
 * column is the current one from then on. A single column of the month (9月完成 beside 1-8月完成) is none of them: it moves on.
 */
import type { Month } from '../lists/dispatch-month.js';
import type { HeadColumn } from '../lists/heads.js';
import type { ListTable } from '../lists/table.js';
import type { DatedMeaning, DatedMeasure } from '../schema/headings.js';
import { nextMonth } from './advance-text.js';

/** Of one month each: two of them are a series. Of others (1-8月累计, 1-9月累计) last month's stands beside this month's. */
const OF_ONE_MONTH: ReadonlySet<DatedMeasure> = new Set(['invested-month', 'invested-ten-days', 'planned-month']);

interface Dated {
  readonly column: HeadColumn;
  readonly meaning: DatedMeaning;
}

export class MonthSeries {
  private readonly held = new Set<number>();
  private readonly dated: readonly Dated[];

  constructor(
    private readonly table: ListTable,
    private readonly from: Month,
  ) {
    this.dated = (table.heads[0]?.columns ?? []).flatMap((column): Dated[] => {
      const { meaning, year } = column.heading;
      return meaning.kind === 'dated' && (year === null || year === from.year) ? [{ column, meaning }] : [];
    });
    for (const measure of new Set(this.dated.map(({ meaning }) => meaning.measure))) {
      if (!this.isSeries(measure)) continue;
      for (const { column } of this.named(measure)) this.held.add(column.column);
    }
  }

  /** Whether the column is one month's of a series. */
  holds(column: number): boolean {
    return this.held.has(column);
  }

  /** Columns of a measure that move on with the month, whatever field they are read as. */
  moving(measure: DatedMeasure): readonly HeadColumn[] {
    return this.dated
      .filter(({ column, meaning }) => meaning.measure === measure && !this.holds(column.column))
      .filter(({ meaning: { month } }) => month === null || month === this.from.month)
      .map(({ column }) => column);
  }

  /** This month's column where the series ends with it. */
  get last(): HeadColumn | undefined {
    const own = this.named('invested-month').find(({ meaning }) => meaning.month === this.from.month);
    if (own === undefined || !this.holds(own.column.column)) return undefined;
    const { month } = nextMonth(this.from);
    // 1-2月 is January's too.
    const isCovered = month === 1 && this.table.column('monthlyInvested.2')?.isFirstPeriod === true;
    return isCovered || this.months('invested-month').has(month) ? undefined : own.column;
  }

  /** Whether the months stand beside 本月完成, and what this month's own column is. */
  besideThisMonth(column: number): { readonly own: number | undefined } | undefined {
    const named = this.named('invested-month').filter((one) => this.holds(one.column.column));
    if (named.length === 0 || this.holds(column)) return undefined;
    return { own: named.find(({ meaning }) => meaning.month === this.from.month)?.column.column };
  }

  private named(measure: DatedMeasure): readonly Dated[] {
    return this.dated.filter(({ meaning }) => meaning.measure === measure && meaning.month !== null);
  }

  private months(measure: DatedMeasure): ReadonlySet<number | null> {
    return new Set(this.named(measure).map(({ meaning }) => meaning.month));
  }

  private isSeries(measure: DatedMeasure): boolean {
    const months = this.months(measure);
    if (months.has(nextMonth(this.from).month)) return true;
    if (!OF_ONE_MONTH.has(measure)) return false;
    return months.size > 1 || (months.size === 1 && measure === 'invested-month' && this.hasUndated());
  }

  /** 本月完成 beside 8月完成. */
  private hasUndated(): boolean {
    const column = this.table.column('investedThisMonth')?.column;
    return column !== undefined && !this.named('invested-month').some((one) => one.column.column === column);
  }
}
