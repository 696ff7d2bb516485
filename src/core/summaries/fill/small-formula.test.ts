import fc from 'fast-check';
import { cellAddress } from '../../sheet/address.js';
import { evaluate, referredAreas, type CellNumber } from './small-formula.js';

/** A1 is 1, A2 is 2, …; B1 is text, B2 cannot be told; 别的表 holds 100 everywhere. */
const cellAt: CellNumber = (sheet, row, column) => {
  if (sheet !== null) return sheet === '别的 表' || sheet === '别的表' ? 100 : undefined;
  if (column === 0) return row + 1;
  return row === 0 ? 'nothing' : undefined;
};

test.each<[formula: string, value: number]>([
  ['SUM(A1:A3)', 6],
  ['sum(A1:A3,A5)', 11],
  ['+A1+A2', 3],
  ['A1+A2*3-A4/2', 5],
  ['(A1+A2)*3', 9],
  ['-A1', -1],
  ['A1%', 0.01],
  ['SUM(A1:B1)', 1],
  ['ROUND(A1/A3,2)', 0.33],
  ['SUM(A1,2,A2*2)', 7],
  ['SUBTOTAL(9,A1:A3)', 6],
  ['AVERAGE(A1:A3)', 2],
  ['IFERROR(A1/A2,"")', 0.5],
  ['IFERROR(A1/B1,0)', 0],
  ["'别的 表'!$B$2+别的表!C3", 200],
  ['SUM(别的表!A1:A3)', 300],
])('%s', (formula, value) => {
  expect(evaluate(formula, cellAt)).toBeCloseTo(value, 12);
});

test.each([
  'SUMIFS(A1:A3,B1:B3,1)',
  'IF(A1>0,A2,"")',
  'A1/B1',
  'B2',
  'SUM(A1:B2)',
  'SUM(A1',
  'A1)',
  'A1 A2',
  '表1[金额]',
  '没有的表!A1',
  'SUBTOTAL(1,A1:A3)',
  'IFERROR(A1/B1,"")',
  '"1"',
  '',
])('%s says nothing', (formula) => {
  expect(evaluate(formula, cellAt)).toBeUndefined();
});

test('whatever is typed, nothing is thrown', () => {
  const pieces = fc.constantFrom('SUM(', 'A1', ':', 'A3', ')', ',', '+', '/', '"', "'", '!', '2', '%', '表', ' ');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const value = evaluate(parts.join(''), cellAt);
      expect(value === undefined || Number.isFinite(value)).toBe(true);
      expect(Array.isArray(referredAreas(parts.join('')))).toBe(true);
    }),
  );
});

test.each<[formula: string, cells: readonly string[]]>([
  ['SUM(C4:C15)', ['C4:C15']],
  ['IF($B$2>0,C4/B2,"C9")', ['B2:B2', 'C4:C4', 'B2:B2']],
  ["'a b'!A1+SUM(表!B2:B3)", ['a b!A1:A1', '表!B2:B3']],
  ['SUMIFS(在建!H:H,B4:B5,"x")', ['B4:B5', '在建!H1:H1048576']],
  ['LOG10(2)', []],
])('%s refers to %j', (formula, cells) => {
  const found = referredAreas(formula).map(
    ({ sheet, top, left, bottom, right }) =>
      `${sheet === null ? '' : `${sheet}!`}${cellAddress(top, left)}:${cellAddress(bottom, right)}`,
  );
  expect(found).toEqual(cells);
});
