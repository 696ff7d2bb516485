/** Results of formulas after the roll: without them every total of a file would be that of last month until it is calculated. */
import { contentOf } from '../fixes/edited-workbook.js';
import { recalculated } from '../recalculation/recalculated.js';
import { cellAddress } from '../sheet/address.js';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot.js';
import type { CellRef, CellWrite } from '../sheet/write-plan.js';
import type { RollTold } from './roll-plan.js';

export interface RolledResults {
  readonly writes: readonly CellWrite[];
  readonly told: readonly RollTold[];
}

export function rolledResults(
  workbook: WorkbookSnapshot,
  rolled: readonly CellWrite[],
  protectedSheets: ReadonlySet<string>,
): RolledResults {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const written = rolled.map(({ sheet, row, column, after }) => ({ sheet, row, column, value: after.value }));
  const { results, unknown } = recalculated(workbook.sheets, written);
  const writes: CellWrite[] = [];
  const open: CellRef[] = [];
  const write = (at: CellRef, value: CellValue): void => {
    const { row, column } = at;
    const before = contentOf(workbook, sheets.get(at.sheet) as SheetSnapshot, row, column);
    writes.push({ sheet: at.sheet, row, column, before, after: { ...before, value } });
  };
  for (const { value, ...at } of results) {
    if (protectedSheets.has(at.sheet)) open.push(at);
    else write(at, value);
  }
  for (const at of unknown) {
    const stored = valueAt(sheets.get(at.sheet) as SheetSnapshot, at.row, at.column);
    if (stored === null) continue;
    open.push(at);
    // A figure of last month is worse than none; a text (a heading, a remark) is still what people know the cell by.
    if (typeof stored !== 'string' && !protectedSheets.has(at.sheet)) write(at, null);
  }
  return { writes, told: toldBySheet(open) };
}

function toldBySheet(open: readonly CellRef[]): readonly RollTold[] {
  const bySheet = new Map<string, CellRef[]>();
  for (const at of open) {
    const there = bySheet.get(at.sheet);
    if (there === undefined) bySheet.set(at.sheet, [at]);
    else there.push(at);
  }
  return [...bySheet].map(([sheet, cells]) => {
    const [first] = [...cells].sort((one, other) => one.row - other.row || one.column - other.column) as [CellRef];
    const cell = cellAddress(first.row, first.column);
    return { kind: 'formulas-uncalculated', sheet, cell, cells: cells.length };
  });
}
