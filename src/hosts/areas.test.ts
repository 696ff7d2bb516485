import fc from 'fast-check';
import type { Area } from '../core/sheet/snapshot.js';
import { areaWithout, areaWithoutAll, intersect } from './areas.js';

const SIZE = 6;

const anyArea = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: SIZE - 1 })))
  .map(([a = 0, b = 0, c = 0, d = 0]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function everyCell(check: (row: number, column: number) => void): void {
  for (let row = 0; row < SIZE; row++) for (let column = 0; column < SIZE; column++) check(row, column);
}

test('what is left holds each cell of the area once, and none of the holes', () => {
  fc.assert(
    fc.property(anyArea, fc.array(anyArea, { maxLength: 3 }), (area, holes) => {
      const parts = areaWithoutAll(area, holes);
      everyCell((row, column) => {
        const wanted = holds(area, row, column) && !holes.some((hole) => holds(hole, row, column));
        expect(parts.filter((part) => holds(part, row, column))).toHaveLength(wanted ? 1 : 0);
      });
    }),
  );
});

test('two areas intersect where they share a cell', () => {
  fc.assert(
    fc.property(anyArea, anyArea, (a, b) => {
      let shared = false;
      everyCell((row, column) => (shared ||= holds(a, row, column) && holds(b, row, column)));
      expect(intersect(a, b)).toBe(shared);
    }),
  );
});

test('an area beside the hole stays as it is', () => {
  const area = { top: 0, left: 0, bottom: 3, right: 3 };
  expect(areaWithout(area, { top: 4, left: 0, bottom: 9, right: 9 })).toEqual([area]);
});
