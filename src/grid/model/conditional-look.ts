/** What conditional formats show in an area: each rule's formula evaluated for each of its cells there. */
import { cellKey, isCellError, type Area, type CellValue } from '../../core/sheet/snapshot.js';
import { intersection } from './area.js';
import type { ConditionalFormat, ConditionalLook } from './conditional-format.js';
import { formulaMovedBy, hasRelativeReference } from './formula-references.js';
import type { Recalculation } from './recalculation.js';
import type { Worksheet } from './worksheet.js';

/** A rule, its cells in the area, and one formula for all of them or one for each. */
interface Question {
  readonly format: ConditionalFormat;
  readonly keys: readonly number[];
  readonly formulas: readonly string[];
}

/** By cellKey; cells without a look are not in it. Rules without a formula (colour scales, bars, icons) are not shown. */
export function conditionalLooks(
  sheet: Worksheet,
  area: Area,
  recalculation: Recalculation,
): ReadonlyMap<number, ConditionalLook> {
  const questions = sheet.conditionalFormats.flatMap((format) => questionOf(format, area) ?? []);
  // All at once: every evaluation may calculate the whole workbook.
  const formulas = questions.flatMap((question) => question.formulas);
  const values = formulas.length === 0 ? [] : recalculation.evaluate(sheet, formulas);
  const looks = new Map<number, ConditionalLook>();
  const stopped = new Set<number>();
  let at = 0;
  for (const { format, keys, formulas: own } of questions) {
    const answers = values.slice(at, (at += own.length));
    keys.forEach((key, index) => {
      if (stopped.has(key) || !isTrue(answers[own.length === 1 ? 0 : index])) return;
      // The rule of higher priority keeps what it has painted already.
      looks.set(key, { ...format.look, ...looks.get(key) });
      if (format.stopIfTrue) stopped.add(key);
    });
  }
  return looks;
}

function questionOf(format: ConditionalFormat, area: Area): Question | undefined {
  const anchor = format.areas[0];
  const cells = format.areas.flatMap((own) => intersection(own, area) ?? []).flatMap(cellsOf);
  if (format.formula === '' || anchor === undefined || cells.length === 0) return undefined;
  const keys = cells.map(({ row, column }) => cellKey(row, column));
  if (!hasRelativeReference(format.formula)) return { format, keys, formulas: [format.formula] };
  const formulas = cells.map(({ row, column }) =>
    formulaMovedBy(format.formula, row - anchor.top, column - anchor.left),
  );
  return { format, keys, formulas };
}

function cellsOf(area: Area): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ row, column });
  }
  return cells;
}

function isTrue(value: CellValue | undefined): boolean {
  if (value === undefined || value === null || isCellError(value) || typeof value === 'string') return false;
  return value !== false && value !== 0;
}
