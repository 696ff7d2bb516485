/** A project under construction on which nothing was done this month. */
import { meta, rowRule } from '../rule.js';
import { isFinished } from './behind-schedule.js';

export const noInvestmentThisMonth = rowRule({
  meta: meta('no-investment-this-month', 'progress', 'warning'),
  needs: ['investedThisMonth'],
  check(row) {
    if (row.list !== 'under-construction' || isFinished(row.state('actualFinish'))) return undefined;
    if (row.amount('investedThisMonth') !== 0) return undefined;
    return { field: 'investedThisMonth', data: { heading: row.heading('investedThisMonth') } };
  },
});
