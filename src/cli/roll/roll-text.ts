/** What a roll did, as JSON and as text. */
import type { RollFileOutcome } from '../../app/roll/roll-file.js';
import type { RollWords } from '../../app/messages/roll/words.js';
import type { CellValue } from '../../core/sheet/snapshot.js';
import type { RollTold } from '../../core/roll/roll-plan.js';
import { visible } from '../terminal-text.js';

export interface RollAnswer {
  readonly tool: { readonly name: 'dispatch'; readonly version: string };
  readonly path: string;
  readonly out: string;
  /** YYYY-MM */
  readonly from: string;
  readonly to: string;
  /** What the new workbook says of itself. */
  readonly recognised: string | null;
  readonly cells: readonly {
    readonly kind: string;
    readonly sheet: string;
    readonly cell: string;
    readonly field: string | null;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
  readonly told: readonly RollTold[];
}

export function rollAnswer(
  { rolled, recognised }: Extract<RollFileOutcome, { kind: 'rolled' }>,
  { version, path, out }: { readonly version: string; readonly path: string; readonly out: string },
): RollAnswer {
  const month = ({ year, month: number }: { year: number; month: number }): string =>
    `${year}-${String(number).padStart(2, '0')}`;
  return {
    tool: { name: 'dispatch', version },
    path,
    out,
    from: month(rolled.from),
    to: month(rolled.to),
    recognised,
    cells: rolled.cells.map(({ kind, sheet, cell, field, before, after }) => ({
      kind,
      sheet,
      cell,
      field,
      before: before.value,
      after: after.value,
    })),
    told: rolled.told,
  };
}

export function rollText({ from, to, recognised, cells, told }: RollAnswer, words: RollWords): string {
  const of = (kind: string): number => cells.filter((cell) => cell.kind === kind).length;
  const lines = [
    words.months(from, to),
    ...cells
      .filter(({ kind }) => kind === 'text')
      .map(({ sheet, cell, before, after }) => words.text(sheet, cell, String(before), String(after))),
    words.figures(of('carried'), of('cleared')),
    ...(told.length === 0 ? [] : [words.seeTo, ...told.map((one) => words.told(one))]),
    ...(recognised === to ? [] : [words.notRecognised(to, recognised)]),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
