/** Range.getSpecialCells for the kinds a list needs: Visible, Formulas, Constants, Blanks. */
import type { Area } from '../../core/sheet/snapshot.js';
import { cellCount } from '../workbook/area.js';
import type { Cell } from '../workbook/cell.js';
import type { Worksheet } from '../workbook/worksheet.js';
import { textArgument } from './arguments.js';
import { notEmulated, refuse } from './host-error.js';
import { MAX_CELLS_READ } from './limits.js';

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

function testOf(sheet: Worksheet, kind: string): Test {
  switch (kind) {
    case 'Visible':
      return (_cell, row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    case 'Formulas':
      return (cell) => cell?.formula !== undefined;
    case 'Constants':
      return (cell) => cell !== undefined && cell.formula === undefined && cell.value !== null;
    case 'Blanks':
      return (cell) => cell === undefined || (cell.formula === undefined && cell.value === null);
    default:
      throw notEmulated(`getSpecialCells of ${kind}`);
  }
}

/** As rectangles: runs within a row, joined with equal runs of the rows below. */
export function specialCells(sheet: Worksheet, area: Area, kind: unknown, valueKind: unknown): Area[] {
  if (valueKind !== undefined && valueKind !== null) throw notEmulated('getSpecialCells by type of value');
  const test = testOf(sheet, textArgument(kind));
  if (cellCount(area) > MAX_CELLS_READ) refuse('RangeExceedsLimit');
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const runs = runsOf(sheet, area, row, test);
    const above = new Map(open.map((run) => [`${run.left} ${run.right}`, run]));
    const next = runs.map((run) => ({ ...run, top: above.get(`${run.left} ${run.right}`)?.top ?? row }));
    const continued = new Set(next.map((run) => `${run.left} ${run.right}`));
    done.push(...open.filter((run) => !continued.has(`${run.left} ${run.right}`)));
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsOf(sheet: Worksheet, area: Area, row: number, test: Test): Area[] {
  const runs: Area[] = [];
  let left: number | undefined;
  for (let column = area.left; column <= area.right + 1; column++) {
    const belongs = column <= area.right && test(sheet.cellAt(row, column), row, column);
    if (belongs) left ??= column;
    else if (left !== undefined) {
      runs.push({ top: row, bottom: row, left, right: column - 1 });
      left = undefined;
    }
  }
  return runs;
}
