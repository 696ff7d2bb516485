/**
 * Total and group rows of a workbook as canonical text: what each is called and its amounts in 万元. They follow from the
 * projects, but people read and copy them: one that was typed over is another workbook.
 */
import { isReadable } from '../lists/cell-state.js';
import type { ListTable } from '../lists/table.js';
import type { CheckContext } from '../rules/context.js';
import type { FieldName } from '../schema/fields.js';
import { isCellError, valueAt } from '../sheet/snapshot.js';
import { foldText, isBlankSign } from '../values/text.js';
import { plain } from './canonical-rows.js';

export interface CanonicalTotal {
  readonly name: string;
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly text: string;
}

/** Group rows that hold neither an amount nor a count say nothing but where their projects stand. */
export function canonicalTotals({ recognised }: CheckContext): readonly CanonicalTotal[] {
  return recognised.sheets.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      [...table.rows.groups, ...table.rows.totals]
        .sort((one, other) => one.row - other.row)
        .flatMap(({ row, label, count }): CanonicalTotal[] => {
          const amounts = amountsOf(table, row);
          if (amounts.length === 0 && count === undefined) return [];
          const name = foldText(label);
          const text = JSON.stringify(['total', name, ...amounts]);
          return [{ name, sheet: table.sheet.name, row, text }];
        }),
    ),
  );
}

function amountsOf(table: ListTable, row: number): [FieldName, string][] {
  return table.columns
    .filter(({ kind }) => kind === 'money')
    .map(({ field, column }): [FieldName, string] => [field, said(table, row, field, column)])
    .filter(([, text]) => text !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function said(table: ListTable, row: number, field: FieldName, column: number): string {
  if (isReadable(table.stateAt(row, field))) return plain(table.valueAt(row, field));
  const value = valueAt(table.sheet, row, column);
  if (value === null) return table.isNotCalculated(row, column) ? '?' : '';
  const text = isCellError(value) ? value.error : String(value);
  return isBlankSign(text) ? '' : `?${foldText(text)}`;
}
