/** The columns of a summary table that hold this month's measures, each with its money unit. */
import type { MoneyUnit } from '../../schema/fields.js';
import { IN_WAN } from '../../schema/fields.js';
import { cellAddress } from '../../sheet/address.js';
import type { Month } from '../../lists/dispatch-month.js';
import { isMoneyMeasure } from '../values.js';
import { RATE_SUMMARY_MEASURES, type SummaryMeasure, type UnreadTab } from '../summary.js';
import type { HeadMeasure, SummaryHead } from './summary-head.js';
import type { TabColumn } from './summary-tab.js';

export interface ColumnSources {
  readonly month: Month | null;
  readonly unitRow: MoneyUnit | null;
  /** Whether the unit row says %: 单位：个、亿元、%. */
  readonly percentRow: boolean;
  readonly policyUnit: MoneyUnit | null;
}

export interface ColumnsRead {
  readonly columns: readonly TabColumn[];
  readonly unread: UnreadTab['cells'];
}

interface Dated extends HeadMeasure {
  readonly measure: SummaryMeasure;
}

export function readColumns(head: SummaryHead, sources: ColumnSources): ColumnsRead {
  const measured = head.measures.map((column) => ({ ...column, measure: measureOf(column, head.measures) }));
  const unread = head.unknown.map(untold);
  const columns: TabColumn[] = [];
  for (const column of measured) {
    if (isHistory(column, measured, sources.month)) continue;
    const read = columnOf(column, sources);
    if (read === undefined) unread.push(untold(column));
    else columns.push(read);
  }
  return { columns, unread };
}

function untold({ row, column, text }: { row: number; column: number; text: string }) {
  return { cell: cellAddress(row, column), value: text, reason: 'measure-unknown' as const };
}

function measureOf({ heading }: HeadMeasure, all: readonly HeadMeasure[]): SummaryMeasure {
  if (heading.kind === 'measure') return heading.measure;
  const hasYearToDate = all.some(
    ({ heading: other }) =>
      other.kind === 'measure' && other.measure === 'investedYearToDate' && other.list === heading.list,
  );
  return hasYearToDate ? 'investedSinceStart' : 'investedYearToDate';
}

/** 1-8月 beside 1-9月 is history; alone it is a stale heading and keeps its measure. Another year's figures never are ours. */
function isHistory({ heading, measure }: Dated, all: readonly Dated[], month: Month | null): boolean {
  if (heading.kind !== 'measure' || month === null) return false;
  if (heading.year !== null && heading.year !== month.year) {
    const isNewest = all.every(
      (other) =>
        other.measure !== measure ||
        other.heading.kind !== 'measure' ||
        (other.heading.year ?? 0) <= (heading.year ?? 0),
    );
    return !isNewest || heading.year < month.year;
  }
  if (heading.month === null || heading.month === month.month) return false;
  return (
    all.some(
      ({ heading: other, measure: same }) =>
        same === measure &&
        other !== heading &&
        other.kind === 'measure' &&
        other.list === heading.list &&
        (other.month === null || other.month === month.month),
    ) ||
    (measure === 'investedThisMonth' && heading.month < month.month)
  );
}

function columnOf({ column, text, heading, measure }: Dated, sources: ColumnSources): TabColumn | undefined {
  const percent = (heading.kind === 'measure' && heading.percent) || (isRate(measure) && sources.percentRow);
  const at = { measure, list: heading.list, column, heading: text, percent };
  if (!isMoneyMeasure(measure)) return { ...at, moneyUnit: null, unitKnown: true };
  const unit = heading.moneyUnit ?? sources.unitRow ?? sources.policyUnit;
  if (unit !== null && IN_WAN[unit] === undefined) return undefined;
  return { ...at, moneyUnit: unit ?? '万元', unitKnown: unit !== null };
}

export function isRate(measure: SummaryMeasure): boolean {
  return (RATE_SUMMARY_MEASURES as readonly string[]).includes(measure);
}
