/** A started project large enough for the statistics that has not entered them. */
import { readYesNo } from '../../values/yes-no.js';
import { meta, rowRule } from '../rule.js';

export const statisticsEntryMissing = rowRule({
  meta: meta('statistics-entry-missing', 'progress', 'info'),
  needs: ['inStatistics', 'totalInvestment'],
  check(row, context) {
    if (!row.has('inStatistics') || context.start(row) !== 'yes') return undefined;
    const totalInvestment = row.amount('totalInvestment');
    if (totalInvestment === undefined || totalInvestment < context.policy.numbers.statisticsEntry) return undefined;
    const reading = readYesNo(row.value('inStatistics'));
    if (reading.kind !== 'value' || reading.yes) return undefined;
    return {
      field: 'inStatistics',
      data: { heading: row.heading('inStatistics'), unit: row.unit('totalInvestment'), totalInvestment },
    };
  },
});
