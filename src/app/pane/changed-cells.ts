/** What differs between a sheet as it was and as it was read again. */
import type { CellChange } from '../../core/recheck.js';
import {
  cellKey,
  formatIndexAt,
  isCellError,
  MAX_COLUMNS,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/sheet/snapshot.js';

/**
 * @param now the same workbook, or some of its sheets
 * @returns `structure` where more than cells differ: another sheet, other merges, other hidden rows
 */
export function changedCells(before: WorkbookSnapshot, now: WorkbookSnapshot): readonly CellChange[] | 'structure' {
  const changes: CellChange[] = [];
  for (const sheet of now.sheets) {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    if (old === undefined || !sameForm(old, sheet)) return 'structure';
    addChanges({ before, old, now, sheet }, changes);
  }
  return changes;
}

function sameForm(old: SheetSnapshot, sheet: SheetSnapshot): boolean {
  return (
    old.visibility === sheet.visibility &&
    old.merges.length === sheet.merges.length &&
    old.merges.every(({ top, left, bottom, right }, index) => {
      const merge = sheet.merges[index];
      return merge?.top === top && merge.left === left && merge.bottom === bottom && merge.right === right;
    }) &&
    sameMembers(old.hiddenRows, sheet.hiddenRows) &&
    sameMembers(old.hiddenColumns, sheet.hiddenColumns)
  );
}

function sameMembers(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return some.size === others.size && [...some].every((member) => others.has(member));
}

interface SheetPair {
  readonly before: WorkbookSnapshot;
  readonly old: SheetSnapshot;
  readonly now: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
}

function addChanges({ before, old, now, sheet }: SheetPair, changes: CellChange[]): void {
  const keys = new Set<number>();
  const addRow = (row: number, of: SheetSnapshot): void => {
    const length = Math.max(of.rows[row]?.length ?? 0, of.formats[row]?.length ?? 0);
    for (let column = 0; column < length; column++) keys.add(cellKey(row, column));
  };
  const rows = Math.max(old.rows.length, sheet.rows.length, old.formats.length, sheet.formats.length);
  for (let row = 0; row < rows; row++) {
    addRow(row, old);
    addRow(row, sheet);
    for (const key of keys) {
      const column = key % MAX_COLUMNS;
      const value = valueAt(sheet, row, column);
      const formula = sheet.formulas.get(key) ?? null;
      const numberFormat = now.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
      const same =
        sameValue(valueAt(old, row, column), value) &&
        (old.formulas.get(key) ?? null) === formula &&
        (before.numberFormats[formatIndexAt(old, row, column)] ?? 'General') === numberFormat;
      if (!same) changes.push({ sheet: sheet.name, row, column, value, formula, numberFormat });
    }
    keys.clear();
  }
}

function sameValue(some: CellValue, other: CellValue): boolean {
  if (isCellError(some) || isCellError(other)) {
    return isCellError(some) && isCellError(other) && some.error === other.error;
  }
  return some === other;
}
