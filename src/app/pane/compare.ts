/** This month against last month, for the pane: whether a file serves as last month's, and what the checked workbook says beside it. */
import { comparisonOf, type MonthComparison, type NothingToCompare } from '../../core/history/compare-months.js';
import { previousMonth } from '../../core/history/previous-month.js';
import { monthText } from '../../core/lists/dispatch-month.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { recognise } from './recognise-workbook.js';

export type Candidate =
  /** `month` YYYY-MM; null: it names none, as frozen base lists do. */
  | { readonly kind: 'earlier'; readonly month: string | null }
  /** `month`: the one that it names, this month or a later one. */
  | { readonly kind: 'not-earlier'; readonly month: string | null }
  | { readonly kind: 'no-lists' };

/** Whether the file can stand for last month's; nothing is checked yet. */
export function judgeCandidate({ session, corrections }: CheckedWorkbook, candidate: WorkbookSnapshot): Candidate {
  const { recognised, policy } = session.context;
  const outcome = previousMonth(recognised, candidate, policy);
  if (outcome.kind === 'found') {
    const { month } = outcome.previous;
    return { kind: 'earlier', month: month === null ? null : monthText(month) };
  }
  if (outcome.kind === 'no-lists' || outcome.kind === 'none') return { kind: 'no-lists' };
  return { kind: 'not-earlier', month: recognise(candidate, { ...corrections, month: null, sheets: {} }).month };
}

export function comparisonOfChecked({ session }: CheckedWorkbook): MonthComparison | NothingToCompare {
  return comparisonOf(session.context);
}

/** How many months lie between the two, 1 for the month before; null where one names none. Both YYYY-MM. */
export function monthsApart(month: string | null, previous: string | null): number | null {
  if (month === null || previous === null) return null;
  const numbered = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return numbered(month) - numbered(previous);
}
