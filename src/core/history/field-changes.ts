/** What one project's row says otherwise than last month's. */
import { CellState, isReadable, isUnreadable } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import { differs, halfDigitsOf } from '../rules/tolerance.js';
import type { FieldKind, FieldName, MoneyUnit } from '../schema/fields.js';
import { isoDay } from '../values/day.js';
import { foldText, isBlankSign } from '../values/text.js';

export interface FieldChange {
  readonly field: FieldName;
  /** This month's. */
  readonly heading: string;
  /** Money in 万元, days as ISO dates, else the text; null: empty. */
  readonly from: number | string | null;
  readonly to: number | string | null;
  /** Of this month's column; null for what is no money. */
  readonly unit: MoneyUnit | null;
  /** What every month brings: investment that grew, progress told anew. */
  readonly isRoutine: boolean;
}

/** Told by the month or by other columns, or, as the name, compared elsewhere. */
const PASSED_OVER: ReadonlySet<FieldName> = new Set([
  'serialNumber',
  'name',
  'previousYearToDate',
  'previousPhysicalProgress',
  'monthPlan',
  'planToDate',
  'investedThisMonth',
  'investedThisTenDays',
  'band',
]);

/** Each year has its own. */
const OF_THE_YEAR = /^(?:annualPlan|annualTarget|annualProgressGoal|investedYearToDate|investedToPriorYear|monthly.*)$/;
const GROWING = /^(?:investedYearToDate|investedSinceStart)$/;
const TOLD_ANEW: ReadonlySet<FieldName> = new Set(['physicalProgress', 'nextStep']);

type Value = number | string | null;

/** undefined: it cannot be read, and is not compared. */
function valueOf(row: ProjectRow, field: FieldName, kind: FieldKind): Value | undefined {
  const state = row.state(field);
  if (kind === 'money') return state === CellState.Empty ? null : isReadable(state) ? row.amount(field) : undefined;
  if (kind === 'date') {
    const day = row.day(field);
    if (day !== undefined) return isoDay(day);
    if (isUnreadable(state) && state !== CellState.Ambiguous && state !== CellState.Undated) return undefined;
  }
  if (state === CellState.Error || state === CellState.NotCalculated) return undefined;
  const text = row.text(field);
  return isBlankSign(text) ? null : text;
}

function isSame(row: ProjectRow, previous: ProjectRow, field: FieldName, from: Value, to: Value): boolean {
  if (typeof from === 'number' && typeof to === 'number') {
    return !differs(to, from, () => [...halfDigitsOf(row, [field])(), ...halfDigitsOf(previous, [field])()]);
  }
  if (typeof from === 'string' && typeof to === 'string') return foldText(from) === foldText(to);
  return from === to;
}

function isRoutine(field: FieldName, from: Value, to: Value): boolean {
  if (TOLD_ANEW.has(field)) return true;
  if (field.startsWith('monthlyInvested.')) return from === null;
  return GROWING.test(field) && typeof to === 'number' && to >= (typeof from === 'number' ? from : 0);
}

/**
 * The fields that both months have, in this month's order.
 * @param isSameYear false: what each year has anew is passed over
 */
export function fieldChanges(row: ProjectRow, previous: ProjectRow, isSameYear: boolean): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const { field, kind, heading, moneyUnit } of row.table.columns) {
    if (PASSED_OVER.has(field) || kind === 'rate' || (!isSameYear && OF_THE_YEAR.test(field))) continue;
    if (!row.has(field) || !previous.has(field)) continue;
    const to = valueOf(row, field, kind);
    const from = valueOf(previous, field, kind);
    if (to === undefined || from === undefined || isSame(row, previous, field, from, to)) continue;
    changes.push({ field, heading, from, to, unit: moneyUnit ?? null, isRoutine: isRoutine(field, from, to) });
  }
  return changes;
}
