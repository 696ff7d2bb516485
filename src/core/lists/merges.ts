/** Merged cells, looked up by cell. */
import { valueAt, type Area, type CellValue, type SheetSnapshot } from '../sheet/snapshot.js';

export class MergeIndex {
  private readonly byRow = new Map<number, Area[]>();

  constructor(merges: readonly Area[]) {
    for (const area of merges) {
      for (let row = area.top; row <= area.bottom; row++) {
        const there = this.byRow.get(row);
        if (there === undefined) this.byRow.set(row, [area]);
        else there.push(area);
      }
    }
  }

  /** The merged area that covers the cell, its own top left cell included. */
  areaAt(row: number, column: number): Area | undefined {
    return this.byRow.get(row)?.find((area) => column >= area.left && column <= area.right);
  }

  /** The row whose value stands for this cell: the top of a downward merge, else the row itself. */
  originRow(row: number, column: number): number {
    const area = this.areaAt(row, column);
    return area !== undefined && area.left === column ? area.top : row;
  }
}

const indexes = new WeakMap<SheetSnapshot, MergeIndex>();

/** The sheet's merges, indexed once. */
export function mergesOf(sheet: SheetSnapshot): MergeIndex {
  let index = indexes.get(sheet);
  if (index === undefined) {
    index = new MergeIndex(sheet.merges);
    indexes.set(sheet, index);
  }
  return index;
}

/** The cell's value as the row has it; a downward merge stands for every row that it covers. */
export function mergedValueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return valueAt(sheet, mergesOf(sheet).originRow(row, column), column);
}
