/** What conditional formats show in an area: each Custom rule's formula evaluated for each of its cells there. */
import { cellKey, isCellError, type Area, type CellValue } from '../../core/sheet/snapshot.js';
import { intersection } from './area.js';
import type { ConditionalFormat, ConditionalLook } from './conditional-format.js';
import { formulaMovedBy, hasRelativeReference } from './formula-references.js';
import type { Recalculation } from './recalculation.js';
import type { Worksheet } from './worksheet.js';

/** By cellKey; cells without a look are not in it. Rules of other types than Custom are not shown. */
export function conditionalLooks(
  sheet: Worksheet,
  area: Area,
  recalculation: Recalculation,
): ReadonlyMap<number, ConditionalLook> {
  const looks = new Map<number, ConditionalLook>();
  const stopped = new Set<number>();
  for (const format of sheet.conditionalFormats) {
    if (format.type !== 'Custom' || format.formula === '') continue;
    for (const key of cellsWhereTrue(sheet, format, area, recalculation)) {
      if (stopped.has(key)) continue;
      // The rule of higher priority keeps what it has painted already.
      looks.set(key, { ...format.look, ...looks.get(key) });
      if (format.stopIfTrue) stopped.add(key);
    }
  }
  return looks;
}

function cellsWhereTrue(
  sheet: Worksheet,
  format: ConditionalFormat,
  area: Area,
  recalculation: Recalculation,
): number[] {
  const anchor = format.areas[0];
  const visible = format.areas.flatMap((own) => intersection(own, area) ?? []);
  if (anchor === undefined || visible.length === 0) return [];
  const cells = visible.flatMap(cellsOf);
  if (!hasRelativeReference(format.formula)) {
    const [value] = recalculation.evaluate(sheet, [format.formula]);
    return isTrue(value) ? cells.map(({ row, column }) => cellKey(row, column)) : [];
  }
  const formulas = cells.map(({ row, column }) =>
    formulaMovedBy(format.formula, row - anchor.top, column - anchor.left),
  );
  const values = recalculation.evaluate(sheet, formulas);
  return cells.flatMap(({ row, column }, index) => (isTrue(values[index]) ? cellKey(row, column) : []));
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
