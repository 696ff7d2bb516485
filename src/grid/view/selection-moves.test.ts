import { parseAddress, parseArea, cellAddress } from '../../core/sheet/address.js';
import type { Area } from '../../core/sheet/snapshot.js';
import { areaAddress } from '../model/area.js';
import { AxisLayout } from './axis-layout.js';
import { areaBetween, movedPlace, type GridShape, type Place } from './selection-moves.js';

const layout = (hidden: number) => new AxisLayout(100, (index) => (index === hidden ? 0 : 20));
const shape: GridShape = {
  rows: layout(5),
  columns: layout(-1),
  merges: [parseArea('B2:C3') as Area],
  last: { row: 40, column: 11 },
  page: 10,
};
const at = (address: string) => parseAddress(address) as Place;

test.each([
  ['A1', 'ArrowDown', {}, 'A2'],
  ['A5', 'ArrowDown', {}, 'A7'],
  ['B2', 'ArrowDown', {}, 'B4'],
  ['B2', 'ArrowRight', {}, 'D2'],
  ['B2', 'ArrowUp', {}, 'B1'],
  ['A1', 'ArrowUp', {}, 'A1'],
  ['A1', 'ArrowLeft', {}, 'A1'],
  ['C4', 'ArrowDown', { command: true }, 'C41'],
  ['C4', 'ArrowRight', { command: true }, 'L4'],
  ['C4', 'Enter', {}, 'C5'],
  ['C4', 'Enter', { shift: true }, 'C3'],
  ['C4', 'Tab', {}, 'D4'],
  ['C4', 'PageDown', {}, 'C15'],
  ['C40', 'PageUp', {}, 'C30'],
  ['C4', 'Home', {}, 'A4'],
  ['C4', 'Home', { command: true }, 'A1'],
  ['C4', 'End', { command: true }, 'L41'],
])('from %s %s %j goes to %s', (from, key, held, to) => {
  const place = movedPlace(at(from), { key, shift: false, command: false, ...held }, shape);
  expect(place && cellAddress(place.row, place.column)).toBe(to);
});

test('other keys move nothing', () => {
  expect(movedPlace(at('A1'), { key: 'a', shift: false, command: false }, shape)).toBeUndefined();
});

test.each([
  ['A1', 'B1', 'A1:B1'],
  ['C1', 'A1', 'A1:C1'],
  ['A2', 'B2', 'A2:C3'],
  ['B2', 'B2', 'B2:C3'],
])('between %s and %s lies %s', (a, b, area) => {
  expect(areaAddress(areaBetween(at(a), at(b), shape.merges))).toBe(area);
});
