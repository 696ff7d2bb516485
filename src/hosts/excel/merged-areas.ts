/// <reference types="office-js" />
/** Merged areas. Excel answers at most 512 at once: where there are more, band by band of rows. */
import type { Area } from '../../core/sheet/snapshot.js';
import { rangeOf } from './cell-blocks.js';
import type { Question } from './questions.js';

/** Where the merged areas of a sheet are put. */
export interface MergesOfSheet {
  /** The sheet's. */
  readonly id: string;
  readonly merges: Area[];
}

export const MERGED_AREAS =
  'areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Of a full answer of 512 areas, each with its four numbers and its names. */
const ANSWER_BYTES = 512 * 90;

/** Bands that touch the same area answer it both: it is taken once. */
export function takeMerges(draft: MergesOfSheet, merged: Excel.RangeAreas): void {
  if (merged.isNullObject) return;
  const known = new Set(draft.merges.map(placeOf));
  for (const { rowIndex, columnIndex, rowCount, columnCount } of merged.areas.items) {
    const bottom = rowIndex + rowCount - 1;
    const area = { top: rowIndex, left: columnIndex, bottom, right: columnIndex + columnCount - 1 };
    if (known.has(placeOf(area))) continue;
    known.add(placeOf(area));
    draft.merges.push(area);
  }
}

function placeOf({ top, left }: Area): string {
  return `${top} ${left}`;
}

export class MergedAreasQuestion implements Question {
  constructor(
    private readonly draft: MergesOfSheet,
    private readonly area: Area,
  ) {}

  bytes(): number {
    return ANSWER_BYTES;
  }

  ask({ workbook }: Excel.RequestContext): () => void {
    const range = rangeOf(workbook.worksheets.getItem(this.draft.id), this.area);
    const merged = range.getMergedAreasOrNullObject().load(MERGED_AREAS);
    return () => takeMerges(this.draft, merged);
  }

  /** Always in the middle: how many areas there are is what nobody knows. */
  cut(): readonly [Question, Question] | undefined {
    const { top, bottom } = this.area;
    if (top === bottom) return undefined;
    const middle = Math.floor((top + bottom) / 2);
    return [
      new MergedAreasQuestion(this.draft, { ...this.area, bottom: middle }),
      new MergedAreasQuestion(this.draft, { ...this.area, top: middle + 1 }),
    ];
  }
}
