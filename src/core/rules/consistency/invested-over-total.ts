/** More was invested since the start than the project costs. */
import { isUnreadable } from '../../lists/cell-state.js';
import type { ProjectRow } from '../../lists/project-row.js';
import { meta, rowRule } from '../rule.js';
import { exceeds, halfDigitsOf } from '../tolerance.js';

interface Invested {
  readonly field: 'investedSinceStart' | 'investedYearToDate';
  readonly amount: number;
}

function investedSoFar(row: ProjectRow): Invested | undefined {
  const sinceStart = row.amount('investedSinceStart');
  if (sinceStart !== undefined) return { field: 'investedSinceStart', amount: sinceStart };
  if (isUnreadable(row.state('investedSinceStart'))) return undefined;
  const yearToDate = row.amount('investedYearToDate');
  const prior = row.amountOrZero('investedToPriorYear');
  if (yearToDate === undefined || prior === undefined) return undefined;
  return { field: 'investedYearToDate', amount: prior + yearToDate };
}

export const investedOverTotal = rowRule({
  meta: meta('invested-over-total', 'consistency', 'warning'),
  needs: ['totalInvestment'],
  check(row) {
    const totalInvestment = row.amount('totalInvestment');
    if (totalInvestment === undefined) return undefined;
    const invested = investedSoFar(row);
    if (invested === undefined) return undefined;
    const { field, amount } = invested;
    const basis = field === 'investedSinceStart' ? 'since-start' : 'prior-plus-year';
    const terms = basis === 'since-start' ? [field] : [field, 'investedToPriorYear'];
    if (!exceeds(amount, totalInvestment, halfDigitsOf(row, ['totalInvestment', ...terms]))) return undefined;
    return {
      field,
      data: { heading: row.heading(field), unit: row.unit(field), invested: amount, totalInvestment, basis },
    };
  },
});
