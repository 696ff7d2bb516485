/** What a set of projects comes to, in the measures that policies set figures for. */
import { isUnreadable } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { TargetMeasure } from '../policies/policy.js';
import type { CheckContext } from '../rules/context.js';
import type { FieldName } from '../schema/fields.js';
import { readYesNo } from '../values/yes-no.js';
import { stageFunnel } from './stage-funnel.js';
import { timeProgress } from './time-progress.js';

export interface Measured {
  /** 万元, a count, a fraction or 百分点; what cannot be told counts as not done. */
  readonly actual: number;
  /** The same with what cannot be told counted as done: only what falls short even so is missed. */
  readonly atBest: number;
  /** What the rate is of: 万元 of plan, or a number of projects; null for sums and counts. */
  readonly of: number | null;
}

/** @param all the projects of the same lists, of which a share is told; undefined: nothing to measure */
export function measured(
  context: CheckContext,
  rows: readonly ProjectRow[],
  measure: TargetMeasure,
  all: readonly ProjectRow[] = rows,
): Measured | undefined {
  switch (measure) {
    case 'projects':
      return { actual: rows.length, atBest: rows.length, of: null };
    case 'startedCount':
      return { ...started(context, rows), of: null };
    case 'startRate':
      return rateOf(started(context, rows.filter(isNewStart)), rows.filter(isNewStart).length);
    case 'dueStartRate': {
      const due = rows.filter((row) => isNewStart(row) && isDue(row, context.asOf));
      return rateOf(started(context, due), due.length);
    }
    case 'statisticsEntryRate': {
      const large = rows.filter(
        (row) =>
          row.has('inStatistics') &&
          context.start(row) === 'yes' &&
          (row.amount('totalInvestment') ?? 0) >= context.policy.numbers.statisticsEntry,
      );
      return rateOf(inStatistics(large), large.length);
    }
    case 'completionRate':
      return completion(rows);
    case 'gapPoints': {
      const rate = context.month === null ? undefined : completion(rows);
      if (rate === undefined || context.month === null) return undefined;
      const passed = timeProgress(context.month.month, context.month.tenDays);
      return { actual: (rate.actual - passed) * 100, atBest: (rate.atBest - passed) * 100, of: rate.of };
    }
    case 'investedShare': {
      const part = sum(rows, 'investedYearToDate');
      const whole = sum(all, 'investedYearToDate');
      if (whole.actual <= 0) return undefined;
      const isSure = Number.isFinite(whole.atBest);
      return {
        actual: part.actual / whole.actual,
        atBest: isSure ? part.actual / whole.actual : Infinity,
        of: whole.actual,
      };
    }
    case 'filingRate':
    case 'filedStartRate':
    case 'startedCompletionRate':
    case 'productionRate':
    case 'capacityRate': {
      const told = stageFunnel(context, rows).rates[measure];
      return told === null ? undefined : { actual: told.rate, atBest: told.rate, of: told.of };
    }
    case 'totalInvestment':
    case 'annualPlan':
    case 'investedYearToDate':
    case 'investedSinceStart':
      return rows.every((row) => row.has(measure)) ? { ...sum(rows, measure), of: null } : undefined;
    case 'outside-lists':
      return undefined;
  }
}

interface Counted {
  readonly actual: number;
  readonly atBest: number;
}

function isNewStart({ list }: ProjectRow): boolean {
  return list === 'new-start';
}

function isDue(row: ProjectRow, asOf: number | null): boolean {
  const planned = row.day('plannedStart');
  return planned !== undefined && asOf !== null && planned <= asOf;
}

/** A contradiction or an unreadable cell may mean yes. */
function started(context: CheckContext, rows: readonly ProjectRow[]): Counted {
  const starts = rows.map((row) => context.start(row));
  return {
    actual: starts.filter((start) => start === 'yes').length,
    atBest: starts.filter((start) => start !== 'no').length,
  };
}

function inStatistics(rows: readonly ProjectRow[]): Counted {
  const readings = rows.map((row) => readYesNo(row.value('inStatistics')));
  return {
    actual: readings.filter((reading) => reading.kind === 'value' && reading.yes).length,
    atBest: readings.filter((reading) => !(reading.kind === 'value' && !reading.yes)).length,
  };
}

function rateOf({ actual, atBest }: Counted, of: number): Measured | undefined {
  return of === 0 ? undefined : { actual: actual / of, atBest: atBest / of, of };
}

/** Invested of the annual plan, over the projects that have both; undefined where a sheet lacks a required column. */
function completion(among: readonly ProjectRow[]): Measured | undefined {
  const rows = among.filter((row) => row.has('annualPlan') && row.has('investedYearToDate'));
  if (rows.length < among.filter(({ list }) => list !== 'preliminary').length) return undefined;
  const plan = sum(rows, 'annualPlan');
  const invested = sum(rows, 'investedYearToDate');
  if (plan.actual <= 0) return undefined;
  const actual = invested.actual / plan.actual;
  const isSure = Number.isFinite(plan.atBest) && Number.isFinite(invested.atBest);
  return { actual, atBest: isSure ? actual : Infinity, of: plan.actual };
}

/** In 万元, empty cells as 0, without the dust that adding binary fractions leaves. */
function sum(rows: readonly ProjectRow[], field: FieldName): Counted {
  const actual = Number(rows.reduce((total, row) => total + (row.amount(field) ?? 0), 0).toPrecision(14));
  return { actual, atBest: rows.some((row) => isUnreadable(row.state(field))) ? Infinity : actual };
}
