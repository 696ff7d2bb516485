/// <reference types="office-js" />
/** How the cells of made sheets look: read with their links, and written where they differ. */
import { cellKey, type Area } from '../../core/sheet/snapshot.js';
import { isMadeFill } from '../made-fills.js';
import { cutArea, rangeOf } from './cell-blocks.js';
import type { MadeSheetCell, MadeSheetContent } from './change-set.js';
import type { FoundSheet } from './made-sheet-reading.js';
import type { Question } from './questions.js';
import { addressesOf, rectanglesOf, spansOf } from './rectangles.js';
import type { WriteStep } from './write-steps.js';

export type CellLook = Omit<MadeSheetCell, 'content'>;

/** Of one cell's answer. */
const LOOK_BYTES = 170;

export class CellLooksQuestion implements Question {
  constructor(
    private readonly sheetId: string,
    private readonly area: Area,
    private readonly into: Map<number, CellLook>,
  ) {}

  bytes(): number {
    const { top, left, bottom, right } = this.area;
    return (bottom - top + 1) * (right - left + 1) * LOOK_BYTES;
  }

  ask({ workbook }: Excel.RequestContext): () => void {
    const looks = rangeOf(workbook.worksheets.getItem(this.sheetId), this.area).getCellProperties({
      hyperlink: true,
      format: { font: { bold: true }, fill: { color: true, pattern: true }, wrapText: true },
    });
    return () =>
      looks.value.forEach((line, y) =>
        line.forEach((properties, x) => {
          this.into.set(cellKey(this.area.top + y, this.area.left + x), lookOf(properties));
        }),
      );
  }

  cut(bytes: number): readonly [Question, Question] | undefined {
    const parts = cutArea(this.area, bytes / LOOK_BYTES);
    if (parts === undefined) return undefined;
    const [first, rest] = parts;
    return [
      new CellLooksQuestion(this.sheetId, first, this.into),
      new CellLooksQuestion(this.sheetId, rest, this.into),
    ];
  }
}

function lookOf({ hyperlink, format }: Excel.CellProperties): CellLook {
  return {
    bold: format?.font?.bold === true,
    wrap: format?.wrapText === true,
    fill: fillOf(format?.fill),
    link: hyperlink?.documentReference ?? null,
  };
}

/** A cell without a fill is answered as white: only the pattern tells. */
function fillOf(fill: Excel.CellPropertiesFill | undefined): string | null {
  const { color = '', pattern } = fill ?? {};
  return color === '' || pattern === 'None' ? null : color.toUpperCase();
}

/** Letters, wrapped text and fills; of a new sheet also widths and the rows that stay in view. */
export function lookSteps(name: string, content: MadeSheetContent, found: FoundSheet | undefined): WriteStep[] {
  const bold = addressesOf(rectanglesOf(cellsWith(content, (cell) => cell.bold)));
  const wrapped = addressesOf(rectanglesOf(cellsWith(content, (cell) => cell.wrap)));
  const fills = [...fillsToWrite(content, found)].map(([colour, cells]) => ({
    colour,
    addresses: addressesOf(rectanglesOf(cells)),
  }));
  const texts = [...bold, ...wrapped, ...fills.flatMap(({ addresses }) => addresses)];
  const step: WriteStep = {
    bytes: 2000 + texts.join('').length + texts.length * 300 + content.widths.length * 300,
    write({ workbook }) {
      const sheet = workbook.worksheets.getItem(name);
      for (const address of bold) sheet.getRanges(address).format.font.bold = true;
      for (const address of wrapped) sheet.getRanges(address).format.wrapText = true;
      for (const { colour, addresses } of fills) {
        for (const address of addresses) setFill(sheet.getRanges(address).format.fill, colour);
      }
      if (found === undefined || found.isHalfMade) setView(sheet, content, found?.content.widths ?? []);
      return undefined;
    },
  };
  return [step];
}

function setFill(fill: Excel.RangeFill, colour: string | null): void {
  if (colour === null) fill.clear();
  else fill.color = colour;
}

/** there: the columns' widths as they are. */
function setView(sheet: Excel.Worksheet, { widths, frozenRows }: MadeSheetContent, there: readonly number[]): void {
  const wanted = widths.map((width, column) => (width === there[column] ? null : width));
  for (const { first, last, value } of spansOf(wanted)) {
    if (value === null) continue;
    rangeOf(sheet, { top: 0, bottom: 0, left: first, right: last }).format.columnWidth = value;
  }
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else sheet.freezePanes.unfreeze();
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function cellsWith({ rows }: MadeSheetContent, has: (cell: MadeSheetCell) => boolean): Cell[] {
  return rows.flatMap((line, row) => line.flatMap((cell, column) => (has(cell) ? [{ row, column }] : [])));
}

/** Cells by the fill that they get. */
function fillsToWrite(content: MadeSheetContent, found: FoundSheet | undefined): Map<string | null, Cell[]> {
  const writes = new Map<string | null, Cell[]>();
  const there = found?.content.rows ?? [];
  for (let row = 0; row < Math.max(content.rows.length, there.length); row++) {
    const [wanted = [], before = []] = [content.rows[row], there[row]];
    for (let column = 0; column < Math.max(wanted.length, before.length); column++) {
      const fill = before[column]?.fill ?? null;
      const own = wanted[column]?.fill;
      const next = own === undefined && fill !== null && isMadeFill(fill.slice(1)) ? null : own;
      if (next === undefined || next === fill) continue;
      const cells = writes.get(next);
      if (cells === undefined) writes.set(next, [{ row, column }]);
      else cells.push({ row, column });
    }
  }
  return writes;
}
