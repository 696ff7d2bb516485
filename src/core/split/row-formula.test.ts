import { movedRowFormula } from './row-formula.js';

test.each([
  ['M5/L5', 'M9/L9'],
  ['IFERROR(M5/$L5,0)', 'IFERROR(M9/$L9,0)'],
  ['IF(L5=0,"",M5/L5*100%)', 'IF(L9=0,"",M9/L9*100%)'],
  ['SUM(C5:E5)-2', 'SUM(C9:E9)-2'],
  ['M5/L$5', 'M9/L9'],
])('=%s follows its row', (formula, expected) => {
  expect(movedRowFormula(formula, 4, 8)).toBe(expected);
});

test.each([
  ['SUM(C5:C9)'],
  ['M6/L6'],
  ['Sheet2!A5'],
  ["'在 建'!A5"],
  ['rate*M5'],
  ['A:A'],
  ['{1,2}'],
  ['[1]表!A5'],
  ['合计5'],
])('=%s looks elsewhere, or is not understood', (formula) => {
  expect(movedRowFormula(formula, 4, 8)).toBeUndefined();
});
