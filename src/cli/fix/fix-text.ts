/** The answer of `dispatch fix` for people: what was changed from what into what, and what stays. */
import type { FixAnswer } from '../../app/fix/fix-answer.js';
import type { FixWords } from '../../app/messages/fix/words.js';
import type { CellValue } from '../../core/sheet/snapshot.js';
import { alignedColumns } from '../terminal-text.js';

export function fixText({ fixed, left, revealed, recalculated, counts }: FixAnswer, words: FixWords): string {
  const lines: string[] = [];
  // What has to be put right and stays is told below: it is not nothing.
  if (fixed.length === 0 && left.length === 0) lines.push(words.nothing);
  if (fixed.length > 0) {
    lines.push(words.fixed(fixed.length));
    const { columns } = words;
    lines.push(
      ...table([
        [columns.sheet, columns.cell, columns.project, columns.kind, columns.before, columns.after],
        ...fixed.map((one) => [
          one.sheet,
          one.cell,
          one.project ?? '',
          one.kinds.map((kind) => words.kind(kind)).join(' · '),
          shown(one.before, words),
          one.day ?? shown(one.after, words),
        ]),
      ]),
    );
  }
  if (recalculated > 0) lines.push(words.recalculated(recalculated));
  if (left.length > 0) {
    const rows = left.map((one) => [one.sheet ?? '', one.cell ?? '', one.project ?? '', words.leftReason(one.reason)]);
    lines.push(...(lines.length === 0 ? [] : ['']), words.left(left.length), ...table(rows));
  }
  if (revealed.length > 0) {
    const rows = revealed.map((one) => [one.sheet ?? '', one.cell ?? '', one.project ?? '', one.rule]);
    lines.push('', words.revealed(revealed.length), ...table(rows));
  }
  return [...lines, '', words.counts(counts.before, counts.after), ''].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  return alignedColumns(rows, new Set()).map((text) => `  ${text}`);
}

function shown(value: CellValue, words: FixWords): string {
  return words.value(typeof value === 'object' && value !== null ? value.error : value);
}
