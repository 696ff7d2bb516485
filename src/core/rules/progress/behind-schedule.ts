/** The project has done less than its plan to date asks for (慢于序时). */
import { CellState } from '../../lists/cell-state.js';
import { bandOf, planToDate } from '../../progress/plan-to-date.js';
import { meta, rowRule } from '../rule.js';

export const behindSchedule = rowRule({
  meta: meta('behind-schedule', 'progress', 'warning'),
  needs: ['investedYearToDate'],
  check(row, context) {
    if (row.list === null || row.list === 'preliminary' || context.month === null) return undefined;
    if (context.start(row) !== 'yes' || isFinished(row.state('actualFinish'))) return undefined;
    const investedYearToDate = row.amount('investedYearToDate');
    const plan = planToDate(row, context.month, context.policy);
    if (investedYearToDate === undefined || plan === undefined || plan.amount <= 0) return undefined;
    const annualPlan = row.amount('annualPlan') ?? null;
    const attainment = investedYearToDate / plan.amount;
    const gapPoints =
      annualPlan === null || annualPlan <= 0 ? null : ((investedYearToDate - plan.amount) / annualPlan) * 100;
    const band = bandOf(attainment, gapPoints, context.policy.bands);
    if (band === 'green') return undefined;
    return {
      field: 'investedYearToDate',
      data: {
        heading: row.heading('investedYearToDate'),
        unit: row.unit('investedYearToDate'),
        investedYearToDate,
        annualPlan,
        planToDate: plan.amount,
        attainment,
        gapPoints,
        band,
        basis: plan.basis,
      },
    };
  },
});

/** Whether an actual finish is given, whatever it says: what is finished is neither behind nor overdue. */
export function isFinished(state: CellState): boolean {
  return state !== CellState.Absent && state !== CellState.Empty;
}
