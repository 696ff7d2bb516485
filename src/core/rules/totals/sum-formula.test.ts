import { isSubtotalFormula, summedRanges } from './sum-formula.js';

const C = 2;

test.each([
  ['SUM(C4:C6)', [[3, 5]]],
  ['sum(c4:c6)', [[3, 5]]],
  ['+SUM(C4:C6)', [[3, 5]]],
  [
    ' SUM( C4:C6 , C9 ) ',
    [
      [3, 5],
      [8, 8],
    ],
  ],
  [
    'SUM($C$4:$C6)+C9',
    [
      [3, 5],
      [8, 8],
    ],
  ],
  [
    'C4+C5',
    [
      [3, 3],
      [4, 4],
    ],
  ],
  [
    '(C4+C5)',
    [
      [3, 3],
      [4, 4],
    ],
  ],
  ['ROUND(SUM(C4:C6),2)', [[3, 5]]],
  ['SUM(C6:C4)', [[3, 5]]],
])('%s', (formula, rows) => {
  expect(summedRanges(formula, C)).toEqual(rows.map(([top, bottom]) => ({ top, bottom, skipsSubtotals: false })));
});

test.each([
  ['SUBTOTAL(9,C4:C6)', [[3, 5]]],
  [
    'SUBTOTAL(109,C4:C6,C9)',
    [
      [3, 5],
      [8, 8],
    ],
  ],
])('%s passes over other SUBTOTALs', (formula, rows) => {
  expect(summedRanges(formula, C)).toEqual(rows.map(([top, bottom]) => ({ top, bottom, skipsSubtotals: true })));
});

test('each range knows whether it stands in a SUBTOTAL', () => {
  expect(summedRanges('SUBTOTAL(9,C4:C6)+SUM(C8:C9)', C)?.map(({ skipsSubtotals }) => skipsSubtotals)).toEqual([
    true,
    false,
  ]);
});

test.each([
  '',
  'SUM()',
  'SUM(D4:D6)',
  'SUM(C4:D6)',
  'SUM(C:C)',
  'SUMIF(B4:B6,"*",C4:C6)',
  'SUM(Sheet2!C4:C6)',
  'SUM(C4:C6)-C5',
  'SUM(C4:C6)/10000',
  'SUM(C4:C6)*2',
  'SUM(C4:C6)+100',
  'SUM(C4:C6',
  'C4)',
  'SUM(表1[总投资])',
  'AVERAGE(C4:C6)',
  'IF(A1,SUM(C4:C6),0)',
])('%s is of another kind', (formula) => {
  expect(summedRanges(formula, C)).toBeUndefined();
});

test.each([
  ['SUBTOTAL(9,C4:C6)', true],
  [' +subtotal(109,C4:C6)', true],
  ['SUM(C4:C6)', false],
  ['SUM(SUBTOTAL(9,C4:C6))', false],
  [undefined, false],
])('%s is a SUBTOTAL: %s', (formula, is) => {
  expect(isSubtotalFormula(formula)).toBe(is);
});
