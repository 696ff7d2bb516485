/**
 * How a sheet that the product made is known where its stamp is gone: programs that save a workbook anew (LibreOffice,
 * among others) keep cells and drop what we keep unseen. The name alone says nothing, somebody may have a sheet of theirs
 * under it: it is the texts that only we write, each in its place.
 */
import type { CellValue } from './snapshot.js';
import type { MadeSheet } from './write-plan.js';

export interface PlacedText {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** All of them have to stand there. */
export type SheetLook = readonly PlacedText[];

/** Fewer headings than these may stand alike in anybody's sheet. */
const FEWEST_HEADINGS = 4;

/** Any one of them is enough. Where the sheet says nothing else, it is its head: the last row that stays in view. */
export function looksOf({ knownBy, rows, frozenRows }: MadeSheet): readonly SheetLook[] {
  if (knownBy !== undefined) return knownBy;
  const row = frozenRows - 1;
  const look = headLook(
    row,
    (rows[row] ?? []).map(({ value }) => value),
  );
  return look.length < FEWEST_HEADINGS ? [] : [look];
}

/** The texts of a row from its first column on; what is no text is passed over. */
export function headLook(row: number, values: readonly CellValue[]): SheetLook {
  return values.flatMap((text, column) => (typeof text === 'string' && text !== '' ? [{ row, column, text }] : []));
}

export function bearsLook(
  looks: readonly SheetLook[],
  valueAt: (row: number, column: number) => CellValue | undefined,
): boolean {
  return looks.some(
    (look) => look.length > 0 && look.every(({ row, column, text }) => isSame(valueAt(row, column), text)),
  );
}

/** Spaces at the ends and the kind of line break are other programs' own. */
function isSame(value: CellValue | undefined, text: string): boolean {
  return typeof value === 'string' && plain(value) === plain(text);
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
