/**
 * Stored results of formulas after cells were written, as a program that calculates would have them: a file's own results
 * are those of its last calculation. Every formula that looks at what was written is followed, over rows, columns and
 * sheets. Only one that is understood, and whose stored result is what it comes to before the writes, is trusted; of
 * every other one it is told that nobody knows its result now.
 */
import { cellKey, isCellError, MAX_COLUMNS, valueAt, type CellValue, type SheetSnapshot } from '../sheet/snapshot.js';
import type { CellRef } from '../sheet/write-plan.js';
import { columnSum } from './column-sum.js';
import { referencesOf, type FormulaReferences } from './formula-references.js';
import { calculated, type Result } from './row-arithmetic.js';

export interface WrittenValue extends CellRef {
  readonly value: CellValue;
}

export interface Recalculated {
  /** Results that are others than the stored ones. */
  readonly results: readonly (CellRef & { readonly value: string | number | boolean })[];
  /** Formulas whose stored result may be wrong now. */
  readonly unknown: readonly CellRef[];
}

export function recalculated(sheets: readonly SheetSnapshot[], written: readonly WrittenValue[]): Recalculated {
  return new Recalculation(sheets, written).outcome();
}

interface FormulaCell {
  readonly of: ChangedSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly references: FormulaReferences;
}

/** What stands in a sheet's cells now; undefined: not known, or not yet. */
class ChangedSheet {
  readonly now = new Map<number, CellValue | undefined>();
  private readonly rowsByColumn = new Map<number, Set<number>>();

  constructor(readonly sheet: SheetSnapshot) {}

  change(row: number, column: number, value: CellValue | undefined): void {
    this.now.set(cellKey(row, column), value);
    const rows = this.rowsByColumn.get(column);
    if (rows === undefined) this.rowsByColumn.set(column, new Set([row]));
    else rows.add(row);
  }

  valueNow(row: number, column: number): CellValue | undefined {
    const key = cellKey(row, column);
    return this.now.has(key) ? this.now.get(key) : valueAt(this.sheet, row, column);
  }

  hasChangesIn(area: { top: number; left: number; bottom: number; right: number }): boolean {
    for (const [column, rows] of this.rowsByColumn) {
      if (column < area.left || column > area.right) continue;
      if (area.bottom - area.top < rows.size) {
        for (let row = area.top; row <= area.bottom; row++) if (rows.has(row)) return true;
      } else {
        for (const row of rows) if (row >= area.top && row <= area.bottom) return true;
      }
    }
    return false;
  }
}

class Recalculation {
  private readonly sheets: ReadonlyMap<string, ChangedSheet>;
  private waiting: FormulaCell[] = [];
  private readonly results: (CellRef & { readonly value: string | number | boolean })[] = [];
  private readonly unknown: CellRef[] = [];

  constructor(sheets: readonly SheetSnapshot[], written: readonly WrittenValue[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), new ChangedSheet(sheet)]));
    for (const { sheet, row, column, value } of written) this.sheetOf(sheet)?.change(row, column, value);
  }

  outcome(): Recalculated {
    if ([...this.sheets.values()].some(({ now }) => now.size > 0)) {
      this.follow();
      this.calculate();
    }
    return { results: this.results, unknown: this.unknown };
  }

  private sheetOf(name: string): ChangedSheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  /** Finds every formula that looks at a change, at one that does, and so on. */
  private follow(): void {
    let others = [...this.sheets.values()].flatMap((of) =>
      [...of.sheet.formulas]
        .filter(([key]) => !of.now.has(key))
        .map(([key, formula]): FormulaCell => {
          const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
          return { of, row, column, formula, references: referencesOf(formula) };
        }),
    );
    for (let found = -1; found !== this.waiting.length;) {
      found = this.waiting.length;
      others = others.filter((cell) => {
        if (!this.looksAtChange(cell)) return true;
        cell.of.change(cell.row, cell.column, undefined);
        this.waiting.push(cell);
        return false;
      });
    }
  }

  private looksAtChange({ of, references: { areas, isOpen } }: FormulaCell): boolean {
    return (
      isOpen || areas.some((area) => (area.sheet === null ? of : this.sheetOf(area.sheet))?.hasChangesIn(area) === true)
    );
  }

  /** In rounds: what one formula waits for is another's result. */
  private calculate(): void {
    for (let left = -1; left !== this.waiting.length;) {
      left = this.waiting.length;
      this.waiting = this.waiting.filter((cell) => {
        const { of, row, column } = cell;
        const value = newResult(cell);
        if (value === undefined) return true;
        of.now.set(cellKey(row, column), value);
        if (value !== valueAt(of.sheet, row, column)) this.results.push({ sheet: of.sheet.name, row, column, value });
        return false;
      });
    }
    for (const { of, row, column } of this.waiting) this.unknown.push({ sheet: of.sheet.name, row, column });
  }
}

function newResult({ of, row, column, formula }: FormulaCell): string | number | boolean | undefined {
  const resultOf = (valueOf: (row: number, column: number) => CellValue | undefined): Result => {
    const inRow = calculated(formula, row, (at) => plain(valueOf(row, at)));
    return inRow ?? columnSum(formula, { row, column }, of.sheet, (at) => valueOf(at, column));
  };
  const was = resultOf((at, in_) => valueAt(of.sheet, at, in_));
  if (!isResult(was, valueAt(of.sheet, row, column))) return undefined;
  const is = resultOf((at, in_) => of.valueNow(at, in_));
  return is === '#' ? undefined : is === was ? (valueAt(of.sheet, row, column) as typeof is) : is;
}

function plain(value: CellValue | undefined): number | string | boolean | null | undefined {
  return isCellError(value) ? undefined : value;
}

function isResult(result: Result, stored: CellValue): boolean {
  if (typeof result === 'number' && typeof stored === 'number') {
    return Math.abs(result - stored) <= 1e-9 * Math.max(1, Math.abs(stored));
  }
  return result !== undefined && result !== '#' && result === stored;
}
