/** One sheet of the in-memory workbook. It knows nothing of Office.js, of events or of protection being enforced. */
import type { Area } from '../../core/sheet/snapshot.js';
import { difference, intersection } from './area.js';
import { emptyCell, hasContent, hasFormat, type Cell } from './cell.js';
import type { ConditionalFormat } from './conditional-format.js';
import type { Validation } from './data-validation.js';
import type { SheetChart } from './sheet-chart.js';

export type Visibility = 'visible' | 'hidden' | 'very-hidden';

export interface Note {
  row: number;
  column: number;
  content: string;
  readonly authorName: string;
  visible: boolean;
}

type SheetRow = (Cell | undefined)[];

export class Worksheet {
  visibility: Visibility = 'visible';
  tabColor = '';
  rows: (SheetRow | undefined)[] = [];
  merges: Area[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** In points, as format.columnWidth and format.rowHeight count. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** In order of priority, the first wins. */
  conditionalFormats: ConditionalFormat[] = [];
  isProtected = false;
  protectionOptions: Readonly<Record<string, unknown>> = {};
  /** The frozen rows and columns at the top and left. */
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  showGridlines = true;
  readonly customProperties = new Map<string, string>();
  notes: Note[] = [];
  validations: Validation[] = [];
  charts: SheetChart[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cellAt(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  /** The cell, made where there was none. */
  ensureCell(row: number, column: number): Cell {
    const cells = (this.rows[row] ??= []);
    return (cells[column] ??= emptyCell());
  }

  /** Every existing cell of the area, row by row. */
  *cellsIn(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    const bottom = Math.min(area.bottom, this.rows.length - 1);
    for (let row = area.top; row <= bottom; row++) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      const right = Math.min(area.right, cells.length - 1);
      for (let column = area.left; column <= right; column++) {
        const cell = cells[column];
        if (cell !== undefined) yield { row, column, cell };
      }
    }
  }

  /** The smallest area around what is used inside the given one; undefined where nothing is. */
  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    let used: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const { row, column, cell } of this.cellsIn(within)) {
      if (!hasContent(cell) && (valuesOnly || !hasFormat(cell))) continue;
      if (used === undefined) used = { top: row, left: column, bottom: row, right: column };
      used.bottom = row;
      used.left = Math.min(used.left, column);
      used.right = Math.max(used.right, column);
    }
    return used;
  }

  mergesIn(area: Area): Area[] {
    return this.merges.filter((merge) => intersection(merge, area) !== undefined);
  }

  /** Takes the area out of every conditional format; a format left without cells goes. */
  clearConditionalFormats(area: Area): void {
    for (const format of this.conditionalFormats) {
      format.areas = format.areas.flatMap((own) => difference(own, area));
    }
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
  }

  noteAt(row: number, column: number): Note | undefined {
    return this.notes.find((note) => note.row === row && note.column === column);
  }
}
