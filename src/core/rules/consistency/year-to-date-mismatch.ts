/** The year to date is not the months before and this month together, or not the sum of the month columns. */
import { CellState, isUnreadable } from '../../lists/cell-state.js';
import type { ProjectRow } from '../../lists/project-row.js';
import type { FieldName } from '../../schema/fields.js';
import { meta, rowRule } from '../rule.js';
import { differs, halfDigitsOf } from '../tolerance.js';

interface Expectation {
  readonly basis: 'previous-plus-month' | 'months';
  readonly expected: number;
  readonly terms: readonly FieldName[];
}

function fromPrevious(row: ProjectRow): Expectation | undefined {
  const terms = ['previousYearToDate', 'investedThisMonth'];
  const previous = row.amount('previousYearToDate');
  const month = row.amount('investedThisMonth');
  if (previous === undefined || month === undefined) return undefined;
  return { basis: 'previous-plus-month', expected: previous + month, terms };
}

/** The sheet must have a column for each month up to the dispatch month (1-2月 is both), and the row something in one of them. */
function fromMonths(row: ProjectRow, month: number): Expectation | undefined {
  const terms: FieldName[] = [];
  let any = false;
  let expected = 0;
  for (let of = 1; of <= month; of++) {
    const own = `monthlyInvested.${of}`;
    const field = of === month && !row.has(own) ? 'investedThisMonth' : own;
    const state = row.state(field);
    const isCovered = of === 1 && row.table.column('monthlyInvested.2')?.isFirstPeriod === true;
    if (state === CellState.Absent && isCovered) continue;
    if (state === CellState.Absent || isUnreadable(state)) return undefined;
    const amount = row.amount(field);
    if (amount !== undefined) any = true;
    expected += amount ?? 0;
    terms.push(field);
  }
  return any && month > 1 ? { basis: 'months', expected, terms } : undefined;
}

export const yearToDateMismatch = rowRule({
  meta: meta('year-to-date-mismatch', 'consistency', 'error', { explains: ['month-done-mismatch'] }),
  needs: ['investedYearToDate'],
  check(row, { month }) {
    const investedYearToDate = row.amount('investedYearToDate');
    if (investedYearToDate === undefined || month === null) return undefined;
    for (const expectation of [fromPrevious(row), fromMonths(row, month.month)]) {
      if (expectation === undefined) continue;
      const { basis, expected, terms } = expectation;
      if (!differs(investedYearToDate, expected, halfDigitsOf(row, ['investedYearToDate', ...terms]))) continue;
      return {
        field: 'investedYearToDate',
        data: {
          heading: row.heading('investedYearToDate'),
          unit: row.unit('investedYearToDate'),
          investedYearToDate,
          expected,
          basis,
        },
      };
    }
    return undefined;
  },
});
