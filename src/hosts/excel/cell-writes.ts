/// <reference types="office-js" />
/** Cells: what they hold before a write, and the write itself, rectangle by rectangle. */
import { cellAddress } from '../../core/sheet/address.js';
import { cellKey, type Area } from '../../core/sheet/snapshot.js';
import type { CellContent, CellWrite } from '../../core/sheet/write-plan.js';
import { cutArea, rangeOf } from './cell-blocks.js';
import type { Question } from './questions.js';
import { rectanglesOf } from './rectangles.js';
import { contentOf, sameContent } from './same-content.js';
import { formatWhileTyping, formatsAfterTyping, typedContent } from './typed-content.js';
import type { Verify, WriteStep } from './write-steps.js';

export type ContentAt = (row: number, column: number) => CellContent | undefined;

/** Both ways, with room for the matrices around it. */
const CELL_BYTES = 120;
/** A block of a write; larger ones are cut. */
const BLOCK_BYTES = 1024 * 1024;

export function qualifiedAddress(sheet: string, row: number, column: number): string {
  return `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cellAddress(row, column)}`;
}

/** The cells of one sheet with what they held, by cellKey. */
export class CellContents implements Question {
  constructor(
    private readonly sheetId: string,
    private readonly area: Area,
    private readonly into: Map<number, CellContent>,
  ) {}

  bytes(): number {
    return areaSize(this.area) * CELL_BYTES;
  }

  ask({ workbook }: Excel.RequestContext): () => void {
    const { top, left } = this.area;
    const range = rangeOf(workbook.worksheets.getItem(this.sheetId), this.area);
    range.load('values,formulas,numberFormat,valueTypes');
    return () =>
      eachContent(range, (y, x, content) => {
        this.into.set(cellKey(top + y, left + x), content);
      });
  }

  cut(bytes: number): readonly [Question, Question] | undefined {
    const parts = cutArea(this.area, bytes / CELL_BYTES);
    if (parts === undefined) return undefined;
    return [new CellContents(this.sheetId, parts[0], this.into), new CellContents(this.sheetId, parts[1], this.into)];
  }
}

function areaSize({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function eachContent(range: Excel.Range, visit: (y: number, x: number, content: CellContent) => void): void {
  const { values, formulas, numberFormat, valueTypes } = range;
  values.forEach((line, y) =>
    line.forEach((value: unknown, x) => {
      const formula: unknown = formulas[y]?.[x];
      visit(y, x, contentOf({ value, formula, numberFormat: numberFormat[y]?.[x], type: valueTypes[y]?.[x] }));
    }),
  );
}

export function questionsOf(sheetId: string, cells: readonly CellWrite[], into: Map<number, CellContent>): Question[] {
  return rectanglesOf(cells).map((area) => new CellContents(sheetId, area, into));
}

/** Addresses of the cells that hold something else than the write takes for granted. */
export function staleCells(cells: readonly CellWrite[], heldAt: ContentAt, formulaValues: boolean): string[] {
  return cells
    .filter(({ row, column, before }) => {
      const held = heldAt(row, column);
      return held === undefined || !sameContent(held, before, formulaValues);
    })
    .map(({ sheet, row, column }) => qualifiedAddress(sheet, row, column));
}

/** Steps that write these cells of one sheet and compare what Excel made of them. */
export function cellSteps(sheet: string, cells: readonly CellWrite[]): WriteStep[] {
  const wanted = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell.after]));
  return areaSteps(sheet, rectanglesOf(cells), (row, column) => wanted.get(cellKey(row, column)));
}

/** Every cell of the areas must have a content. */
export function areaSteps(sheet: string, areas: readonly Area[], at: ContentAt): WriteStep[] {
  return areas.flatMap((area) => blocksOf(area, at)).map(({ area, bytes }) => stepOf(sheet, area, bytes, at));
}

interface Block {
  readonly area: Area;
  readonly bytes: number;
}

function blocksOf(area: Area, at: ContentAt): Block[] {
  const bytes =
    200 +
    matrixOf(area, at, byteCount)
      .flat()
      .reduce((sum, count) => sum + count, 0);
  const parts = bytes > BLOCK_BYTES ? cutArea(area, areaSize(area) / 2) : undefined;
  return parts === undefined ? [{ area, bytes }] : parts.flatMap((part) => blocksOf(part, at));
}

/** Content and formats go out, and come back twice as values and formulas. */
function byteCount(content: CellContent): number {
  return 20 + 6 * String(typedContent(content)).length + 2 * content.numberFormat.length;
}

function matrixOf<Value>(area: Area, at: ContentAt, make: (content: CellContent) => Value): Value[][] {
  const matrix: Value[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Value[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const content = at(row, column);
      if (content === undefined) throw new Error(`No content for ${cellAddress(row, column)}`);
      line.push(make(content));
    }
    matrix.push(line);
  }
  return matrix;
}

function stepOf(sheet: string, area: Area, bytes: number, at: ContentAt): WriteStep {
  return {
    bytes,
    write({ workbook }): Verify {
      const range = rangeOf(workbook.worksheets.getItem(sheet), area);
      range.numberFormat = matrixOf(area, at, formatWhileTyping);
      range.formulas = matrixOf(area, at, typedContent);
      if (matrixOf(area, at, formatsAfterTyping).flat().includes(true)) {
        range.numberFormat = matrixOf(area, at, ({ numberFormat }) => numberFormat);
      }
      range.load('values,formulas,numberFormat,valueTypes');
      return () => differenceOf(range, sheet, area, at);
    },
  };
}

/** Calculation waits for the next sync, so that the results of formulas cannot be compared. */
function differenceOf(range: Excel.Range, sheet: string, { top, left }: Area, at: ContentAt): string | null {
  let difference: string | null = null;
  eachContent(range, (y, x, content) => {
    const wanted = at(top + y, left + x);
    if (difference !== null || wanted === undefined || sameContent(content, asHeld(wanted), false)) return;
    difference = `${qualifiedAddress(sheet, top + y, left + x)}: ${JSON.stringify(content)}`;
  });
  return difference;
}

/** A cell without a formula cannot hold empty text. */
function asHeld(content: CellContent): CellContent {
  return content.value === '' && content.formula === null ? { ...content, value: null } : content;
}
