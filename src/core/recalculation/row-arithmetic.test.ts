import fc from 'fast-check';
import { calculated, type Result } from './row-arithmetic.js';

const CELLS: Readonly<Record<number, number | string | null>> = { 0: 10, 1: 4, 2: null, 3: '无' };
const cellAt = (column: number) => CELLS[column] ?? null;

test.each<[string, Result]>([
  ['A5/B5', 2.5],
  ['A5+B5*2-1', 17],
  ['(A5+B5)*2', 28],
  ['-A5+3', -7],
  ['A5*10%', 1],
  ['A5/C5', '#'],
  ['IFERROR(A5/C5,0)', 0],
  ['IFERROR($A$5/B5,"")', 2.5],
  ['IF(C5=0,0,A5/C5)', 0],
  ['IF(A5>=10,"是","否")', '是'],
  ['ROUND(A5/3,2)', 3.33],
  ['SUM(A5:D5)', 14],
  ['SUM(A5,B5,1)', 15],
  ['A6/B5', undefined],
  ['D5+1', undefined],
  ['表!A5', undefined],
  ['VLOOKUP(A5,B5,1)', undefined],
  ['A5 B5', undefined],
  ['IF(C5="",1,2)', undefined],
  ['', undefined],
])('=%s', (formula, expected) => {
  expect(calculated(formula, 4, cellAt)).toBe(expected);
});

test('whatever is written, it answers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A5', 'B5', '(', ')', '+', '-', '/', '*', 'SUM(', 'IF(', ',', '"', ':', '%', '1')),
      (pieces) => {
        expect(() => calculated(pieces.join(''), 4, cellAt)).not.toThrow();
      },
    ),
  );
});
