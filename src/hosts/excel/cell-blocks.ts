/// <reference types="office-js" />
/** The cells of an area as blocks of rows, each as large as an answer may be. */
import type { Area } from '../../core/sheet/snapshot.js';
import type { Question } from './questions.js';
import type { SheetDraft } from './sheet-draft.js';

/** What a cell takes in an answer, learnt from the blocks that came. */
export class CellSize {
  private cells = 0;
  private total = 0;

  /** Without experience a cell is taken for a short Chinese text in both matrices. */
  get bytes(): number {
    return this.cells === 0 ? 80 : Math.max(26, this.total / this.cells);
  }

  learn(cells: number, bytes: number): void {
    this.cells += cells;
    this.total += bytes;
  }
}

/** What type each cell's value has: a short word. */
const TYPE_BYTES = 10;

function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

export class CellBlockQuestion implements Question {
  constructor(
    readonly draft: SheetDraft,
    readonly area: Area,
    private readonly size: CellSize,
  ) {}

  get cells(): number {
    return cellCount(this.area);
  }

  bytes(): number {
    return this.cells * this.size.bytes;
  }

  ask({ workbook }: Excel.RequestContext): () => void {
    const range = rangeOf(workbook.worksheets.getItem(this.draft.id), this.area);
    range.load('values,formulas,numberFormat');
    return () => this.size.learn(this.cells, this.draft.take(this.area.top, this.area.left, range));
  }

  cut(bytes: number): readonly [Question, Question] | undefined {
    const parts = cutArea(this.area, bytes / this.size.bytes);
    if (parts === undefined) return undefined;
    const [first, rest] = parts;
    return [new CellBlockQuestion(this.draft, first, this.size), new CellBlockQuestion(this.draft, rest, this.size)];
  }
}

export class ErrorTypesQuestion implements Question {
  constructor(
    private readonly draft: SheetDraft,
    private readonly area: Area,
  ) {}

  bytes(): number {
    return cellCount(this.area) * TYPE_BYTES;
  }

  ask({ workbook }: Excel.RequestContext): () => void {
    const range = rangeOf(workbook.worksheets.getItem(this.draft.id), this.area).load('valueTypes');
    return () => this.draft.takeTypes(this.area.top, this.area.left, range.valueTypes);
  }

  cut(bytes: number): readonly [Question, Question] | undefined {
    const parts = cutArea(this.area, bytes / TYPE_BYTES);
    if (parts === undefined) return undefined;
    return [new ErrorTypesQuestion(this.draft, parts[0]), new ErrorTypesQuestion(this.draft, parts[1])];
  }
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Whole rows of about so many cells, and the rest; a single row is cut across. undefined: one cell. */
export function cutArea(area: Area, cells: number): readonly [Area, Area] | undefined {
  const { top, left, bottom, right } = area;
  if (bottom > top) {
    const rows = Math.max(1, Math.floor(cells / (right - left + 1)));
    const last = Math.min(bottom - 1, top + rows - 1);
    return [
      { ...area, bottom: last },
      { ...area, top: last + 1 },
    ];
  }
  if (right === left) return undefined;
  const last = Math.min(right - 1, left + Math.max(1, Math.floor(cells)) - 1);
  return [
    { ...area, right: last },
    { ...area, left: last + 1 },
  ];
}
