/** The columns of a head as fields, once the dispatch month is known; and the money unit of each. */
import { fieldKind } from '../schema/lists.js';
import type { FieldKind, FieldName, MoneyUnit } from '../schema/fields.js';
import type { DatedMeasure } from '../schema/headings.js';
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

/** The months that dated headings of this measure name. */
function monthsOf(head: Head, measure: DatedMeasure): number[] {
  const months: number[] = [];
  for (const { heading } of head.columns) {
    if (heading.meaning.kind === 'dated' && heading.meaning.measure === measure && heading.meaning.month !== null) {
      months.push(heading.meaning.month);
    }
  }
  return months;
}

function hasUndated(head: Head, measure: DatedMeasure): boolean {
  return head.columns.some(
    ({ heading }) =>
      heading.meaning.kind === 'dated' && heading.meaning.measure === measure && heading.meaning.month === null,
  );
}

/**
 * The month that a head's own dated columns speak of: the dispatch month where one of them names it; else, where nothing
 * undated takes its place, the latest year-to-date heading is a stale one and keeps its field.
 */
function headMonth(head: Head, month: number | null): number | null {
  const toDate = monthsOf(head, 'invested-to-date');
  if (month !== null && toDate.includes(month)) return month;
  if (toDate.length > 0 && !hasUndated(head, 'invested-to-date')) return Math.max(...toDate);
  return month;
}

/** null: history of another month, read as no field and nothing to tell. */
function fieldOfDated(head: Head, measure: DatedMeasure, own: number | null, current: number | null): FieldName | null {
  if (own === null) return THE_FIELD[measure];
  const months = monthsOf(head, measure);
  const alone = months.length === 1 && !hasUndated(head, measure);
  switch (measure) {
    case 'invested-to-date':
      if (own === current) return THE_FIELD[measure];
      return current !== null && own === current - 1 ? 'previousYearToDate' : null;
    case 'invested-month':
      if (own === current || alone) return THE_FIELD[measure];
      return `monthlyInvested.${own}`;
    case 'planned-to-date':
      return own === current || alone ? THE_FIELD[measure] : null;
    case 'planned-month':
      if (months.length > 1) return `monthlyPlan.${own}`;
      return own === current || current === null ? THE_FIELD[measure] : `monthlyPlan.${own}`;
    case 'progress':
      if (own === current || alone) return THE_FIELD[measure];
      return current !== null && own === current - 1 ? 'previousPhysicalProgress' : null;
  }
}

function fieldFor(head: Head, column: HeadColumn, current: number | null): FieldName | null | undefined {
  const { meaning } = column.heading;
  switch (meaning.kind) {
    case 'field':
      return meaning.field;
    case 'dated':
      if (meaning.bare === true && monthsOf(head, meaning.measure).length < 6) return undefined;
      return fieldOfDated(head, meaning.measure, meaning.month, current);
    case 'total-to-date': {
      const other = head.columns.some(
        ({ heading }) => heading.meaning.kind === 'dated' && heading.meaning.measure === 'invested-to-date',
      );
      return other ? 'investedSinceStart' : 'investedYearToDate';
    }
    case 'ignored':
      return null;
    case 'unknown':
      return undefined;
  }
}

/**
 * @param month the dispatch month, 1 to 12, null where it is unknown
 */
export function resolveColumns(head: Head, month: number | null, units: UnitSources): ResolvedColumns {
  const current = headMonth(head, month);
  const fields: FieldColumn[] = [];
  const duplicates: DuplicateColumn[] = [];
  const unknown: HeadColumn[] = [];
  const byField = new Map<FieldName, FieldColumn>();
  for (const column of head.columns) {
    const field = fieldFor(head, column, current);
    if (field === null) continue;
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
    };
    byField.set(field, resolved);
    fields.push(resolved);
  }
  return { fields, duplicates, unknown };
}
