import { parseArea } from '../../../core/sheet/address.js';
import type { Area } from '../../../core/sheet/snapshot.js';
import { areaAddress } from '../../workbook/area.js';
import { AxisLayout } from './axis-layout.js';
import { sectionCells } from './section-cells.js';

const layout = (hidden: readonly number[] = []) => new AxisLayout(10, (index) => (hidden.includes(index) ? 0 : 20));

function drawn(section: string, merges: readonly string[], hiddenRows: readonly number[] = []): string[][] {
  const areas = merges.map((text) => parseArea(text) as Area);
  return sectionCells(areas, parseArea(section) as Area, layout(hiddenRows), layout()).map(({ cells }) =>
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
