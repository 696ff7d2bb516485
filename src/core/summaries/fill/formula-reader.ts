/** What the user's formulas come to, though the cells that they add up are only now filled, or were since it was stored. */
import {
  cellKey,
  isCellError,
  MAX_COLUMNS,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../sheet/snapshot.js';
import { isChanged, type FilledTab } from './filled-tab.js';
import { evaluate, referredAreas, type CellNumber } from './small-formula.js';

/** Deeper chains of formulas are not followed. */
const DEEPEST = 20;
/** Of a formula over whole lists the stored value is as good. */
const MOST_CELLS = 20_000;

export class FormulaReader {
  /** By sheet name and cell: what shall stand there. */
  private readonly changed = new Map<string, Map<number, CellValue>>();
  private readonly pending = new Map<string, boolean>();
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;

  constructor(workbook: WorkbookSnapshot, tabs: readonly FilledTab[]) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { tab, cells } of tabs) {
      const changed = this.changed.get(tab.sheet.name) ?? new Map<number, CellValue>();
      this.changed.set(tab.sheet.name, changed);
      for (const cell of cells) if (isChanged(cell)) changed.set(cellKey(cell.row, cell.column), cell.after.value);
    }
  }

  /** Whether the formula goes back to cells that are not yet what they shall be. */
  isPending(sheet: SheetSnapshot, row: number, column: number, depth = 0): boolean {
    const key = cellKey(row, column);
    if (this.changed.get(sheet.name)?.has(key) === true) return true;
    const formula = sheet.formulas.get(key);
    if (formula === undefined || depth > DEEPEST) return false;
    const name = `${sheet.name}\n${key}`;
    const known = this.pending.get(name);
    if (known !== undefined) return known;
    // Until it is known, a circle says nothing.
    this.pending.set(name, false);
    const found = referredAreas(formula).some((area) => {
      const of = area.sheet === null ? sheet : this.sheets.get(area.sheet);
      const changed = of === undefined ? undefined : this.changed.get(of.name);
      // Only sheets with summaries hold cells that are filled.
      if (of === undefined || changed === undefined) return false;
      const held = (at: number): boolean => {
        const place = { row: Math.floor(at / MAX_COLUMNS), column: at % MAX_COLUMNS };
        return (
          place.row >= area.top && place.row <= area.bottom && place.column >= area.left && place.column <= area.right
        );
      };
      if ([...changed.keys()].some(held)) return true;
      return [...of.formulas.keys()].some(
        (at) => held(at) && this.isPending(of, Math.floor(at / MAX_COLUMNS), at % MAX_COLUMNS, depth + 1),
      );
    });
    this.pending.set(name, found);
    return found;
  }

  /** undefined: nothing can be said. */
  valueOf(sheet: SheetSnapshot, row: number, column: number): CellValue | undefined {
    const formula = sheet.formulas.get(cellKey(row, column)) ?? '';
    const stored = valueAt(sheet, row, column);
    const isPending = this.isPending(sheet, row, column);
    if (isCellError(stored) && !isPending) return stored;
    const worked = this.worked(sheet, formula, 0);
    if (worked !== undefined) return worked;
    return isPending || stored === null ? undefined : stored;
  }

  private worked(sheet: SheetSnapshot, formula: string, depth: number): number | undefined {
    if (depth > DEEPEST) return undefined;
    const size = referredAreas(formula).reduce(
      (sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
    if (size > MOST_CELLS) return undefined;
    const cellAt: CellNumber = (name, row, column) => {
      const of = name === null ? sheet : this.sheets.get(name);
      return of === undefined ? undefined : this.numberAt(of, row, column, depth);
    };
    return evaluate(formula, cellAt);
  }

  private numberAt(sheet: SheetSnapshot, row: number, column: number, depth: number): ReturnType<CellNumber> {
    const key = cellKey(row, column);
    const changed = this.changed.get(sheet.name)?.get(key);
    if (changed !== undefined) return typeof changed === 'number' ? changed : 'nothing';
    const value = valueAt(sheet, row, column);
    const formula = sheet.formulas.get(key);
    if (formula !== undefined) {
      const worked = this.changed.has(sheet.name) ? this.worked(sheet, formula, depth + 1) : undefined;
      if (worked !== undefined) return worked;
      if (value === null || this.isPending(sheet, row, column)) return undefined;
    }
    if (isCellError(value)) return undefined;
    return typeof value === 'number' ? value : 'nothing';
  }
}
