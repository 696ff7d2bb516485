/** Stored results of a row's own formulas after cells of the row are written: a file's results are its last program's. */
import { cellKey, isCellError, MAX_COLUMNS, valueAt, type CellValue, type SheetSnapshot } from '../sheet/snapshot.js';
import type { CellWrite } from '../sheet/write-plan.js';
import { calculated } from './row-arithmetic.js';

/** A formula may look at another one's result, and that at a third one's. */
const PASSES = 3;

/**
 * Only formulas that are understood, and whose stored result is what they come to before the writes, are trusted.
 * @param contentOf format and formula of a cell as it stands
 */
export function recalculatedRows(
  sheets: readonly SheetSnapshot[],
  written: readonly CellWrite[],
  contentOf: (sheet: SheetSnapshot, row: number, column: number) => CellWrite['before'],
): CellWrite[] {
  return sheets.flatMap((sheet) => {
    const own = written.filter((write) => write.sheet === sheet.name);
    if (own.length === 0 || sheet.formulas.size === 0) return [];
    const now = new Map<number, CellValue>(own.map(({ row, column, after }) => [cellKey(row, column), after.value]));
    const rows = new Set(own.map(({ row }) => row));
    const formulas = [...sheet.formulas].filter(([key]) => rows.has(Math.floor(key / MAX_COLUMNS)) && !now.has(key));
    const writes = new Map<number, CellWrite>();
    for (let pass = 0; pass < PASSES; pass++) {
      for (const [key, formula] of formulas) {
        const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
        const stored = valueAt(sheet, row, column);
        const was = calculated(formula, row, (at) => plain(valueAt(sheet, row, at)));
        if (!isResult(was, stored)) continue;
        const is = calculated(formula, row, (at) => {
          const written = now.get(cellKey(row, at));
          return plain(written === undefined ? valueAt(sheet, row, at) : written);
        });
        if (is === undefined || is === '#' || is === was) continue;
        now.set(key, is);
        const before = contentOf(sheet, row, column);
        writes.set(key, { sheet: sheet.name, row, column, before, after: { ...before, value: is } });
      }
    }
    return [...writes.values()];
  });
}

function plain(value: CellValue): number | string | boolean | null | undefined {
  return isCellError(value) ? undefined : value;
}

function isResult(result: ReturnType<typeof calculated>, stored: CellValue): boolean {
  if (typeof result === 'number' && typeof stored === 'number') {
    return Math.abs(result - stored) <= 1e-9 * Math.max(1, Math.abs(stored));
  }
  return result !== undefined && result !== '#' && result === stored;
}
