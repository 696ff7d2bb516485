/// <reference types="office-js" />
/** Which rows or columns are hidden, where some are and others are not. */
import type { Area } from '../../core/sheet/snapshot.js';
import { rangeOf } from './cell-blocks.js';
import type { Question } from './questions.js';
import type { SheetDraft } from './sheet-draft.js';

/** {"columnHidden":false} and a comma. */
const LINE_BYTES = 24;

export type Lines = 'rows' | 'columns';

export class HiddenLinesQuestion implements Question {
  constructor(
    private readonly draft: SheetDraft,
    private readonly lines: Lines,
    private readonly first: number,
    private readonly last: number,
  ) {}

  bytes(): number {
    return (this.last - this.first + 1) * LINE_BYTES;
  }

  ask({ workbook }: Excel.RequestContext): () => void {
    const { draft, lines, first, last } = this;
    const sheet = workbook.worksheets.getItem(draft.id);
    if (lines === 'rows') {
      const rows = rangeOf(sheet, { top: first, bottom: last, left: 0, right: 0 }).getRowProperties({
        rowHidden: true,
      });
      return () => rows.value.forEach(({ rowHidden }, index) => this.take(rowHidden, index));
    }
    const area = { top: 0, bottom: 0, left: first, right: last };
    const columns = rangeOf(sheet, area).getColumnProperties({ columnHidden: true });
    return () => columns.value.forEach(({ columnHidden }, index) => this.take(columnHidden, index));
  }

  cut(bytes: number): readonly [Question, Question] | undefined {
    const { draft, lines, first, last } = this;
    if (first === last) return undefined;
    const cut = Math.min(last - 1, first + Math.max(1, Math.floor(bytes / LINE_BYTES)) - 1);
    return [new HiddenLinesQuestion(draft, lines, first, cut), new HiddenLinesQuestion(draft, lines, cut + 1, last)];
  }

  private take(hidden: boolean | undefined, index: number): void {
    if (hidden === true) hide(this.draft, this.lines, this.first + index, this.first + index);
  }
}

/** Excel answers one value for a range where all lines are alike, null where they are not: those have to be asked. */
export function takeHidden(draft: SheetDraft, lines: Lines, used: Area, hidden: boolean | null): Question[] {
  const [first, last] = lines === 'rows' ? [used.top, used.bottom] : [used.left, used.right];
  if (hidden === null) return [new HiddenLinesQuestion(draft, lines, first, last)];
  if (hidden) hide(draft, lines, first, last);
  return [];
}

function hide(draft: SheetDraft, lines: Lines, first: number, last: number): void {
  const set = lines === 'rows' ? draft.hiddenRows : draft.hiddenColumns;
  for (let line = first; line <= last; line++) set.add(line);
}
