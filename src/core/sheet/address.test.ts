import fc from 'fast-check';
import { cellAddress, columnIndex, columnName, parseAddress, parseArea } from './address.js';
import { MAX_COLUMNS, MAX_ROWS } from './snapshot.js';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [MAX_COLUMNS - 1, 'XFD'],
])('column %d is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test('an address reads back as the cell that it was written for', () => {
  const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
  const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
  fc.assert(
    fc.property(row, column, (row, column) => {
      expect(parseAddress(cellAddress(row, column))).toEqual({ row, column });
    }),
  );
});

test.each([
  ['B7', { row: 6, column: 1 }],
  ['$B$7', { row: 6, column: 1 }],
  ['b$7', { row: 6, column: 1 }],
  ['XFD1048576', { row: 1048575, column: 16383 }],
])('%s', (text, cell) => {
  expect(parseAddress(text)).toEqual(cell);
});

test.each(['', 'B', '7', 'B0', 'B07', 'B-1', 'B7:C8', 'ABCD1', '在建!B7', ' B7'])('%p is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test.each([
  ['A1:C3', { top: 0, left: 0, bottom: 2, right: 2 }],
  ['C3:A1', { top: 0, left: 0, bottom: 2, right: 2 }],
  ['C1:A3', { top: 0, left: 0, bottom: 2, right: 2 }],
  ['$B$2', { top: 1, left: 1, bottom: 1, right: 1 }],
])('%s', (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(['', 'A:C', '1:3', 'A1:', ':A1', 'A1:B2:C3', '在建!A1:B2', 'A1,B2'])('%p is no area', (text) => {
  expect(parseArea(text)).toBeUndefined();
});
