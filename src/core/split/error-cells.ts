/** Cells of projects that hold an error value: a part has nothing to copy from them, and people are told. */
import type { CheckContext } from '../rules/context.js';
import { cellAddress } from '../sheet/address.js';
import { isCellError } from '../sheet/snapshot.js';

export interface ErrorCell {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** #REF! */
  readonly error: string;
}

export function errorCells({ sheets }: CheckContext): ErrorCell[] {
  return sheets.flatMap(({ reading: { sheet }, tables }) =>
    tables.flatMap(({ rows }) =>
      [...new Set([...rows.projects, ...rows.childOf.keys(), ...rows.partOf.keys()])]
        .sort((one, other) => one - other)
        .flatMap((row) =>
          (sheet.rows[row] ?? []).flatMap((value, column): ErrorCell[] =>
            value !== undefined && isCellError(value)
              ? [{ sheet: sheet.name, cell: cellAddress(row, column), error: value.error }]
              : [],
          ),
        ),
    ),
  );
}
