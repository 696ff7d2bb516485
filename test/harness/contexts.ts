/** Contexts of one sheet of one list, for tests of figures over its projects. */
import { prepare } from '../../src/core/check.js';
import type { CheckContext } from '../../src/core/rules/context.js';
import type { ListId } from '../../src/core/schema/fields.js';
import { listSheet, type ListSheetOptions, type RowValues } from './lists.js';
import { policyWith } from './rule-cases.js';
import { workbook } from './workbook.js';

export interface ContextOptions extends ListSheetOptions {
  readonly list?: ListId;
  /** ISO date; else the last of the month. */
  readonly asOf?: string;
}

/** September 2022; without amounts of its own a row has a plan of 1200 and 950 done. */
export function contextOf(
  rows: readonly RowValues[],
  policy: Readonly<Record<string, unknown>> = {},
  { list = 'under-construction', asOf, ...sheet }: ContextOptions = {},
): CheckContext {
  const sheets = [listSheet(list, rows, sheet)];
  return prepare(workbook({ sheets }), policyWith(policy), asOf === undefined ? {} : { asOf }).context;
}
