/** A formula of the user in a summary tab comes to something else than the projects do. */
import { isOurFormula } from '../../summaries/detail/our-formula.js';
import { fillTab } from '../../summaries/fill/filled-tab.js';
import { keptFormulaMismatches, type FormulaMismatch } from '../../summaries/fill/kept-formulas.js';
import { recogniseSummaries } from '../../summaries/recognise/recognise-summaries.js';
import type { SummaryTab } from '../../summaries/recognise/summary-tab.js';
import { isMoneyMeasure } from '../../summaries/values.js';
import { cellKey } from '../../sheet/snapshot.js';
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { meta } from '../rule.js';

export const SUMMARY_RULES = {
  summaryMismatch: meta('summary-mismatch', 'summary', 'warning'),
} as const;

/** Workbooks of which it is known that nothing in their summaries is a formula: edits of lists change nothing about it. */
const withoutFormulas = new WeakSet<CheckContext>();

/** By the stored values; formulas over cells that a fill has still to bring up to date say nothing yet. */
export function checkSummaries(context: CheckContext, tell: Tell): void {
  if (context.rows.length === 0 || withoutFormulas.has(context)) return;
  const { tables } = recogniseSummaries(context);
  if (!tables.some(hasFormula)) {
    withoutFormulas.add(context);
    return;
  }
  const filled = tables.map((table) => fillTab(context, table, null));
  tellMismatches(keptFormulaMismatches(context, filled, 'stored'), tell);
}

export function tellMismatches(mismatches: readonly FormulaMismatch[], tell: Tell): void {
  for (const { tab, cell, data } of mismatches) {
    const { row, column, measure, list } = cell;
    const place = { sheetIndex: tab.sheetIndex, sheet: tab.sheet.name, row, column, list };
    const field = isMoneyMeasure(measure) || measure === 'completionRate' ? measure : null;
    tell(SUMMARY_RULES.summaryMismatch, place, field, data);
  }
}

/** Whether a cell of a measure holds a formula of the user. */
function hasFormula({ sheet, rows, columns }: SummaryTab): boolean {
  if (sheet.formulas.size === 0) return false;
  return rows.some(({ row }) =>
    columns.some(({ column }) => {
      const formula = sheet.formulas.get(cellKey(row, column));
      return formula !== undefined && !isOurFormula(formula);
    }),
  );
}
