/** This month against last month, as plain data for whoever shows it. */
import { prepare, type CheckOptions } from '../check.js';
import { monthText } from '../lists/dispatch-month.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { Policy } from '../policies/policy.js';
import type { CheckContext } from '../rules/context.js';
import type { ListId } from '../schema/fields.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { bridgeOf, type Bridge } from './bridge.js';
import { fieldChanges, type FieldChange } from './field-changes.js';
import { listMoves, stageOf, type ListMove, type Stage } from './list-moves.js';
import type { ProjectPair } from './match.js';
import type { PreviousMonth, PreviousOutcome } from './previous-month.js';

export interface ProjectPlace {
  /** Without marks; '' where the name is missing. */
  readonly name: string;
  readonly list: ListId | null;
  readonly sheet: string;
  /** Of its name. */
  readonly cell: string;
}

/** A project of both months about which something is not as it was. */
export interface ProjectChange {
  readonly now: ProjectPlace;
  /** In last month's workbook, or on an older sheet of this one. */
  readonly before: ProjectPlace;
  readonly by: ProjectPair['by'];
  readonly isRenamed: boolean;
  /** null: it stayed where it was. */
  readonly move: { readonly from: Stage | null; readonly to: Stage | null } | null;
  readonly fields: readonly FieldChange[];
}

/** Somebody has to say whether one of the candidates is the project: the answer is a Renaming among CheckOptions. */
export interface NearProjects {
  readonly before: ProjectPlace;
  readonly candidates: readonly (ProjectPlace & { readonly because: 'code' | 'name' })[];
}

export interface MonthComparison {
  readonly kind: 'compared';
  /** YYYY-MM; null where a workbook names none. */
  readonly month: string | null;
  readonly previousMonth: string | null;
  readonly from: PreviousMonth['from'];
  /** false: years differ, so that plans and what was invested this year are no changes of one figure. */
  readonly isSameYear: boolean;
  /** In this month's order. */
  readonly changed: readonly ProjectChange[];
  readonly added: readonly ProjectPlace[];
  readonly dropped: readonly ProjectPlace[];
  readonly near: readonly NearProjects[];
  readonly unclear: { readonly before: readonly ProjectPlace[]; readonly now: readonly ProjectPlace[] };
  readonly moves: readonly ListMove[];
  readonly bridge: { readonly annualPlan: Bridge; readonly totalInvestment: Bridge };
}

/** Why nothing was compared: see PreviousOutcome. */
export interface NothingToCompare {
  readonly kind: Exclude<PreviousOutcome['kind'], 'found'>;
}

/** `options.previous` may be last month's workbook, or the frozen base list of the year; without it, older sheets serve. */
export function compareMonths(
  workbook: WorkbookSnapshot,
  policy: Policy,
  options: CheckOptions = {},
): MonthComparison | NothingToCompare {
  return comparisonOf(prepare(workbook, policy, options).context);
}

/** For those who checked already: the context of a CheckState. */
export function comparisonOf(context: CheckContext): MonthComparison | NothingToCompare {
  const { history, previous: outcome } = context;
  if (outcome.kind !== 'found') return { kind: outcome.kind };
  if (history === null) throw new Error('where last month was found, it is compared');
  const { matches, previous } = history;
  // A list without a month is taken for one of this year: the frozen base list often names none.
  const comparesYear = history.isSameYear || previous.month === null;
  return {
    kind: 'compared',
    month: context.monthText,
    previousMonth: previous.month === null ? null : monthText(previous.month),
    from: previous.from,
    isSameYear: history.isSameYear,
    changed: matches.pairs.flatMap((pair) => changeOf(pair, comparesYear)),
    added: matches.added.map(placeOf),
    dropped: matches.dropped.map(placeOf),
    near: matches.near.map(({ previous: before, candidates }) => ({
      before: placeOf(before),
      candidates: candidates.map(({ row, because }) => ({ ...placeOf(row), because })),
    })),
    unclear: { before: matches.unclear.previous.map(placeOf), now: matches.unclear.current.map(placeOf) },
    moves: listMoves(matches),
    bridge: {
      annualPlan: bridgeOf('annualPlan', previous.rows, context.rows, matches),
      totalInvestment: bridgeOf('totalInvestment', previous.rows, context.rows, matches),
    },
  };
}

function changeOf({ row, previous, by }: ProjectPair, comparesYear: boolean): ProjectChange[] {
  const [from, to] = [stageOf(previous), stageOf(row)];
  const isRenamed = row.nameKey !== previous.nameKey;
  const fields = fieldChanges(row, previous, comparesYear);
  const move = from === to ? null : { from, to };
  if (!isRenamed && move === null && fields.length === 0) return [];
  return [{ now: placeOf(row), before: placeOf(previous), by, isRenamed, move, fields }];
}

function placeOf(row: ProjectRow): ProjectPlace {
  return { name: row.name ?? '', list: row.list, sheet: row.table.sheet.name, cell: row.address('name') };
}
