/** A project is smaller than what the policy asks of its kind to be on the list (入库标准). */
import { projectsInScope } from '../../progress/scope.js';
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { meta } from '../rule.js';
import { LEAST_TOLERANCE } from '../tolerance.js';

export const ENTRY_THRESHOLD_RULE = meta('entry-threshold-missed', 'portfolio', 'warning');

export function checkEntryThresholds(context: CheckContext, tell: Tell): void {
  for (const { scope, totalInvestment: threshold } of context.policy.entryThresholds) {
    const kinds = [scope.programme, scope.tier, scope.sector].filter((name) => name !== null);
    for (const row of projectsInScope(context, scope) ?? []) {
      const totalInvestment = row.amount('totalInvestment');
      const column = row.table.column('totalInvestment');
      if (column === undefined || totalInvestment === undefined) continue;
      if (totalInvestment >= threshold - LEAST_TOLERANCE) continue;
      const { sheet, sheetIndex } = row.table;
      tell(
        ENTRY_THRESHOLD_RULE,
        { sheetIndex, sheet: sheet.name, row: row.row, column: column.column, list: row.list, project: row.name },
        'totalInvestment',
        { heading: column.heading, unit: row.unit('totalInvestment'), totalInvestment, threshold, kinds },
      );
    }
  }
}
