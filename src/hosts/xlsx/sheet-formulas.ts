/** A sheet's formulas, shared and array formulas written out for each cell. */
import { parseArea } from '../../core/sheet/address.js';
import { type Area, cellKey } from '../../core/sheet/snapshot.js';
import { flatCopy } from './flat-copy.js';
import { type FormulaTemplate, formulaTemplate, shiftedFormula } from './shifted-formula.js';

/** A cell's formula as OOXML tells it (an f element). */
export interface FormulaElement {
  /** shared, array or dataTable; undefined for a plain one. */
  readonly kind: string | undefined;
  readonly sharedIndex: string | undefined;
  /** A1:B2, the cells of an array formula or data table. */
  readonly area: string | undefined;
  readonly text: string;
}

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly template: FormulaTemplate;
}

interface ArrayFormula {
  readonly area: Area;
  readonly text: string;
}

/** Formulas repeat in runs (=$B$1, IF without references): this many are kept to be told again. */
const REMEMBERED = 2048;

/** Every cell is asked for the array formulas over it, so their number is bounded; sheets have a handful. */
const MOST_OPEN_ARRAYS = 256;

/** Newer functions carry a prefix in files that nobody types. */
function withoutPrefixes(text: string): string {
  return text.includes('_xl') ? text.replace(/\b_xl(?:fn|ws|pm)\./g, '') : text;
}

export class SheetFormulas {
  readonly byCell = new Map<number, string>();
  private readonly shared = new Map<string, Shared>();
  private readonly remembered = new Map<string, string>();
  private readonly waiting: { row: number; column: number; sharedIndex: string }[] = [];
  private arrays: readonly ArrayFormula[] = [];
  /** Takes back what the row in the making said about other cells. */
  private undo: (() => void)[] = [];

  /** True where a cell without an f of its own may belong to an array formula. */
  get hasArrays(): boolean {
    return this.arrays.length > 0;
  }

  /** What an f element in this cell says. */
  add(row: number, column: number, element: FormulaElement): void {
    const text = withoutPrefixes(element.text);
    if (element.kind === 'shared' && element.sharedIndex !== undefined) {
      this.addShared(row, column, element.sharedIndex, text);
    } else if (element.kind === 'array') {
      const formula = this.set(row, column, text);
      this.openArray(element.area, formula);
    } else if (element.kind === 'dataTable') {
      this.openArray(element.area, this.set(row, column, 'TABLE()'));
    } else if (text !== '') {
      this.set(row, column, text);
    }
  }

  /** A plain formula, as most are. */
  addPlain(row: number, column: number, text: string): void {
    const plain = withoutPrefixes(text);
    if (plain !== '') this.set(row, column, plain);
  }

  /** A cell without an f of its own: it has the formula of the array it lies in. */
  cover(row: number, column: number): void {
    for (const { area, text } of this.arrays) {
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) {
        this.byCell.set(cellKey(row, column), text);
        return;
      }
    }
  }

  /** Array formulas that ended above are over. */
  enterRow(row: number): void {
    if (this.undo.length > 0) this.undo = [];
    if (this.arrays.length > 0) this.arrays = this.arrays.filter(({ area }) => area.bottom >= row);
  }

  /** The row will be told again: only what it said about itself may stay, since it will say the same. */
  leaveRow(): void {
    for (const step of this.undo.reverse()) step();
    this.undo = [];
  }

  /** Cells that came before the one whose formula they share. */
  finish(): void {
    for (const { row, column, sharedIndex } of this.waiting) {
      const shared = this.shared.get(sharedIndex);
      const text =
        shared === undefined ? '' : shiftedFormula(shared.template, row - shared.row, column - shared.column);
      this.set(row, column, text);
    }
    this.waiting.length = 0;
  }

  private addShared(row: number, column: number, sharedIndex: string, text: string): void {
    if (text !== '') {
      const before = this.shared.get(sharedIndex);
      this.undo.push(() => {
        if (before === undefined) this.shared.delete(sharedIndex);
        else this.shared.set(sharedIndex, before);
      });
      this.shared.set(sharedIndex, { row, column, template: formulaTemplate(text) });
      this.set(row, column, text);
      return;
    }
    const shared = this.shared.get(sharedIndex);
    if (shared === undefined) this.waiting.push({ row, column, sharedIndex });
    else this.set(row, column, shiftedFormula(shared.template, row - shared.row, column - shared.column));
  }

  private openArray(reference: string | undefined, text: string): void {
    const area = reference === undefined ? undefined : parseArea(reference);
    const single = area === undefined || (area.top === area.bottom && area.left === area.right);
    if (single || this.arrays.length >= MOST_OPEN_ARRAYS) return;
    const before = this.arrays;
    this.undo.push(() => {
      this.arrays = before;
    });
    this.arrays = [...before, { area, text }];
  }

  private set(row: number, column: number, text: string): string {
    let kept = this.remembered.get(text);
    if (kept === undefined) {
      if (this.remembered.size >= REMEMBERED) this.remembered.clear();
      kept = flatCopy(text);
      this.remembered.set(kept, kept);
    }
    this.byCell.set(cellKey(row, column), kept);
    return kept;
  }
}
