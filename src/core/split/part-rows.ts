/** The kept rows of a sheet, moved together: values, formats, merges, formulas of a row, sums of what is left. */
import { mergesOf } from '../lists/merges.js';
import type { FieldColumn } from '../lists/columns.js';
import type { ListTable } from '../lists/table.js';
import { columnName } from '../sheet/address.js';
import { cellKey, valueAt, type Area, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import { copiedCell } from './copied-sheet.js';
import { madeWidths } from './made-widths.js';
import { movedRowFormula } from './row-formula.js';

interface PlainRow {
  /** In the whole sheet, counted from 0. */
  readonly row: number;
  readonly kind: 'title' | 'head' | 'note';
}

interface ProjectLine {
  readonly row: number;
  readonly kind: 'project';
  readonly table: ListTable;
}

/** A group or total row: its sums and its count are those of the part. */
interface SummaryRow {
  readonly row: number;
  readonly kind: 'summary';
  readonly table: ListTable;
  readonly projects: number;
  readonly countColumn: number | undefined;
  /** The kept rows of the whole sheet that carry the amounts. */
  readonly carriers: (column: FieldColumn) => readonly number[];
}

export type PartRow = PlainRow | ProjectLine | SummaryRow;

/** Excel takes no more arguments. */
const MOST_RANGES = 255;

export class PartRows {
  /** By row of the whole sheet: the row of the part. */
  private readonly moved: ReadonlyMap<number, number>;

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly sheet: SheetSnapshot,
    private readonly rows: readonly PartRow[],
  ) {
    this.moved = new Map(rows.map(({ row }, index) => [row, index]));
  }

  made(frozenRows: number): MadeSheet {
    const rows = this.rows.map((row, to) => this.cells(row, to));
    const merges = this.sheet.merges.flatMap((area) => this.movedArea(area) ?? []);
    const merged = merges.length === 0 ? {} : { merges };
    return { name: this.sheet.name, rows, widths: madeWidths(rows, frozenRows), frozenRows, ...merged };
  }

  /** undefined: not all of its rows are kept side by side. */
  private movedArea({ top, left, bottom, right }: Area): Area | undefined {
    const to = this.moved.get(top);
    if (to === undefined) return undefined;
    for (let row = top; row <= bottom; row++) if (this.moved.get(row) !== to + row - top) return undefined;
    return { top: to, left, bottom: to + bottom - top, right };
  }

  private cells(row: PartRow, to: number): MadeCell[] {
    const width = this.sheet.rows[row.row]?.length ?? 0;
    const end = row.kind === 'project' ? Math.max(width, ...row.table.columns.map(({ column }) => column + 1)) : width;
    return Array.from({ length: end }, (_, column) => this.cell(row, column, to));
  }

  private cell(row: PartRow, column: number, to: number): MadeCell {
    const copied = copiedCell(this.workbook, this.sheet, row.row, column);
    switch (row.kind) {
      case 'title':
        return { ...copied, bold: row.row === 0 };
      case 'head':
        return { ...copied, bold: true, fill: 'head', wrap: true };
      case 'note':
        return copied;
      case 'project':
        return this.projectCell(row, column, to, copied);
      case 'summary':
        return { ...this.summaryCell(row, column, copied), bold: true, fill: 'total' };
    }
  }

  private projectCell({ row, table }: ProjectLine, column: number, to: number, copied: MadeCell): MadeCell {
    const formula = this.sheet.formulas.get(cellKey(row, column));
    const moved = formula === undefined || copied.value === null ? undefined : movedRowFormula(formula, row, to);
    if (moved !== undefined) return { ...copied, formula: moved };
    const area = mergesOf(this.sheet).areaAt(row, column);
    const kind = table.columns.find((one) => one.column === column)?.kind;
    const stands = area !== undefined && area.left === column && area.right === column && area.top < row;
    // What a merged cell says of all its rows each row says for itself, where the merge cannot be kept.
    if (!stands || kind === 'money' || kind === 'rate' || this.movedArea(area) !== undefined) return copied;
    return copiedCell(this.workbook, this.sheet, area.top, column);
  }

  private summaryCell(row: SummaryRow, column: number, copied: MadeCell): MadeCell {
    const { value } = copied;
    if (column === row.countColumn && typeof value === 'string') {
      return { ...copied, value: value.replace(/[\d０-９]+(?=\s*(?:个|项|宗)[^\d０-９]*$)/, String(row.projects)) };
    }
    const field = row.table.columns.find((one) => one.column === column);
    const hasFormula = this.sheet.formulas.has(cellKey(row.row, column));
    if (field?.kind !== 'money') {
      const isFigure = typeof value === 'number' && field !== undefined && field.field !== 'serialNumber';
      return isFigure || hasFormula ? { ...copied, value: null } : copied;
    }
    if (value === null && !hasFormula) return copied;
    return { ...copied, ...this.sum(row.carriers(field), column) };
  }

  private sum(carriers: readonly number[], column: number): MadeCell {
    const amounts = carriers
      .map((row) => valueAt(this.sheet, row, column))
      .filter((value) => typeof value === 'number');
    const value = Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(14));
    const ranges: { from: number; to: number }[] = [];
    for (const row of carriers.flatMap((carrier) => this.moved.get(carrier) ?? [])) {
      const last = ranges.at(-1);
      if (last?.to === row - 1) last.to = row;
      else ranges.push({ from: row, to: row });
    }
    if (ranges.length === 0 || ranges.length > MOST_RANGES) return { value };
    const name = columnName(column);
    const texts = ranges.map(({ from, to }) =>
      from === to ? `${name}${from + 1}` : `${name}${from + 1}:${name}${to + 1}`,
    );
    return { value, formula: `SUM(${texts.join(',')})` };
  }
}
