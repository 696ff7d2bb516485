/** What the pane asks of rows besides their findings: whose they are, and how the whole stands. Made once a report, when first asked for. */
import { prepare } from '../../core/check.js';
import type { Report } from '../../core/report.js';
import type { CheckContext } from '../../core/rules/context.js';
import { responsibilityField } from '../../core/rules/values/responsible-organisation.js';
import { isGenericRole, splitOrganisations } from '../../core/values/organisations.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { questionOf } from './question.js';

const contexts = new WeakMap<Report, CheckContext>();

export function contextOf({ report, session, corrections, comparing }: CheckedWorkbook): CheckContext {
  let context = contexts.get(report);
  if (context === undefined) {
    const { policy, options } = questionOf(corrections, comparing);
    context = prepare(session.snapshot, policy, options).context;
    contexts.set(report, context);
  }
  return context;
}

/** By sheet and row as people count it; null: nobody answers for the row, or it is no project's. */
export type OrganisationOfRow = (sheet: string, row: number) => string | null;

const organisations = new WeakMap<CheckContext, OrganisationOfRow>();

/** The first organisation of the row's responsibility column, by its registered name where it has one. */
export function organisationsOfRows(checked: CheckedWorkbook): OrganisationOfRow {
  const context = contextOf(checked);
  let known = organisations.get(context);
  if (known === undefined) {
    const names = namesByRow(context);
    known = (sheet, row) => names.get(`${sheet}\n${row}`) ?? null;
    organisations.set(context, known);
  }
  return known;
}

function namesByRow(context: CheckContext): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of context.rows) {
    const field = responsibilityField(row.table);
    const text = field === undefined ? null : row.value(field);
    if (typeof text !== 'string') continue;
    const named = splitOrganisations(text, context.register?.joined).find((one) => !isGenericRole(one.text));
    if (named === undefined) continue;
    const found = context.register?.find(named.text);
    const name = found === undefined || found.kind === 'unknown' ? named.text : found.name;
    names.set(`${row.table.sheet.name}\n${row.row + 1}`, name);
  }
  return names;
}
