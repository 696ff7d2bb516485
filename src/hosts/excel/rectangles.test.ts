import fc from 'fast-check';
import { MAX_ROWS } from '../../core/sheet/snapshot.js';
import { addressesOf, areaAddress, rectanglesOf, spansOf } from './rectangles.js';

test.each([
  [['A1'], [[0, 0]]],
  [
    ['A1:A3'],
    [
      [2, 0],
      [0, 0],
      [1, 0],
      [1, 0],
    ],
  ],
  [
    ['A1:B2'],
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
  ],
  [
    ['A1:A2', 'A4', 'B1'],
    [
      [0, 0],
      [1, 0],
      [3, 0],
      [0, 1],
    ],
  ],
  [
    ['A1', 'C1'],
    [
      [0, 0],
      [0, 2],
    ],
  ],
  [[], []],
] as [string[], [number, number][]][])('%j', (wanted, cells) => {
  const rectangles = rectanglesOf(cells.map(([row, column]) => ({ row, column })));
  expect(rectangles.map(areaAddress)).toEqual(wanted);
});

const cells = fc.array(fc.record({ row: fc.nat(12), column: fc.nat(8) }), { maxLength: 60 });

test('the rectangles hold exactly the cells, each once', () => {
  fc.assert(
    fc.property(cells, (some) => {
      const held: string[] = [];
      for (const { top, left, bottom, right } of rectanglesOf(some)) {
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) held.push(`${row} ${column}`);
      }
      const wanted = [...new Set(some.map(({ row, column }) => `${row} ${column}`))];
      expect(held.sort()).toEqual(wanted.sort());
    }),
  );
});

test('no address is longer than Excel takes, and none is lost', () => {
  const single = Array.from({ length: 5000 }, (_area, index) => {
    const row = MAX_ROWS - 1 - index * 2;
    return { top: row, bottom: row, left: 700, right: 700 };
  });
  const lists = addressesOf(single);
  expect(Math.max(...lists.map(({ length }) => length))).toBeLessThan(8192);
  expect(lists.join(',').split(',')).toEqual(single.map(areaAddress));
});

test('equal neighbours make a span', () => {
  expect(spansOf([5, 5, 7, 5])).toEqual([
    { first: 0, last: 1, value: 5 },
    { first: 2, last: 2, value: 7 },
    { first: 3, last: 3, value: 5 },
  ]);
});
