/** Range.getSpecialCells for the kinds a list needs: Visible, Formulas, Constants, Blanks, DataValidations. */
import type { Area } from '../../core/sheet/snapshot.js';
import { boundingArea, cellCount, containsCell, intersection } from '../../grid/model/area.js';
import type { Cell } from '../../grid/model/cell.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
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
    case 'DataValidations':
      return (_cell, row, column) =>
        sheet.validations.some(({ areas }) => areas.some((own) => containsCell(own, row, column)));
    default:
      throw notEmulated(`getSpecialCells of ${kind}`);
  }
}

/** As rectangles: runs within a row, joined with equal runs of the rows below. */
export function specialCells(sheet: Worksheet, within: Area, kind: unknown, valueKind: unknown): Area[] {
  if (valueKind !== undefined && valueKind !== null) throw notEmulated('getSpecialCells by type of value');
  const test = testOf(sheet, textArgument(kind));
  const area = kind === 'DataValidations' ? validatedArea(sheet, within) : within;
  if (area === undefined) return [];
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

/** Around all cells with a validation; undefined where none has one. */
function validatedArea(sheet: Worksheet, within: Area): Area | undefined {
  const all = sheet.validations.flatMap(({ areas }) => areas.flatMap((own) => intersection(own, within) ?? []));
  const [first, ...others] = all;
  return first === undefined ? undefined : others.reduce(boundingArea, first);
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
