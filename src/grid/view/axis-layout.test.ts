import { AxisLayout } from './axis-layout.js';

/** 20, 30, hidden, 20, 20 */
const layout = new AxisLayout(5, (index) => [20, 30, 0, 20, 20][index] ?? 0);

test('offsets, sizes, spans', () => {
  expect([0, 1, 2, 3, 4, 5, 9, -1].map((index) => layout.offset(index))).toEqual([0, 20, 50, 50, 70, 90, 90, 0]);
  expect(layout.size(1)).toBe(30);
  expect(layout.span(1, 3)).toBe(50);
  expect(layout.total).toBe(90);
});

test.each([
  [-5, 0],
  [0, 0],
  [19.9, 0],
  [20, 1],
  [49, 1],
  [50, 3],
  [70, 4],
  [900, 4],
])('at pixel %d lies %d', (pixel, index) => {
  expect(layout.indexAt(pixel)).toBe(index);
});

test.each([
  [1, 1, 3],
  [3, -1, 1],
  [0, -1, 0],
  [4, 1, 4],
  [0, 10, 4],
  [0, 0, 0],
])('from %d by %d comes to %d', (from, by, to) => {
  expect(layout.step(from, by)).toBe(to);
});
