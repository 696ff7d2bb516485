import { parseArea } from '../../core/sheet/address.js';
import type { Area } from '../../core/sheet/snapshot.js';
import { areaAddress } from '../model/area.js';
import { AxisLayout } from './axis-layout.js';
import { sectionCells } from './section-cells.js';

const layout = (hidden: readonly number[] = []) => new AxisLayout(10, (index) => (hidden.includes(index) ? 0 : 20));

function drawn(section: string, merges: readonly string[], hiddenRows: readonly number[] = [], frozen = 0): string[][] {
  const areas = merges.map((text) => parseArea(text) as Area);
  return sectionCells(areas, parseArea(section) as Area, layout(hiddenRows), layout(), frozen).map(({ cells }) =>
    cells.map(({ area, rowSpan, columnSpan }) => `${areaAddress(area)} ${rowSpan}x${columnSpan}`),
  );
}

test('a merge is drawn once', () => {
  expect(drawn('A1:C2', ['A1:B2'])).toEqual([['A1:B2 2x2', 'C1 1x1'], ['C2 1x1']]);
});

test('a merge is cut where the stretch begins and ends', () => {
  expect(drawn('A3:A4', ['A1:A9'])).toEqual([['A3:A4 2x1'], []]);
});

test('hidden rows count neither as rows nor in a span', () => {
  expect(drawn('A1:A4', ['A1:A3'], [0, 1])).toEqual([['A1:A3 1x1'], ['A4 1x1']]);
});

test('a merge that reaches beyond the frozen columns is drawn in two', () => {
  expect(drawn('A1:E2', ['A1:D1', 'A2:B2'], [], 2)).toEqual([
    ['A1:D1 1x2', 'A1:D1 1x2', 'E1 1x1'],
    ['A2:B2 1x2', 'C2 1x1', 'D2 1x1', 'E2 1x1'],
  ]);
  const [row] = sectionCells([parseArea('A1:D1') as Area], parseArea('A1:E1') as Area, layout(), layout([1, 2]), 2);
  expect(row?.cells.map(({ left, right }) => [left, right])).toEqual([
    [0, 0],
    [3, 3],
    [4, 4],
  ]);
});
