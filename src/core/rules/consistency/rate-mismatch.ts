/** The completion rate is not what the amounts beside it give. */
import { isReadable } from '../../lists/cell-state.js';
import { isPercentFormat } from '../../sheet/number-format.js';
import { readRate } from '../../values/rate.js';
import { ruleSetting } from '../../policies/rule-setting.js';
import { meta, rowRule } from '../rule.js';

/** Half a point; `points` of the policy's rule changes it. */
const DEFAULT_POINTS = 0.5;

export const rateMismatch = rowRule({
  meta: meta('rate-mismatch', 'consistency', 'error'),
  needs: ['completionRate', 'investedYearToDate', 'annualPlan'],
  check(row, { policy }) {
    if (!isReadable(row.state('completionRate'))) return undefined;
    const investedYearToDate = row.amount('investedYearToDate');
    const annualPlan = row.amount('annualPlan');
    const column = row.table.column('completionRate');
    if (investedYearToDate === undefined || annualPlan === undefined || annualPlan === 0 || column === undefined) {
      return undefined;
    }
    const percent = isPercentFormat(row.table.formatCode(row.row, column.column));
    const reading = readRate(row.value('completionRate'), percent);
    if (reading.kind !== 'value') return undefined;
    const expected = investedYearToDate / annualPlan;
    const allowed = (ruleSetting(policy, 'rate-mismatch').numbers.points ?? DEFAULT_POINTS) / 100 + 1e-9;
    const readings = [reading.fraction, ...(reading.alternative === null ? [] : [reading.alternative])];
    if (readings.some((fraction) => Math.abs(fraction - expected) <= allowed)) return undefined;
    const rate = readings.reduce((nearest, fraction) =>
      Math.abs(fraction - expected) < Math.abs(nearest - expected) ? fraction : nearest,
    );
    return { field: 'completionRate', data: { heading: row.heading('completionRate'), rate, expected } };
  },
});
