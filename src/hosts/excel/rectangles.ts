/** Cells put together to rectangles, and rectangles to addresses that Excel takes. */
import { cellAddress } from '../../core/sheet/address.js';
import type { Area } from '../../core/sheet/snapshot.js';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Worksheet.getRanges takes 8,192 characters at most. */
const MAX_ADDRESS_LENGTH = 8000;

/** Few rectangles that hold these cells and no others: runs down the columns, equal runs side by side joined. */
export function rectanglesOf(cells: Iterable<Cell>): Area[] {
  const rectangles: Area[] = [];
  const open = new Map<string, number>();
  for (const run of columnRuns(cells)) {
    const span = `${run.top} ${run.bottom}`;
    const place = open.get(span);
    const left = place === undefined ? undefined : rectangles[place];
    if (place !== undefined && left?.right === run.left - 1) rectangles[place] = { ...left, right: run.right };
    else {
      open.set(span, rectangles.length);
      rectangles.push(run);
    }
  }
  return rectangles;
}

function columnRuns(cells: Iterable<Cell>): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** The areas as lists with commas, none longer than Excel takes. */
export function addressesOf(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (list !== '' && list.length + address.length + 1 > MAX_ADDRESS_LENGTH) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** Equal neighbours of a list as spans, both ends included. */
export function spansOf<Value>(values: readonly Value[]): { first: number; last: number; value: Value }[] {
  const spans: { first: number; last: number; value: Value }[] = [];
  values.forEach((value, index) => {
    const last = spans.at(-1);
    if (last !== undefined && last.value === value) last.last = index;
    else spans.push({ first: index, last: index, value });
  });
  return spans;
}
